import fc from 'fast-check';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { readFontTables } from '../../src/pdf/font-tables.ts';
import { subsetFont } from '../../src/pdf/subset.ts';
import { readResource } from './options.ts';

interface Outlines {
  getGlyph(id: number): { readonly path: { toSVG(): string }; readonly advanceWidth: number };
}

const parse = (bytes: Uint8Array): Outlines => create(bytes) as unknown as Outlines;

describe('subsetFont', () => {
  it.each(['NotoSerif-Regular', 'NotoSerif-BoldItalic', 'FrankRuhlLibre-Bold'])(
    'keeps outlines and widths of %s',
    async (name) => {
      const bytes = await readResource(`fonts/${name}.ttf`);
      const tables = readFontTables(bytes);
      const full = parse(bytes);
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 20 }), (glyphs) => {
          const order = [0, ...glyphs];
          const subset = parse(subsetFont(tables, order));
          order.forEach((glyph, index) => {
            expect(subset.getGlyph(index).advanceWidth).toBe(full.getGlyph(glyph).advanceWidth);
            expect(subset.getGlyph(index).path.toSVG()).toBe(full.getGlyph(glyph).path.toSVG());
          });
        }),
        { numRuns: 20 },
      );
    },
  );

  it('is much smaller than the face, and its checksums hold', async () => {
    const tables = readFontTables(await readResource('fonts/NotoSerif-Regular.ttf'));
    const subset = subsetFont(tables, [0, 36, 37, 38]);
    expect(subset.length).toBeLessThan(4_000);
    const view = new DataView(subset.buffer);
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
      let sum = 0;
      for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
      expect(sum).toBe(view.getUint32(entry + 4));
    }
  });

  it('refuses bytes without the tables of a TrueType font', () => {
    expect(() => readFontTables(new Uint8Array(12))).toThrow('font without table head');
  });
});
