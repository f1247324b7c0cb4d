import type { DocumentKind } from '../document/document-kind.ts';
import type { ColumnAlignment, Role } from '../document/tree.ts';
import type { FactKind } from '../fact.ts';

/** Grows by one whenever a program of an older version can no longer be filled. */
export const PROGRAM_VERSION = 1;

/**
 * A compiled template: the blocks of a document or of one clause with the places where values,
 * conditions, loops and clauses go. Plain JSON, made at build for shipped templates.
 */
export interface TreeProgram {
  readonly version: typeof PROGRAM_VERSION;
  /** Document kind, or clause name with its variant: `opening`, `opening.immediate`. */
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** The template file, as problems and slots name it. */
  readonly file: string;
  readonly nodes: readonly BlockNode[];
}

/** Every template of one language, or of one firm in one language. One JSON file at build. */
export interface TemplateBundle {
  /** BCP 47. */
  readonly language: string;
  /** The language whose clauses are used where this one has none: `en` for `en-US`. */
  readonly parent: string | null;
  /** A firm's own bundle usually has none. */
  readonly documents: Readonly<Partial<Record<DocumentKind, TreeProgram>>>;
  /** By `name` or `name.variant`. */
  readonly clauses: Readonly<Record<string, TreeProgram>>;
}

/** Place in the template file, counted from 1; columns in UTF-16 code units. */
interface Placed {
  readonly line: number;
  readonly column: number;
}

/**
 * A name of the view. With `item`, `path` begins at the item of the innermost enclosing loop
 * whose block parameter has that name; without, at the root of the view.
 */
export interface Reference {
  readonly item?: string;
  readonly path: readonly string[];
}

/** `@first` and `@last` of the innermost loop. */
export interface LoopTest {
  readonly loop: 'first' | 'last';
}

export type Test = Reference | LoopTest;

/** `#if`, and `#unless` with its branches swapped. A test is true for a true flag, a value that
 * is not null, a list that is not empty; whatever lies below a null is false. */
export interface IfNode<Node> extends Placed {
  readonly type: 'if';
  readonly mode: 'any' | 'all';
  readonly tests: readonly Test[];
  readonly then: readonly Node[];
  readonly otherwise: readonly Node[];
}

export interface EachNode<Node> extends Placed {
  readonly type: 'each';
  readonly list: Reference;
  /** Block parameter. */
  readonly item: string;
  readonly body: readonly Node[];
  /** When the list is empty. */
  readonly otherwise: readonly Node[];
}

/** Put in whole; sees the root of the view and no block parameter. */
export interface ClauseNode extends Placed {
  readonly type: 'clause';
  readonly name: string;
}

export type BlockNode =
  | HeadingNode
  | ParagraphNode
  | ListNode
  | TableNode
  | GroupNode
  | FigureNode
  | ClauseNode
  | IfNode<BlockNode>
  | EachNode<BlockNode>;

export interface HeadingNode extends Placed {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly inlines: readonly InlineNode[];
}

export interface ParagraphNode extends Placed {
  readonly type: 'paragraph';
  readonly inlines: readonly InlineNode[];
}

/** Lists that meet after filling become one when both or neither are ordered. */
export interface ListNode extends Placed {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly BlockNode[])[];
}

export interface TableNode extends Placed {
  readonly type: 'table';
  readonly columns: readonly ColumnAlignment[];
  readonly head: readonly CellNode[];
  readonly rows: readonly RowNode[];
}

export type RowNode = CellsNode | IfNode<RowNode> | EachNode<RowNode>;

export interface CellsNode extends Placed {
  readonly type: 'row';
  readonly cells: readonly CellNode[];
}

export interface CellNode {
  readonly inlines: readonly InlineNode[];
}

export interface GroupNode extends Placed {
  readonly type: 'group';
  readonly role: Role;
  readonly blocks: readonly BlockNode[];
}

/** A picture; its asset is the value of the leaf. */
export interface FigureNode extends Placed {
  readonly type: 'figure';
  readonly value: Reference;
  /** A `#` in it stands for the value of `of`. */
  readonly alt: string;
  readonly of?: Reference;
}

export type InlineNode =
  | TextNode
  | SlotNode
  | StyledNode
  | BreakNode
  | PageFieldNode
  | ChoiceNode
  | CountNode
  | EnumerationNode
  | IfNode<InlineNode>
  | EachNode<InlineNode>;

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
}

/** `{{x}}` or `{{date x form="weekday"}}`. */
export interface SlotNode extends Placed {
  readonly type: 'slot';
  readonly value: Reference;
  /** The kind a helper asks for; a value without helper may be of any kind. */
  readonly kind?: FactKind;
  /** A form named in the language pack. */
  readonly form?: string;
}

export interface StyledNode {
  readonly type: 'strong' | 'emphasis';
  readonly inlines: readonly InlineNode[];
}

export interface BreakNode {
  readonly type: 'break';
}

export interface PageFieldNode extends Placed {
  readonly type: 'page-number' | 'page-count';
}

/**
 * `{{voice …}}` and `{{gender person …}}`: one plain phrase by the key of a term; the phrase
 * `other` when the term is null.
 */
export interface ChoiceNode extends Placed {
  readonly type: 'choice';
  readonly helper: 'voice' | 'gender';
  readonly value: Reference;
  readonly phrases: Readonly<Record<string, string>>;
}

/** `{{count n one="# day" other="# days"}}`: by CLDR plural category; `#` is the number. */
export interface CountNode extends Placed {
  readonly type: 'count';
  readonly value: Reference;
  readonly phrases: Readonly<Record<string, string>>;
}

/** `{{list services of="name"}}`: a leaf of every item, "A, B and C". */
export interface EnumerationNode extends Placed {
  readonly type: 'enumeration';
  readonly list: Reference;
  /** Below the item; empty when the items are leaves themselves. */
  readonly of: readonly string[];
  readonly form?: string;
}
