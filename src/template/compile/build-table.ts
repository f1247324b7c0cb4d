import type { Table, TableRow } from 'mdast';
import type { ColumnAlignment } from '../../document/tree.ts';
import type { CellNode, RowNode, TableNode } from '../tree-program.ts';
import { type BuildContext, placeOf, reportAt } from './build-context.ts';
import { buildInlines, onlyOperation } from './build-inlines.ts';
import { fold, type Part } from './fold.ts';
import { isControl } from './operations.ts';

const ALIGNMENTS = { left: 'start', right: 'end', center: 'center' } as const;

/** A GFM table; its rows may stand in blocks whose tags stand alone on their lines. */
export function buildTable(node: Table, context: BuildContext): TableNode {
  const [first, ...rest] = node.children;
  const head = first === undefined ? [] : buildCells(first, context);
  const columns = head.map((_, column): ColumnAlignment => ALIGNMENTS[node.align?.[column] ?? 'left']);
  const parts = rest.map((row): Part<RowNode> => {
    const operation = onlyOperation(row, context);
    if (operation !== undefined && isControl(operation)) return { control: operation };
    const { length } = row.children;
    if (length !== head.length) {
      reportAt(context, 'template/row-length', row, { expected: head.length, actual: length });
    }
    return { node: { type: 'row', ...placeOf(context, row), cells: buildCells(row, context) } };
  });
  return { type: 'table', ...placeOf(context, node), columns, head, rows: fold(parts, context) as RowNode[] };
}

function buildCells(row: TableRow, context: BuildContext): readonly CellNode[] {
  return row.children.map(({ children }) => ({ inlines: buildInlines(children, context) }));
}
