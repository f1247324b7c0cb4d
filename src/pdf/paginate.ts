/**
 * A stretch of a page that is never divided: a line, a table row, a signature block. Lengths in pt.
 */
export interface Box {
  readonly height: number;
  /** Space above, left out at the top of a page; between two boxes the larger of both spaces counts. */
  readonly before: number;
  readonly after: number;
  /** No page ends between this box and the next, if that can be helped. */
  readonly keep: boolean;
  /** Starts a page. */
  readonly startsPage: boolean;
  /** Is repeated above the box when the box is the first of a page. */
  readonly head: RepeatedHead | undefined;
  readonly place: (page: number, top: number) => void;
}

export interface RepeatedHead {
  readonly height: number;
  readonly place: (page: number, top: number) => void;
}

/** Where boxes may stand on a page. */
export interface Frame {
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedBox {
  readonly box: Box;
  readonly page: number;
  readonly top: number;
  /** Top of the repeated head, when there is one. */
  readonly headTop: number | undefined;
}

/** Rounding must not push the last line of a full page over. */
const TOLERANCE = 0.01;

/**
 * Distributes boxes over pages, as many as fit on each. A page ends where no box asks to be kept
 * with the next; only when all of them do, anywhere. A box taller than a page stands alone on one.
 */
export function paginate(boxes: readonly Box[], frameOf: (page: number) => Frame): readonly PlacedBox[] {
  const placed: PlacedBox[] = [];
  let page = 0;
  let first = 0;
  while (first < boxes.length) {
    const onPage = fillPage(boxes, first, page, frameOf(page));
    const count = cutBetween(boxes, first, onPage.length);
    placed.push(...onPage.slice(0, count));
    first += count;
    page++;
  }
  return placed;
}

function fillPage(boxes: readonly Box[], first: number, page: number, frame: Frame): readonly PlacedBox[] {
  const result: PlacedBox[] = [];
  let y = frame.top;
  for (let index = first; index < boxes.length; index++) {
    const box = boxes[index];
    if (box === undefined || (index > first && box.startsPage)) break;
    let headTop: number | undefined;
    if (index > first) y += Math.max(boxes[index - 1]?.after ?? 0, box.before);
    else if (box.head !== undefined) {
      headTop = y;
      y += box.head.height;
    }
    if (index > first && y + box.height > frame.bottom + TOLERANCE) break;
    result.push({ box, page, top: y, headTop });
    y += box.height;
  }
  return result;
}

/** How many of the boxes that fit stay on the page. */
function cutBetween(boxes: readonly Box[], first: number, fitting: number): number {
  const next = boxes[first + fitting];
  if (next === undefined || next.startsPage) return fitting;
  for (let count = fitting; count > 0; count--) {
    if (boxes[first + count - 1]?.keep === false) return count;
  }
  return fitting;
}
