import type { Fact } from '../fact.ts';
import type { Audience, DocumentKind } from './document-kind.ts';

export type Direction = 'ltr' | 'rtl';

/**
 * Language (BCP 47) and direction of a block or inline; absent means inherited.
 * `auto` is the direction of the first strong character (UAX 9, P2 and P3).
 */
export interface Marked {
  readonly language?: string;
  readonly direction?: Direction | 'auto';
}

/** A place in a template, counted from 1. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What a group of blocks is on a letter. Reading order is the order of `blocks`; the letter
 * standard places groups, it never reorders them.
 */
export const ROLES = [
  // placed by the letter standard on the first page
  'letterhead',
  'sender',
  'delivery',
  'recipient',
  'references',
  'place-date',
  // in the flow, with a style and keeps of their own
  'subject',
  'salutation',
  'closing',
  'signature',
  'enclosures',
  'copies',
  // tick boxes in the flow; a page of its own; a page of its own
  'choices',
  'slip',
  'annex',
  // repeated on pages, outside the reading order
  'continuation',
  'footer',
  'mark',
] as const;

export type Role = (typeof ROLES)[number];

/** The semantic document all writers share. Plain JSON. */
export interface DocumentTree {
  readonly kind: DocumentKind;
  readonly audience: Audience;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** Metadata and window title. */
  readonly title: string;
  readonly author: string;
  /** ISO date of the document, for metadata. */
  readonly date: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Group | Figure;

interface BlockBase extends Marked {
  readonly source: Source;
}

export interface Heading extends BlockBase {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly inlines: readonly Inline[];
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  readonly inlines: readonly Inline[];
}

/** An item holds paragraphs and, one level deep, lists. */
export interface List extends BlockBase {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

/** `columns` gives the flow-relative alignment of each column; every row has as many cells. */
export interface Table extends BlockBase {
  readonly type: 'table';
  readonly columns: readonly ColumnAlignment[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export type ColumnAlignment = 'start' | 'end' | 'center';

export interface Cell extends Marked {
  readonly inlines: readonly Inline[];
}

/**
 * Never nested. In `letterhead`, `sender`, `recipient`, `references` and `signature` each
 * paragraph is one line; adjacent `signature` groups stand side by side.
 */
export interface Group extends BlockBase {
  readonly type: 'group';
  readonly role: Role;
  readonly blocks: readonly Block[];
}

/** A picture (logo, signature). `asset` is a key of the writer's `assets`. */
export interface Figure extends BlockBase {
  readonly type: 'figure';
  readonly asset: string;
  readonly alt: string;
  /** Where the input names the picture. */
  readonly origin: readonly (string | number)[];
}

export type Inline = Text | Slot | Styled | Break | PageField;

export interface Text extends Marked {
  readonly type: 'text';
  readonly text: string;
}

export interface Styled extends Marked {
  readonly type: 'strong' | 'emphasis';
  readonly inlines: readonly Inline[];
}

/** A line break inside a paragraph. */
export interface Break {
  readonly type: 'break';
}

/** Only in `footer` and `continuation` groups. */
export interface PageField {
  readonly type: 'page-number' | 'page-count';
}

/**
 * One inserted value. `text` is what is set on the page; it equals `verbatim` up to no-break
 * spaces, U+2011 and U+2060 (typesetting comes after filling).
 */
export interface Slot extends Marked {
  readonly type: 'slot';
  readonly text: string;
  readonly verbatim: string;
  readonly fact: Fact;
  /** Place in the template. */
  readonly source: Source;
  /** Where the value comes from: `['client', 'name']` in the input, or `['ending', …]`. */
  readonly origin: readonly (string | number)[];
}
