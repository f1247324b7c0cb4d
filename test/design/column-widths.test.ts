import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/design/column-widths.ts';

const sum = (values: readonly number[]): number => values.reduce((result, value) => result + value, 0);

describe('columnWidths', () => {
  it('adds up to the total and respects the longest words when they fit', () => {
    const column = fc.tuple(fc.nat(200), fc.nat(800));
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 50, max: 1000 }),
        (columns, total) => {
          const minimum = columns.map(([least]) => least);
          const natural = columns.map(([least, more]) => least + more);
          fc.pre(sum(natural) > 0);
          const widths = columnWidths(minimum, natural, total);
          expect(sum(widths)).toBeCloseTo(total, 6);
          for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
          if (sum(minimum) <= total) {
            widths.forEach((width, index) => {
              expect(width).toBeGreaterThanOrEqual((minimum[index] ?? 0) - 1e-6);
            });
          }
        },
      ),
    );
  });

  it('gives columns of short text their line before a column of sentences gets more', () => {
    const [text, date, amount] = columnWidths([60, 50, 40], [900, 90, 60], 480);
    expect([text, date, amount]).toEqual([330, 90, 60]);
  });

  it('does not let one endless word starve the others', () => {
    expect(columnWidths([20_000, 40, 40], [20_000, 90, 60], 480)).toEqual([400, 40, 40]);
  });

  it('gives a column to fill in by hand its room, and all that the text leaves', () => {
    expect(columnWidths([60, 20], [110, 20], 450, [false, true], 127)).toEqual([110, 340]);
    expect(columnWidths([60, 20, 20], [110, 20, 30], 400, [false, true, true], 127)).toEqual([110, 145, 145]);
    // sentences give way, down to their longest words
    expect(columnWidths([60, 50, 20], [900, 90, 20], 480, [false, false, true], 127)).toEqual([263, 90, 127]);
    // and so does the room, down to an equal share
    expect(columnWidths([20, 20, 20], [20, 20, 20], 300, [true, true, true], 127)).toEqual([100, 100, 100]);
  });
});
