import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createFace } from '../../src/pdf/face.ts';
import { makeStocks, readStock, stockNameFor } from '../../src/pdf/font-stock.ts';
import { subsetFont } from '../../src/pdf/subset.ts';
import { toUnicodeMap } from '../../src/pdf/to-unicode.ts';
import { readResource } from './options.ts';

const characters = (text: string) => new Set([...text].map((character) => character.codePointAt(0) ?? 0));

async function faceOf(name: string) {
  const resource = `fonts/${name}.ttf`;
  return createFace(resource, await readResource(resource));
}

describe('the stock of a face', () => {
  it.each([
    ['NotoSerif-Regular', ['basic', 'latin', 'cyrillic']],
    ['FrankRuhlLibre-Bold', ['basic', 'latin', 'hebrew']],
  ])('is made for the scripts of %s', async (name, stocks) => {
    expect([...makeStocks(await faceOf(name)).keys()]).toEqual(stocks);
  });

  it.each(['basic', 'latin', 'cyrillic'] as const)('holds the glyphs it lists: %s', async (name) => {
    const face = await faceOf('NotoSerif-Bold');
    const stock = readStock(makeStocks(face).get(name) ?? new Uint8Array());
    const glyphs = stock.variants.map(({ glyphId }) => glyphId);
    expect(glyphs[0]).toBe(0);
    expect(unzlibSync(stock.program)).toEqual(subsetFont(face.tables, glyphs));
    expect(stock.length).toBe(subsetFont(face.tables, glyphs).length);
    expect(new TextDecoder().decode(unzlibSync(stock.toUnicode))).toBe(toUnicodeMap(stock.variants));
  });

  it('knows the glyphs that texts are set in', async () => {
    const face = await faceOf('FrankRuhlLibre-Regular');
    const stock = readStock(makeStocks(face).get('hebrew') ?? new Uint8Array());
    const codeOf = (text: string) => {
      const { glyphs } = face.shape(text, { script: 'hebr', rightToLeft: true, tabular: false });
      return glyphs.map(({ variant }) =>
        stock.codeOf(face.variants[variant] ?? { glyphId: -1, codePoints: [], width: 0 }),
      );
    };
    expect(codeOf('(שלום)').every((code) => code !== undefined && code > 0)).toBe(true);
    // a point under a letter is not in the stock
    expect(codeOf('שָׁ')).toContain(undefined);
  });

  it.each([
    ['Dear Sir, £5', 'basic'],
    ['Łódź', 'latin'],
    ['Łódź и Москва', 'cyrillic'],
    ['Ł Б א', 'hebrew'],
  ])('for %s is %s', (text, name) => {
    expect(stockNameFor(characters(text))).toBe(name);
  });
});
