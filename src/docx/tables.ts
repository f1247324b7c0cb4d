import {
  AlignmentType,
  HeightRule,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { columnWidths } from '../design/column-widths.ts';
import { WRITING_HEIGHT_MM, WRITING_WIDTH_MM, writingColumns } from '../design/writing-room.ts';
import { plainText } from '../document/plain-text.ts';
import type { Cell, ColumnAlignment, Marked, Table as TreeTable } from '../document/tree.ts';
import { DescribedTable } from './components.ts';
import type { DocxContext } from './docx-context.ts';
import { type FlowItem, paragraphItem } from './flow.ts';
import type { StyleId } from './paragraph-styles.ts';
import { TABLE_STYLE } from './styles-xml.ts';
import { mmToTwips, ptToTwips } from './twips.ts';
import { writable } from './xml.ts';

/** A table over the whole width; its head is repeated on every page and no row is broken. */
export function tableItem(
  context: DocxContext,
  table: TreeTable,
  outer: Marked,
  title: string | undefined,
): FlowItem {
  const marked = { ...outer, ...(table.language === undefined ? {} : { language: table.language }) };
  const widths = widthsOf(context, table);
  const isRtl = (table.direction ?? outer.direction ?? context.direction) === 'rtl';
  const isForm = writingColumns(table).includes(true);
  const writingHeight = { height: { value: mmToTwips(WRITING_HEIGHT_MM), rule: HeightRule.ATLEAST } };
  const rowOf = (cells: readonly Cell[], style: StyleId, keepNext: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(style === 'TableHeading' ? { tableHeader: true } : isForm ? writingHeight : {}),
      children: cells.map((cell, column) => {
        const alignment = ALIGNMENTS[table.columns[column] ?? 'start'];
        const look = { style, alignment, ...(keepNext ? { keepNext } : {}) };
        const item = paragraphItem(context, cell, look, marked);
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: item.type === 'paragraph' ? [new Paragraph(item.options)] : [],
        });
      }),
    });
  const create = (keepNext: boolean): Table => {
    const last = table.rows.length - 1;
    const hasHead = table.head.some(({ inlines }) => inlines.length > 0);
    const options: ITableOptions = {
      style: TABLE_STYLE,
      layout: TableLayoutType.FIXED,
      width: { size: context.page.contentWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: hasHead, noHBand: true, noVBand: true },
      ...(isRtl ? { visuallyRightToLeft: true } : {}),
      rows: [
        ...(hasHead ? [rowOf(table.head, 'TableHeading', true)] : []),
        ...table.rows.map((row, index) => rowOf(row, 'TableText', keepNext && index === last)),
      ],
    };
    if (title === undefined) return new Table(options);
    return new DescribedTable(options, writable(title), writable(descriptionOf(table)));
  };
  return { type: 'table', create, keepNext: false, after: ptToTwips(context.theme.table.after) };
}

const ALIGNMENTS = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  center: AlignmentType.CENTER,
} as const satisfies Record<ColumnAlignment, string>;

/** What a screen reader says of a table: the heads of its columns. */
function descriptionOf({ head }: TreeTable): string {
  return head
    .map(({ inlines }) => plainText(inlines))
    .filter((text) => text !== '')
    .join(' · ');
}

/** Average width of a character in ems, and both cell margins in twips. */
const CHARACTER_EM = 0.52;
const CELL_MARGINS = 190;
/** Hebrew is set larger, and the fonts that stand in for the one named are wide. */
const RTL_WIDER = 1.25;

/** Column widths in whole twips that add up to the width of the text. */
function widthsOf(
  { theme, page, direction }: DocxContext,
  { columns, head, rows }: TreeTable,
): readonly number[] {
  const character = theme.table.size * 20 * CHARACTER_EM * (direction === 'rtl' ? RTL_WIDER : 1);
  const texts = columns.map((_, column) =>
    [head, ...rows].map((cells) => plainText(cells[column]?.inlines ?? [])),
  );
  const longest = (list: readonly string[]): number =>
    list.reduce((most, text) => Math.max(most, text.length), 1);
  const natural = texts.map((list) => longest(list) * character + CELL_MARGINS);
  // A short column (dates, amounts) is not broken at all.
  const short = page.contentWidth / (columns.length + 1);
  const minimum = texts.map((list, column) => {
    const wanted = natural[column] ?? 0;
    if (wanted <= short) return wanted;
    return longest(list.flatMap((text) => text.split(/[ \n\t]/))) * character + CELL_MARGINS;
  });
  const writing = writingColumns({ columns, rows });
  const room = mmToTwips(WRITING_WIDTH_MM);
  const widths = columnWidths(minimum, natural, page.contentWidth, writing, room).map(Math.floor);
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => (column === 0 ? width + page.contentWidth - used : width));
}
