import { columnWidths } from '../design/column-widths.ts';
import { mmToPt } from '../design/letter-standard.ts';
import { WRITING_HEIGHT_MM, WRITING_WIDTH_MM, writingColumns } from '../design/writing-room.ts';
import type { Cell, Table } from '../document/tree.ts';
import {
  type Area,
  baselineIn,
  createBox,
  type FlowContext,
  type Look,
  lineX,
  setText,
  styledOf,
} from './flow-context.ts';
import type { Box, RepeatedHead } from './paginate.ts';
import type { Drawing, StructureNode } from './plan.ts';
import { addNode, artifactLine, drawLine, type OpenLinks } from './tagging.ts';
import { measureText, type TextLayout } from './text-layout.ts';

export interface TableOptions {
  readonly area: Area;
  readonly look: Look;
  readonly parent: StructureNode;
  /** A row taller than this is divided between its lines. */
  readonly tallestRow: number;
}

/** Space between two columns. */
const COLUMN_GAP = 12;

const HEAVY_RULE = 0.9;
const LIGHT_RULE = 0.35;

interface Column extends Area {
  readonly align: 'start' | 'center' | 'end';
}

interface SetCell {
  readonly layout: TextLayout;
  readonly column: Column;
  readonly node: StructureNode | undefined;
  readonly links: OpenLinks;
}

/** A table: columns as wide as their text asks, from the document's starting side, head repeated. */
export function tableBoxes(context: FlowContext, table: Table, options: TableOptions): readonly Box[] {
  const { look, area } = options;
  const headLook: Look = { ...look, weight: 'bold' };
  const columns = placeColumns(context, table, look, headLook, area);
  const node = addNode(
    options.parent,
    'Table',
    table.language === undefined ? {} : { language: table.language },
  );
  const boxes: Box[] = [];
  const hasHead = table.head.some(({ inlines }) => inlines.length > 0);
  let head: RepeatedHead | undefined;
  if (hasHead) {
    const row = addNode(addNode(node, 'THead'), 'TR');
    const cells = table.head.map((cell, index) =>
      setCell(context, cell, columns[index], headLook, row, 'TH'),
    );
    const height = rowHeight(context, cells, headLook);
    if (height <= options.tallestRow / 2) head = repeatedHead(context, cells, headLook, area, height);
    boxes.push(
      ...rowBoxes(context, cells, headLook, options, { top: HEAVY_RULE, bottom: HEAVY_RULE, least: 0 }),
    );
  }
  const headCount = boxes.length;
  const bodyNode = addNode(node, 'TBody');
  const least = writingColumns(table).includes(true) ? mmToPt(WRITING_HEIGHT_MM) : 0;
  table.rows.forEach((row, index) => {
    const rowNode = addNode(bodyNode, 'TR');
    const cells = row.map((cell, column) => setCell(context, cell, columns[column], look, rowNode, 'TD'));
    const isLast = index === table.rows.length - 1;
    const rules = {
      top: !hasHead && index === 0 ? HEAVY_RULE : 0,
      bottom: isLast ? HEAVY_RULE : LIGHT_RULE,
      least,
    };
    boxes.push(...rowBoxes(context, cells, look, options, rules).map((box) => ({ ...box, head })));
  });
  return boxes.map((box, index) => ({
    ...box,
    before: index === 0 ? look.before : 0,
    after: index === boxes.length - 1 ? look.after : 0,
    // The head stays with the first row, and no last row stands alone.
    keep: index < headCount || (boxes.length > headCount + 2 && index === boxes.length - 2),
  }));
}

function placeColumns(
  context: FlowContext,
  table: Table,
  look: Look,
  headLook: Look,
  area: Area,
): readonly Column[] {
  const count = table.columns.length;
  const total = area.width - COLUMN_GAP * (count - 1);
  const minimum = new Array<number>(count).fill(0);
  const natural = new Array<number>(count).fill(0);
  const measure = (cells: readonly Cell[], itsLook: Look): void => {
    cells.forEach((cell, index) => {
      const styled = styledOf(context, cell.inlines, cell, itsLook);
      const widths = measureText(styled, context.faces, itsLook.tabular);
      // A hair more than measured, or rounding would break the widest line.
      const points = (width: number): number => Math.min(total, (width * itsLook.size) / 1000 + 0.1);
      minimum[index] = Math.max(minimum[index] ?? 0, points(widths.minimum));
      natural[index] = Math.max(natural[index] ?? 0, points(widths.natural));
    });
  };
  measure(table.head, headLook);
  for (const row of table.rows) measure(row, look);
  const widths = columnWidths(minimum, natural, total, writingColumns(table), mmToPt(WRITING_WIDTH_MM));
  let used = 0;
  return table.columns.map((align, index) => {
    const width = widths[index] ?? 0;
    const x = context.direction === 'ltr' ? area.x + used : area.x + area.width - used - width;
    used += width + COLUMN_GAP;
    return { x, width, align };
  });
}

function setCell(
  context: FlowContext,
  cell: Cell,
  column: Column | undefined,
  look: Look,
  row: StructureNode,
  type: 'TH' | 'TD',
): SetCell {
  const place = column ?? { x: 0, width: 0, align: 'start' };
  const node = addNode(row, type, {
    ...(type === 'TH' ? { scope: 'Column' } : {}),
    ...(cell.language === undefined ? {} : { language: cell.language }),
  });
  const layout = setText(context, styledOf(context, cell.inlines, cell, look), look, place.width);
  return { layout, column: place, node, links: new Map() };
}

function linesOf(cells: readonly SetCell[]): number {
  return Math.max(1, ...cells.map(({ layout }) => layout.lines.length));
}

function rowHeight({ theme }: FlowContext, cells: readonly SetCell[], look: Look): number {
  return linesOf(cells) * look.leading + 2 * theme.rowPadding;
}

interface RowLook {
  /** Thickness above and below; 0 is none. */
  readonly top: number;
  readonly bottom: number;
  /** Least height of the row. */
  readonly least: number;
}

/** One box, or one for each line when the row is taller than it may be. */
function rowBoxes(
  context: FlowContext,
  cells: readonly SetCell[],
  look: Look,
  options: TableOptions,
  rules: RowLook,
): readonly Box[] {
  const count = linesOf(cells);
  const height = rowHeight(context, cells, look);
  if (height <= options.tallestRow) return [rowBox(context, cells, look, options.area, rules, 0, count)];
  return Array.from({ length: count }, (_, line) => {
    const ownRules = {
      top: line === 0 ? rules.top : 0,
      bottom: line === count - 1 ? rules.bottom : 0,
      least: 0,
    };
    return rowBox(context, cells, look, options.area, ownRules, line, line + 1);
  });
}

function rowBox(
  context: FlowContext,
  cells: readonly SetCell[],
  look: Look,
  area: Area,
  rules: RowLook,
  from: number,
  to: number,
): Box {
  const { canvas, theme } = context;
  const above = from === 0 ? theme.rowPadding : 0;
  const below = to === linesOf(cells) ? theme.rowPadding : 0;
  const height = Math.max(rules.least, (to - from) * look.leading + above + below);
  return createBox({
    height,
    place: (page, top) => {
      for (const { layout, column, node, links } of cells) {
        layout.lines.slice(from, to).forEach((line, index) => {
          const x = lineX(column, (line.width * look.size) / 1000, column.align, context.direction);
          const baseline = baselineIn(top + above + index * look.leading, look);
          const place = { page, x, baseline, size: look.size, color: look.color };
          if (node !== undefined) drawLine(canvas, node, layout.styled, line, place, links);
        });
      }
      canvas.decorate(page, 'layout', rulesOf(theme.colors, area, top, height, rules));
    },
  });
}

function rulesOf(
  colors: FlowContext['theme']['colors'],
  area: Area,
  top: number,
  height: number,
  rules: Pick<RowLook, 'top' | 'bottom'>,
): readonly Drawing[] {
  const rule = (y: number, thickness: number): Drawing => {
    const color = thickness === HEAVY_RULE ? colors.muted : colors.rule;
    return { kind: 'rule', x: area.x, y, width: area.width, thickness, color, dashed: false };
  };
  return [
    ...(rules.top > 0 ? [rule(top, rules.top)] : []),
    ...(rules.bottom > 0 ? [rule(top + height, rules.bottom)] : []),
  ];
}

/** The head again on a later page; people see it, the structure already has it. */
function repeatedHead(
  context: FlowContext,
  cells: readonly SetCell[],
  look: Look,
  area: Area,
  height: number,
): RepeatedHead {
  return {
    height,
    place: (page, top) => {
      const lines = cells.flatMap(({ layout, column }) =>
        layout.lines.map((line, index) => {
          const x = lineX(column, (line.width * look.size) / 1000, column.align, context.direction);
          const baseline = baselineIn(top + context.theme.rowPadding + index * look.leading, look);
          return artifactLine(layout.styled, line, { page, x, baseline, size: look.size, color: look.color });
        }),
      );
      const rules = { top: HEAVY_RULE, bottom: HEAVY_RULE };
      const drawn = rulesOf(context.theme.colors, area, top, height, rules);
      context.canvas.decorate(page, 'repeated-head', [...lines, ...drawn]);
    },
  };
}
