import { type IParagraphOptions, Paragraph, type Table } from 'docx';
import { firstStrongDirection } from '../design/bidi.ts';
import { plainText } from '../document/plain-text.ts';
import type { Direction, Inline, Marked } from '../document/tree.ts';
import type { DocxContext } from './docx-context.ts';
import type { StyleId } from './paragraph-styles.ts';
import { runsOf } from './runs.ts';

/** One paragraph or table of the document, still open to keeps and page breaks. */
export type FlowItem =
  | { readonly type: 'paragraph'; readonly options: ParagraphLook }
  | {
      readonly type: 'table';
      readonly create: (keepNext: boolean) => Table;
      readonly keepNext: boolean;
      /** Space below, in twips. */
      readonly after: number;
    };

export type ParagraphLook = IParagraphOptions & { readonly style: StyleId };

/** What may be changed of a finished paragraph. */
export type ParagraphChange = Omit<IParagraphOptions, 'children' | 'text' | 'style'>;

/** A paragraph of inlines. `outer` gives the language and direction the block inherits. */
export function paragraphItem(
  context: DocxContext,
  block: Marked & { readonly inlines: readonly Inline[] },
  look: ParagraphLook,
  outer: Marked = {},
): FlowItem {
  const direction = directionOf(context, block, outer);
  const runs = runsOf(context, block.inlines, direction, block.language ?? outer.language);
  return {
    type: 'paragraph',
    options: {
      ...look,
      ...(direction === context.direction ? {} : { bidirectional: direction === 'rtl' }),
      children: [...(look.children ?? []), ...runs],
    },
  };
}

function directionOf(
  { direction: inherited }: DocxContext,
  block: Marked & { readonly inlines: readonly Inline[] },
  outer: Marked,
): Direction {
  const direction = block.direction ?? outer.direction ?? inherited;
  return direction === 'auto' ? firstStrongDirection(plainText(block.inlines), inherited) : direction;
}

/** Changes of the first paragraph; a table gets an empty paragraph in front to carry them. */
export function withFirst(items: readonly FlowItem[], change: ParagraphChange): readonly FlowItem[] {
  const [first, ...rest] = items;
  if (first === undefined) return [];
  if (first.type === 'table') return [{ type: 'paragraph', options: { ...SPACER, ...change } }, ...items];
  return [{ ...first, options: { ...first.options, ...change } }, ...rest];
}

/** Changes of the last paragraph; a table stays as it is. */
export function withLast(items: readonly FlowItem[], change: ParagraphChange): readonly FlowItem[] {
  const last = items.at(-1);
  if (last?.type !== 'paragraph') return items;
  return [...items.slice(0, -1), { ...last, options: { ...last.options, ...change } }];
}

/** Keeps the last paragraph or table whole and on the page of what follows. */
export function withLastKept(items: readonly FlowItem[]): readonly FlowItem[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  const kept: FlowItem =
    last.type === 'table'
      ? { ...last, keepNext: true }
      : { ...last, options: { ...last.options, keepNext: true, keepLines: true } };
  return [...items.slice(0, -1), kept];
}

/** The paragraphs and tables, with the space a table needs below it. */
export function toChildren(items: readonly FlowItem[]): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = [];
  items.forEach((item, index) => {
    if (item.type === 'table') {
      children.push(item.create(item.keepNext));
      // Word joins tables that touch, and wants a paragraph at the end.
      if (items[index + 1]?.type !== 'paragraph') {
        const keepNext = item.keepNext && index < items.length - 1;
        children.push(new Paragraph({ ...SPACER, ...(keepNext ? { keepNext } : {}) }));
      }
      return;
    }
    const { spacing } = item.options;
    const above = items[index - 1];
    if (above?.type !== 'table') {
      children.push(new Paragraph(item.options));
      return;
    }
    const before = Math.max(Number(spacing?.before ?? 0), above.after);
    children.push(new Paragraph({ ...item.options, spacing: { ...spacing, before } }));
  });
  return children;
}

/** An empty line of 8 points. */
const SPACER: ParagraphLook = {
  style: 'TableText',
  spacing: { line: 160, lineRule: 'exact', before: 0, after: 0 },
};
