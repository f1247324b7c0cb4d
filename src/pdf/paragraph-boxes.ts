import type { Figure, Heading, Paragraph } from '../document/tree.ts';
import {
  type Align,
  type Area,
  baselineIn,
  createBox,
  type FlowContext,
  type Look,
  lineX,
  setText,
  styledOf,
} from './flow-context.ts';
import type { Box } from './paginate.ts';
import type { StructureNode, StructureType } from './plan.ts';
import { addNode, drawLine, type OpenLinks } from './tagging.ts';
import type { TextLayout } from './text-layout.ts';

export interface ParagraphOptions {
  readonly area: Area;
  readonly look: Look;
  readonly align: Align;
  readonly parent: StructureNode;
  readonly type: StructureType;
  /** All lines stay together, and with what follows. */
  readonly keep: boolean;
  /** Called with the page and top of the first line: labels, bookmarks. */
  readonly onFirstLine?: (page: number, top: number, node: StructureNode) => void;
}

/** One box for each line of a paragraph or heading; none when it has no text. */
export function paragraphBoxes(
  context: FlowContext,
  block: Paragraph | Heading,
  options: ParagraphOptions,
): readonly Box[] {
  const { area, look } = options;
  const styled = styledOf(context, block.inlines, block, look);
  if (styled.text.trim() === '') return [];
  const layout = setText(context, styled, look, area.width);
  const language = block.language;
  const node = addNode(options.parent, options.type, language === undefined ? {} : { language });
  const explicit = block.direction === 'ltr' || block.direction === 'rtl' ? block.direction : undefined;
  return lineBoxes(context, layout, node, { ...options, direction: explicit ?? context.direction });
}

/** Room above a line that is written on by hand; how far all such lines reach. */
const WRITING_ROOM = 20;
const WRITING_REACH = 340;

/** A label and a line beside it to write on, for forms that are filled in by hand. */
export function writingLineBoxes(
  context: FlowContext,
  block: Paragraph,
  options: ParagraphOptions,
  room = WRITING_ROOM,
): readonly Box[] {
  const { area, look } = options;
  const boxes = paragraphBoxes(context, block, options);
  const last = boxes.at(-1);
  if (last === undefined) return boxes;
  const styled = styledOf(context, block.inlines, block, look);
  const line = setText({ ...context, missing: [] }, styled, look, area.width).lines.at(-1);
  const label = ((line?.width ?? 0) * look.size) / 1000 + look.size * 0.7;
  const width = Math.min(WRITING_REACH, area.width) - label;
  const x = context.direction === 'ltr' ? area.x + label : area.x + area.width - label - width;
  const written: Box = {
    ...last,
    place: (page, top) => {
      last.place(page, top);
      const y = baselineIn(top, look) + 2;
      const color = context.theme.colors.muted;
      if (width < look.size * 4) return;
      context.canvas.decorate(page, 'layout', [
        { kind: 'rule', x, y, width, thickness: 0.5, color, dashed: false },
      ]);
    },
  };
  return [...boxes.slice(0, -1), written].map((box, index) =>
    index === 0 ? { ...box, before: Math.max(box.before, room) } : box,
  );
}

export interface LineOptions extends ParagraphOptions {
  readonly direction: 'ltr' | 'rtl';
}

/** Boxes of lines already set; single first and last lines never stand alone on a page. */
export function lineBoxes(
  context: FlowContext,
  layout: TextLayout,
  node: StructureNode,
  options: LineOptions,
): readonly Box[] {
  const { area, look, align, direction, keep } = options;
  const links: OpenLinks = new Map();
  const count = layout.lines.length;
  return layout.lines.map((line, index) => {
    const isLast = index === count - 1;
    return createBox({
      height: look.leading,
      before: index === 0 ? look.before : 0,
      after: isLast ? look.after : 0,
      keep: keep || (!isLast && (index === 0 || index === count - 2)),
      place: (page, top) => {
        if (index === 0) options.onFirstLine?.(page, top, node);
        const width = (line.width * look.size) / 1000;
        const x = lineX(area, width, align, direction);
        const place = { page, x, baseline: baselineIn(top, look), size: look.size, color: look.color };
        drawLine(context.canvas, node, layout.styled, line, place, links);
      },
    });
  });
}

export interface FigureOptions {
  readonly area: Area;
  readonly align: Align;
  readonly parent: StructureNode;
  readonly maxHeight: number;
  readonly after: number;
}

/** Pictures are made for 150 dots an inch and shrunk to their place, never enlarged. */
const POINTS_PER_PIXEL = 72 / 150;

/** A picture in one box; none when it was not given (which is reported before the flow). */
export function figureBoxes(context: FlowContext, figure: Figure, options: FigureOptions): readonly Box[] {
  const size = context.pictures.get(figure.asset);
  if (size === undefined) return [];
  const { area, parent } = options;
  const natural = { width: size.width * POINTS_PER_PIXEL, height: size.height * POINTS_PER_PIXEL };
  const shrink = Math.min(1, area.width / natural.width, options.maxHeight / natural.height);
  const width = natural.width * shrink;
  const height = natural.height * shrink;
  return [
    createBox({
      height,
      after: options.after,
      place: (page, top) => {
        const x = lineX(area, width, options.align, context.direction);
        const node = addNode(parent, 'Figure', {
          alternative: figure.alt,
          box: [x, top, x + width, top + height],
          ...(figure.language === undefined ? {} : { language: figure.language }),
        });
        context.canvas.draw(page, node, [{ kind: 'picture', asset: figure.asset, x, y: top, width, height }]);
      },
    }),
  ];
}
