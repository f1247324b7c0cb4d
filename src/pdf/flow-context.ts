import type { TextStyle, Theme } from '../design/theme.ts';
import type { Cell, Direction, Inline, Marked } from '../document/tree.ts';
import type { Faces } from './faces.ts';
import type { MissingCharacter } from './itemise.ts';
import type { Box } from './paginate.ts';
import { flatten, type StyledText, type Weight } from './styled-text.ts';
import type { Canvas } from './tagging.ts';
import { layoutText, type TextLayout } from './text-layout.ts';

/** What every part of the flow needs to know of the document. Lengths in pt. */
export interface FlowContext {
  readonly canvas: Canvas;
  readonly faces: Faces;
  readonly theme: Theme;
  /** Type size of the document's script against the theme's. */
  readonly scale: number;
  readonly direction: Direction;
  readonly page: PageGeometry;
  readonly pictures: ReadonlyMap<string, PictureSize>;
  /** Collects the characters no face has. */
  readonly missing: MissingCharacter[];
}

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A column of the page: x of its left edge, and its width. */
export interface Area {
  readonly x: number;
  readonly width: number;
}

export type Align = 'start' | 'center' | 'end';

/** A text style in this document: scaled to its script, with colour and weight. */
export interface Look {
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly color: string;
  readonly weight: Weight;
  readonly tabular: boolean;
  /** False in repeated furniture, where nothing can be clicked. */
  readonly links: boolean;
}

/** The look of a theme's style. */
export function lookOf(context: FlowContext, style: TextStyle, more: Partial<Look> = {}): Look {
  const { scale, theme } = context;
  return {
    size: style.size * scale,
    leading: style.leading * scale,
    before: style.before,
    after: style.after,
    color: theme.colors.text,
    weight: 'regular',
    tabular: false,
    links: true,
    ...more,
  };
}

/** Flattens a paragraph in a look. */
export function styledOf(
  context: FlowContext,
  inlines: readonly Inline[],
  marked: Marked | Cell,
  look: Look,
  page?: { readonly number: number; readonly count: number },
): StyledText {
  const { weight, links } = look;
  const { direction } = context;
  return flatten(inlines, marked, { direction, weight, links, ...(page === undefined ? {} : { page }) });
}

/** Sets a paragraph in a column `width` pt wide and notes what its faces lack. */
export function setText(context: FlowContext, styled: StyledText, look: Look, width: number): TextLayout {
  const layout = layoutText(styled, context.faces, (width * 1000) / look.size, look.tabular);
  context.missing.push(...layout.missing);
  return layout;
}

/** Left edge of a line in its column. */
export function lineX(area: Area, lineWidth: number, align: Align, direction: Direction): number {
  const rest = area.width - lineWidth;
  if (align === 'center') return area.x + rest / 2;
  return (align === 'start') === (direction === 'ltr') ? area.x : area.x + rest;
}

/** Baseline of a line whose leading starts at `top`: the middle of its capitals is in the middle. */
export function baselineIn(top: number, look: Look): number {
  return top + look.leading / 2 + look.size * 0.35;
}

/** A box with the usual answers. */
export function createBox(box: Pick<Box, 'height' | 'place'> & Partial<Box>): Box {
  return { before: 0, after: 0, keep: false, startsPage: false, head: undefined, ...box };
}

/** Height of boxes set one under the other. */
export function stackHeight(boxes: readonly Box[]): number {
  return boxes.reduce((height, box, index) => height + gapAbove(boxes, index) + box.height, 0);
}

/** Draws boxes one under the other and returns the y below them. */
export function placeStack(boxes: readonly Box[], page: number, top: number): number {
  let y = top;
  boxes.forEach((box, index) => {
    y += gapAbove(boxes, index);
    box.place(page, y);
    y += box.height;
  });
  return y;
}

function gapAbove(boxes: readonly Box[], index: number): number {
  return index === 0 ? 0 : Math.max(boxes[index - 1]?.after ?? 0, boxes[index]?.before ?? 0);
}
