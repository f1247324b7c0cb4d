import { plainText } from '../document/plain-text.ts';
import type { Cell, ColumnAlignment, Direction, Table } from '../document/tree.ts';
import { plainText as withPlainSpaces } from '../language/plain-text.ts';
import { displayWidth, LINE_WIDTH, wrap } from './wrap.ts';

const GAP = '  ';

/**
 * A table as aligned columns when it fits into a line, else row by row: a line for each cell after
 * the head of its column. Right-to-left tables are always set row by row: a name in Latin letters
 * would change places with the date beside it.
 */
export function tableLines(table: Table, direction: Direction, width = LINE_WIDTH): readonly string[] {
  const rows = [table.head, ...table.rows].map((cells) => cells.map(cellText));
  const [head = [], ...body] = rows;
  const widths = table.columns.map((_, column) =>
    Math.max(...rows.map((cells) => displayWidth(cells[column] ?? ''))),
  );
  const total = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1);
  const isSimple = rows.every((cells) => cells.every((text) => !text.includes('\n')));
  if (direction === 'rtl' || !isSimple || total > width) return listedRows(head, body, width);
  const line = (cells: readonly string[]): string =>
    widths
      .map((each, column) => padded(cells[column] ?? '', each, table.columns[column] ?? 'start'))
      .join(GAP)
      .trimEnd();
  const lines = body.map(line);
  if (head.every((text) => text === '')) return lines;
  return [line(head), widths.map((each) => '-'.repeat(each)).join(GAP), ...lines];
}

function cellText({ inlines }: Cell): string {
  return withPlainSpaces(plainText(inlines)).replaceAll('\t', ' ').trim();
}

function padded(text: string, width: number, alignment: ColumnAlignment): string {
  const room = width - displayWidth(text);
  switch (alignment) {
    case 'start':
      return text + ' '.repeat(room);
    case 'end':
      return ' '.repeat(room) + text;
    case 'center':
      return ' '.repeat(Math.floor(room / 2)) + text + ' '.repeat(Math.ceil(room / 2));
  }
}

function listedRows(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const blocks = rows.map((cells) =>
    cells.flatMap((text, column) => {
      if (text === '') return [];
      const title = head[column] ?? '';
      const label = title === '' || title.endsWith(':') ? title : `${title}:`;
      return wrap(label === '' ? text : `${label} ${text}`, { first: '', rest: '  ' }, width);
    }),
  );
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
