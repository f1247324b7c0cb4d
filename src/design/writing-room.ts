import { plainText } from '../document/plain-text.ts';
import type { Block, Cell, Table } from '../document/tree.ts';

/** Least width of a column to be filled in by hand, or its fair share of the table if that is less. */
export const WRITING_WIDTH_MM = 45;
/** Least height of a row to be filled in by hand. */
export const WRITING_HEIGHT_MM = 8;

/** Which columns are to be filled in by hand: below their heads, if they have any, nothing is written. */
export function writingColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>): readonly boolean[] {
  return columns.map((_, column) => rows.length > 0 && rows.every((row) => isEmpty(row[column])));
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || plainText(cell.inlines).trim() === '';
}

/** On a form, what ends in a colon is to be filled in by hand. */
export function isLabel(block: Block): boolean {
  return block.type === 'paragraph' && plainText(block.inlines).trimEnd().endsWith(':');
}
