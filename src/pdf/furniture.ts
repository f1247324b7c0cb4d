import { mmToPt } from '../design/letter-standard.ts';
import type { Group, Paragraph, Role } from '../document/tree.ts';
import {
  type Area,
  baselineIn,
  type FlowContext,
  type Look,
  lineX,
  lookOf,
  setText,
  styledOf,
} from './flow-context.ts';
import type { ArtifactKind, Drawing } from './plan.ts';
import { artifactLine } from './tagging.ts';
import type { TextLayout } from './text-layout.ts';

/** What repeats on pages: heads of later pages, feet, marks. Outside the reading order. */
export interface Furniture {
  /** Height of the head of pages after the first, its gap to the text included. */
  readonly headHeight: number;
  /** Height of the foot, its gap to the text included. */
  readonly footHeight: number;
  /** Draws the furniture of all pages; called when their number is known. */
  readonly draw: (pageCount: number) => void;
}

const MARK_TOP_MM = 7;
const FOOT_BOTTOM_MM = 10;
const HEAD_GAP = 14;
const FOOT_GAP = 12;
/** Furniture may take this share of a page, whatever a firm is called. */
const MOST_OF_PAGE = 0.2;

export function createFurniture(context: FlowContext, groups: readonly Group[]): Furniture {
  const { page, theme } = context;
  const area: Area = { x: page.left, width: page.width - page.left - page.right };
  const quiet = { color: theme.colors.muted, links: false };
  const footer = lookOf(context, theme.footer, quiet);
  const mark: Look = { ...lookOf(context, theme.footer, quiet), weight: 'bold' };
  const rows = (role: Role, look: Look, number: number, count: number): readonly Row[] =>
    furnitureRows(context, linesOf(groups, role), area, look, { number, count });

  // Heights with the widest page numbers that are likely.
  const headRows = rows('continuation', footer, 999, 999).length;
  const footRows = rows('footer', footer, 999, 999).length;
  const footBottom = page.height - mmToPt(FOOT_BOTTOM_MM);

  return {
    headHeight: headRows === 0 ? 0 : headRows * footer.leading + HEAD_GAP,
    footHeight: footRows === 0 ? 0 : mmToPt(FOOT_BOTTOM_MM) + footRows * footer.leading + FOOT_GAP,
    draw: (pageCount) => {
      for (let index = 0; index < pageCount; index++) {
        const number = index + 1;
        const top = mmToPt(MARK_TOP_MM);
        put(context, index, 'header', rows('mark', mark, number, pageCount), top, mark);
        if (index > 0) {
          const head = rows('continuation', footer, number, pageCount);
          put(context, index, 'header', head, page.top, footer);
          if (head.length > 0) underline(context, index, area, page.top + head.length * footer.leading + 3);
        }
        const foot = rows('footer', footer, number, pageCount);
        put(context, index, 'footer', foot, footBottom - foot.length * footer.leading, footer);
      }
    },
  };
}

interface Row {
  readonly parts: readonly { readonly layout: TextLayout; readonly line: number; readonly x: number }[];
}

function linesOf(groups: readonly Group[], role: Role): readonly Paragraph[] {
  return groups
    .filter((group) => group.role === role)
    .flatMap(({ blocks }) => blocks)
    .filter(
      (block): block is Paragraph => block.type === 'paragraph' || (block.type as string) === 'heading',
    );
}

/** Two short lines share one row, one at each side; anything else is centred, line by line. */
function furnitureRows(
  context: FlowContext,
  blocks: readonly Paragraph[],
  area: Area,
  look: Look,
  page: { readonly number: number; readonly count: number },
): readonly Row[] {
  const layouts = blocks
    .map((block) => setText(context, styledOf(context, block.inlines, block, look, page), look, area.width))
    .filter(({ lines }) => lines.length > 0);
  const width = (layout: TextLayout, line: number): number =>
    ((layout.lines[line]?.width ?? 0) * look.size) / 1000;
  const [one, two] = layouts;
  const short = layouts.every(({ lines }) => lines.length === 1);
  if (one !== undefined && two !== undefined && layouts.length === 2 && short) {
    if (width(one, 0) + width(two, 0) + look.size * 2 <= area.width) {
      const start = lineX(area, width(one, 0), 'start', context.direction);
      const end = lineX(area, width(two, 0), 'end', context.direction);
      return [
        {
          parts: [
            { layout: one, line: 0, x: start },
            { layout: two, line: 0, x: end },
          ],
        },
      ];
    }
  }
  const most = Math.floor((context.page.height * MOST_OF_PAGE) / look.leading);
  return layouts
    .flatMap((layout) =>
      layout.lines.map((_, line) => ({
        parts: [{ layout, line, x: lineX(area, width(layout, line), 'center', context.direction) }],
      })),
    )
    .slice(0, most);
}

function put(
  context: FlowContext,
  page: number,
  artifact: ArtifactKind,
  rows: readonly Row[],
  top: number,
  look: Look,
): void {
  const drawings = rows.flatMap(({ parts }, index) =>
    parts.flatMap(({ layout, line, x }): Drawing[] => {
      const set = layout.lines[line];
      if (set === undefined) return [];
      const baseline = baselineIn(top + index * look.leading, look);
      return [artifactLine(layout.styled, set, { page, x, baseline, size: look.size, color: look.color })];
    }),
  );
  context.canvas.decorate(page, artifact, drawings);
}

function underline(context: FlowContext, page: number, area: Area, y: number): void {
  const color = context.theme.colors.rule;
  context.canvas.decorate(page, 'layout', [
    { kind: 'rule', x: area.x, y, width: area.width, thickness: 0.4, color, dashed: false },
  ]);
}
