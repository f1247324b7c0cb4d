import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShapeStyle } from '../../src/pdf/face.ts';
import { createShaper } from '../../src/pdf/shaper.ts';

const load = async (name: string) =>
  createShaper(
    new Uint8Array(await readFile(new URL(`../../src/design/fonts/${name}.ttf`, import.meta.url))),
  );
const serif = await load('NotoSerif-Regular');
const hebrew = await load('FrankRuhlLibre-Regular');

const LATIN: ShapeStyle = { rightToLeft: false, script: 'latn', tabular: false };
const HEBREW: ShapeStyle = { rightToLeft: true, script: 'hebr', tabular: false };

const told = (glyphs: ReturnType<typeof serif.shape>) =>
  glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints));

describe('createShaper', () => {
  it('kerns', () => {
    const [first] = serif.shape('AV', LATIN);
    expect(first?.advance).toBeLessThan(serif.advanceOf(first?.glyphId ?? 0));
  });

  it('gives each glyph its character', () => {
    expect(told(serif.shape('Łódź', LATIN))).toEqual(['Ł', 'ó', 'd', 'ź']);
  });

  it('gives a ligature all its characters', () => {
    const glyphs = serif.shape('office', LATIN);
    expect(told(glyphs).join('')).toBe('office');
    expect(glyphs.length).toBeLessThan(6);
  });

  it('sets Hebrew in visual order', () => {
    expect(told(hebrew.shape('שלום', HEBREW))).toEqual(['ם', 'ו', 'ל', 'ש']);
  });

  it('keeps every point of pointed Hebrew, and puts it without moving the pen', () => {
    const glyphs = hebrew.shape('שָׁלוֹם', HEBREW);
    expect([...told(glyphs).join('')].sort()).toEqual([...'שָׁלוֹם'].sort());
    const marks = glyphs.filter(({ codePoints }) => /^\p{M}$/u.test(String.fromCodePoint(...codePoints)));
    for (const { advance } of marks) expect(advance).toBe(0);
  });

  it('mirrors brackets right to left', () => {
    const [left] = hebrew.shape('(', { ...LATIN, script: 'latn' });
    const [mirrored] = hebrew.shape(')', HEBREW);
    expect(mirrored?.glyphId).toBe(left?.glyphId);
  });

  it('sets figures of one width when asked', () => {
    const widths = serif.shape('0123456789', { ...LATIN, tabular: true }).map(({ advance }) => advance);
    expect(new Set(widths).size).toBe(1);
  });

  it('remembers nothing of the text before', () => {
    const before = serif.shape('a\u00a0b', LATIN);
    serif.shape('a b', { ...LATIN, tabular: true });
    expect(serif.shape('a\u00a0b', LATIN)).toEqual(before);
  });

  it('loses and invents no character', () => {
    const characters = fc.constantFrom(...'abfilŁóAV.,-()1289 ́̈אבגשףךןׁ־ְֱ'.split(''));
    fc.assert(
      fc.property(
        fc.array(characters, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (list, rightToLeft) => {
          const text = list.join('');
          const glyphs = hebrew.shape(text, rightToLeft ? HEBREW : LATIN);
          expect([...told(glyphs).join('')].sort()).toEqual([...text].sort());
        },
      ),
    );
  });
});
