import { ImageRun } from 'docx';
import type { Figure } from '../document/tree.ts';
import type { DocxContext } from './docx-context.ts';
import type { FlowItem, ParagraphLook } from './flow.ts';
import { writable } from './xml.ts';

/** Pictures without a size of their own are taken to have 144 pixels to the inch, as logos are made. */
const POINTS_PER_PIXEL = 0.5;
/** The library counts in pixels of 96 to the inch. */
const PIXELS_PER_POINT = 96 / 72;

/** A picture in a paragraph of its own, no taller than `maxHeight` (pt) and no wider than the text. */
export function figureItem(
  context: DocxContext,
  figure: Figure,
  { maxHeight, ...look }: ParagraphLook & { readonly maxHeight: number },
): readonly FlowItem[] {
  const picture = context.pictures.get(figure.asset);
  if (picture === undefined) return [];
  const natural = { width: picture.width * POINTS_PER_PIXEL, height: picture.height * POINTS_PER_PIXEL };
  const shrink = Math.min(1, context.page.contentWidth / 20 / natural.width, maxHeight / natural.height);
  const id = context.nextId();
  const run = new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: {
      width: natural.width * shrink * PIXELS_PER_POINT,
      height: natural.height * shrink * PIXELS_PER_POINT,
    },
    altText: { id: String(id), name: `Picture ${id}`, description: writable(figure.alt) },
  });
  return [{ type: 'paragraph', options: { ...look, children: [run] } }];
}
