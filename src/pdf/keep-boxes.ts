import type { Box } from './paginate.ts';

/** Lines of text that stay with a signature, so that it never stands alone on a page. */
const LINES_WITH_SIGNATURE = 2;
/** What follows a signature stays on its page up to this share of a page. */
const TAIL_SHARE = 0.25;

/** Ties the last box to what follows. */
export function keepLast(boxes: readonly Box[]): readonly Box[] {
  return boxes.map((box, index) => (index === boxes.length - 1 ? { ...box, keep: true } : box));
}

/** Ties the last lines before a signature to it; the `closing` boxes at the end do not count. */
export function keepWithText(boxes: Box[], closing: number): void {
  const from = Math.max(0, boxes.length - closing - LINES_WITH_SIGNATURE);
  for (let index = boxes.length - 1; index >= from; index--) {
    const box = boxes[index];
    if (box !== undefined) boxes[index] = { ...box, keep: true };
  }
}

/** Keeps enclosures and copies with the signature when they are short. */
export function keepTail(tail: readonly Box[], pageRoom: number): readonly Box[] {
  const height = tail.reduce((sum, box) => sum + Math.max(box.before, box.after) + box.height, 0);
  if (height > pageRoom * TAIL_SHARE * 2) return tail;
  return tail.map((box, index) => (index < tail.length - 1 ? { ...box, keep: true } : box));
}
