import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBox } from '../../src/pdf/flow-context.ts';
import { paginate } from '../../src/pdf/paginate.ts';

const place = () => {};
const frame = () => ({ top: 100, bottom: 200 });

describe('paginate', () => {
  it('fills pages in order, inside the frame, and loses nothing', () => {
    const box = fc.record({
      height: fc.integer({ min: 1, max: 60 }),
      before: fc.integer({ min: 0, max: 9 }),
      after: fc.integer({ min: 0, max: 9 }),
      keep: fc.boolean(),
      startsPage: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(box), (list) => {
        const boxes = list.map((each) => createBox({ ...each, place }));
        const placed = paginate(boxes, frame);
        expect(placed.map((each) => each.box)).toEqual(boxes);
        placed.forEach((each, index) => {
          expect(each.top + each.box.height).toBeLessThanOrEqual(200.01);
          const previous = placed[index - 1];
          if (previous?.page === each.page) {
            expect(each.top).toBeGreaterThanOrEqual(previous.top + previous.box.height);
            expect(each.box.startsPage).toBe(false);
          } else expect(each.top).toBe(100);
        });
      }),
    );
  });

  it('takes kept boxes to the next page together', () => {
    const boxes = [40, 40, 15, 15].map((height, index) =>
      createBox({ height, place, keep: index === 1 || index === 2 }),
    );
    expect(paginate(boxes, frame).map(({ page }) => page)).toEqual([0, 1, 1, 1]);
  });

  it('gives up keeping when nothing else is left', () => {
    const boxes = [60, 60].map((height) => createBox({ height, place, keep: true }));
    expect(paginate(boxes, frame).map(({ page }) => page)).toEqual([0, 1]);
  });

  it('makes room for a repeated head', () => {
    const head = { height: 20, place };
    const boxes = [60, 60, 60].map((height) => createBox({ height, place, head }));
    expect(paginate(boxes, frame).map(({ headTop, top }) => [headTop, top])).toEqual([
      [100, 120],
      [100, 120],
      [100, 120],
    ]);
  });
});
