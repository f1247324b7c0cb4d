import type { Block, List } from '../document/tree.ts';
import {
  type Area,
  baselineIn,
  createBox,
  type FlowContext,
  type Look,
  lineX,
  setText,
} from './flow-context.ts';
import type { Box } from './paginate.ts';
import { paragraphBoxes } from './paragraph-boxes.ts';
import type { StructureNode } from './plan.ts';
import { plainText } from './styled-text.ts';
import { addNode, drawLine } from './tagging.ts';
import { measureText } from './text-layout.ts';

export interface ListOptions {
  readonly area: Area;
  readonly look: Look;
  readonly parent: StructureNode;
  /** Items carry an empty square to tick. */
  readonly tickBoxes: boolean;
}

/** Space between items, a share of the leading. */
const ITEM_GAP = 0.2;

/** A list, its items and one nested level of lists. */
export function listBoxes(context: FlowContext, list: List, options: ListOptions): readonly Box[] {
  return boxesAtDepth(context, list, options, '');
}

function boxesAtDepth(
  context: FlowContext,
  list: List,
  options: ListOptions,
  prefix: string,
): readonly Box[] {
  const { look, area } = options;
  const node = addNode(options.parent, 'L', {
    numbering: options.tickBoxes ? 'Square' : list.ordered ? 'Decimal' : 'Disc',
    ...(list.language === undefined ? {} : { language: list.language }),
  });
  const labels = list.items.map((_, index) => labelOf(list, index, prefix));
  const indent = labelIndent(context, labels, look, options.tickBoxes);
  const inner: Area =
    context.direction === 'ltr'
      ? { x: area.x + indent, width: area.width - indent }
      : { x: area.x, width: area.width - indent };
  const gap = look.leading * ITEM_GAP;
  const boxes: Box[] = [];
  list.items.forEach((item, index) => {
    const label = labels[index] ?? '';
    const itemNode = addNode(node, 'LI');
    const labelNode = addNode(itemNode, 'Lbl', options.tickBoxes ? { actualText: '\u2610' } : {});
    const body = addNode(itemNode, 'LBody');
    const drawLabel = options.tickBoxes
      ? tickBox(context, labelNode, area, look)
      : textLabel(context, labelNode, label, area, look);
    const itemBoxes = itemBlocks(context, item, { ...options, area: inner, parent: body }, label);
    const [first, ...rest] = itemBoxes;
    const start = first ?? createBox({ height: look.leading, place: () => {} });
    boxes.push({
      ...start,
      before: boxes.length === 0 ? 0 : gap,
      place: (page, top) => {
        drawLabel(page, top);
        start.place(page, top);
      },
    });
    boxes.push(...rest);
    const last = boxes.pop();
    if (last !== undefined) {
      const isLast = index === list.items.length - 1;
      boxes.push({ ...last, after: isLast ? (prefix === '' ? look.after : gap) : gap });
    }
  });
  return boxes;
}

function itemBlocks(
  context: FlowContext,
  blocks: readonly Block[],
  options: ListOptions,
  label: string,
): readonly Box[] {
  const { area, parent } = options;
  const look = { ...options.look, before: 0, after: options.look.leading * ITEM_GAP };
  return blocks.flatMap((block) => {
    if (block.type === 'list') {
      const nested = { ...options, tickBoxes: false };
      return boxesAtDepth(context, block, nested, block.ordered ? label : '\u2013');
    }
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    return paragraphBoxes(context, block, { area, look, align: 'start', parent, type: 'P', keep: false });
  });
}

/** `1.`, `2.`; nested in an ordered item `2.1`; a bullet, or a dash when nested. */
function labelOf(list: List, index: number, prefix: string): string {
  if (!list.ordered) return prefix === '' ? '\u2022' : '\u2013';
  if (/^\d/.test(prefix)) return `${prefix}${index + 1}.`;
  return `${index + 1}.`;
}

function labelIndent(
  context: FlowContext,
  labels: readonly string[],
  look: Look,
  tickBoxes: boolean,
): number {
  const least = look.size * 1.5;
  if (tickBoxes) return look.size * 1.9;
  const widths = labels.map((label) => {
    const styled = plainText(label, look.weight, context.direction);
    return (measureText(styled, context.faces, true).natural * look.size) / 1000;
  });
  return Math.max(least, Math.max(0, ...widths) + look.size * 0.6);
}

type DrawLabel = (page: number, top: number) => void;

function textLabel(
  context: FlowContext,
  node: StructureNode,
  label: string,
  area: Area,
  look: Look,
): DrawLabel {
  // The space makes readers of the tags keep the label and the item's first word apart.
  const styled = plainText(`${label} `, look.weight, context.direction);
  const layout = setText(context, styled, { ...look, tabular: true }, area.width);
  return (page, top) => {
    for (const line of layout.lines) {
      const x = lineX(area, (line.width * look.size) / 1000, 'start', context.direction);
      const place = { page, x, baseline: baselineIn(top, look), size: look.size, color: look.color };
      drawLine(context.canvas, node, styled, line, place, new Map());
    }
  };
}

function tickBox(context: FlowContext, node: StructureNode, area: Area, look: Look): DrawLabel {
  const size = look.size * 0.85;
  return (page, top) => {
    const x = lineX(area, size, 'start', context.direction);
    const y = baselineIn(top, look) - size + look.size * 0.08;
    const color = look.color;
    context.canvas.draw(page, node, [{ kind: 'box', x, y, size, thickness: 0.7, color }]);
  };
}
