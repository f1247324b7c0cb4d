import { type FileChild, Paragraph } from 'docx';
import type { Group, Role } from '../document/tree.ts';
import type { DocxContext } from './docx-context.ts';
import { figureItem } from './figures.ts';
import { type FlowItem, paragraphItem, toChildren, withLast } from './flow.ts';
import { layoutTable } from './layout-table.ts';
import type { StyleId } from './paragraph-styles.ts';
import { ptToTwips } from './twips.ts';

/** The repeated parts of a document's only section: of later pages, then of the first. */
export interface HeadersAndFooters {
  readonly headers: readonly [readonly FileChild[], readonly FileChild[]];
  readonly footers: readonly [readonly Paragraph[], readonly Paragraph[]];
}

const LOGO_PT = 44;

/**
 * Letterhead and sender stand in the header of the first page, which reaches down to `textTop`
 * (twips on the sheet) when that is given; later pages have the continuation line. A mark is on
 * every page.
 */
export function headersAndFooters(
  context: DocxContext,
  groups: readonly Group[],
  textTop: number | undefined,
): HeadersAndFooters {
  const marks = () => linesOf(context, groups, 'mark', 'Mark');
  const footer = () => paragraphs(linesOf(context, groups, 'footer', 'Footer'));
  const continuation = linesOf(context, groups, 'continuation', 'Header');
  return {
    headers: [
      paragraphs([...marks(), ...withRoomBelow(underlined(context, continuation), CONTINUATION_GAP_PT)]),
      firstHeader(context, marks(), letterhead(context, groups), textTop),
    ],
    footers: [footer(), footer()],
  };
}

function firstHeader(
  context: DocxContext,
  marks: readonly FlowItem[],
  head: readonly FlowItem[],
  textTop: number | undefined,
): readonly FileChild[] {
  if (textTop === undefined) return paragraphs([...marks, ...withRoomBelow(head, LETTERHEAD_GAP_PT)]);
  const { page, theme } = context;
  const height = textTop - page.headerTop - marks.length * ptToTwips(theme.footer.leading) - LAST_LINE;
  return [
    ...toChildren(marks),
    // The only way to give a header a least height: the text starts where the address belongs.
    layoutTable(context, [page.contentWidth], [{ height: Math.max(0, height), cells: [paragraphs(head)] }]),
    new Paragraph({ style: 'Header', spacing: { line: LAST_LINE, lineRule: 'exact' } }),
  ];
}

/** Height of the paragraph that must follow a table, in twips. */
const LAST_LINE = 20;

/** Name, address and numbers of the sender, underlined. */
function letterhead(context: DocxContext, groups: readonly Group[]): readonly FlowItem[] {
  let isName = true;
  const items = groups
    .filter(({ role }) => role === 'letterhead' || role === 'sender')
    .flatMap((group) =>
      group.blocks.flatMap((block): readonly FlowItem[] => {
        if (block.type === 'figure') {
          return figureItem(context, block, { style: 'Letterhead', maxHeight: LOGO_PT });
        }
        if (block.type !== 'paragraph' && block.type !== 'heading') return [];
        const style = isName && group.role === 'letterhead' ? 'LetterheadName' : 'Letterhead';
        isName = false;
        return [paragraphItem(context, block, { style }, group)];
      }),
    );
  return underlined(context, items);
}

function linesOf(
  context: DocxContext,
  groups: readonly Group[],
  role: Role,
  style: StyleId,
): readonly FlowItem[] {
  return groups
    .filter((group) => group.role === role)
    .flatMap((group) =>
      group.blocks.flatMap((block) =>
        block.type === 'paragraph' || block.type === 'heading'
          ? [paragraphItem(context, block, { style }, group)]
          : [],
      ),
    );
}

/** A thin line under the last paragraph. */
function underlined({ theme }: DocxContext, items: readonly FlowItem[]): readonly FlowItem[] {
  return withLast(items, {
    border: { bottom: { style: 'single', size: 4, space: 4, color: theme.colors.rule } },
  });
}

const LETTERHEAD_GAP_PT = 20;
const CONTINUATION_GAP_PT = 14;

function withRoomBelow(items: readonly FlowItem[], gap: number): readonly FlowItem[] {
  return withLast(items, { spacing: { after: ptToTwips(gap) } });
}

/** A header must not be empty. */
function paragraphs(items: readonly FlowItem[]): Paragraph[] {
  const children = items.flatMap((item) => (item.type === 'paragraph' ? [new Paragraph(item.options)] : []));
  return children.length === 0 ? [new Paragraph({ style: 'Header' })] : children;
}
