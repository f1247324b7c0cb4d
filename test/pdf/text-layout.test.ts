import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bidiLevels } from '../../src/design/bidi.ts';
import { breakLines } from '../../src/pdf/break-lines.ts';
import type { Faces } from '../../src/pdf/faces.ts';
import { itemise } from '../../src/pdf/itemise.ts';
import { visualOrder } from '../../src/pdf/reorder.ts';
import { flatten, type StyledText } from '../../src/pdf/styled-text.ts';
import { layoutText, measureText } from '../../src/pdf/text-layout.ts';
import { inlines, slot, strong, type Words } from './sample-trees.ts';
import { facesOf } from './support.ts';

const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
let faces: Faces;

beforeAll(async () => {
  faces = await facesOf('rtl');
});

function styled(words: Words, direction: 'ltr' | 'rtl' = 'ltr'): StyledText {
  return flatten(inlines(words), {}, { direction, weight: 'regular', links: true });
}

const MIXED = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'אבג',
        'word',
        'Smith & Sons',
        ' ',
        '  ',
        '12,500.00',
        '₪',
        '(',
        ')',
        '-',
        '\u00a0',
        '\u2060',
        '\u00ad',
        '.',
      ),
      fc.string({ unit: fc.constantFrom(...'abcxyzABC אבגדה012.,-/()'), maxLength: 60 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('layoutText', () => {
  it('puts every character on exactly one line, in order', () => {
    fc.assert(
      fc.property(
        MIXED,
        MIXED,
        fc.constantFrom('ltr', 'rtl'),
        fc.integer({ min: 300, max: 30_000 }),
        (one, two, direction, measure) => {
          const text = styled([one, slot(two), strong(one)], direction);
          const { lines } = layoutText(text, faces, measure);
          let position = 0;
          for (const line of lines) {
            expect(line.start).toBe(position);
            position = line.end;
            let inLine = line.start;
            for (const { atom } of line.pieces) {
              expect(text.text.slice(inLine, atom.start).replaceAll(/[\u00ad\u200b\u2060]/g, '')).toBe('');
              inLine = Math.max(inLine, atom.end);
            }
          }
          expect(position).toBe(text.text.length);
        },
      ),
    );
  });

  it('keeps lines within the measure unless a single letter is wider', () => {
    fc.assert(
      fc.property(MIXED, fc.integer({ min: 300, max: 20_000 }), (one, measure) => {
        for (const line of layoutText(styled([one, slot(one)]), faces, measure).lines) {
          const letters = line.pieces.filter(({ atom }) => atom.kind === 'word');
          const single =
            letters.length === 1 && (letters[0]?.atom.end ?? 0) - (letters[0]?.atom.start ?? 0) === 1;
          if (!single) expect(line.width).toBeLessThanOrEqual(measure + 0.5);
        }
      }),
    );
  });

  it('sets pieces side by side: no gaps, no overlaps', () => {
    fc.assert(
      fc.property(MIXED, fc.constantFrom('ltr', 'rtl'), (one, direction) => {
        for (const { pieces, width } of layoutText(styled([one], direction), faces, 9_000).lines) {
          const sorted = [...pieces].sort((a, b) => a.x - b.x || a.atom.run.width - b.atom.run.width);
          let pen = sorted[0]?.x ?? 0;
          expect(pen).toBeLessThanOrEqual(0.001);
          for (const { x, atom } of sorted) {
            expect(x).toBeCloseTo(pen, 3);
            pen = x + atom.run.width;
          }
          expect(pen).toBeGreaterThanOrEqual(width - 0.001);
        }
      }),
    );
  });

  it('cuts a word of 4 000 letters into full lines', () => {
    const { lines } = layoutText(styled('x'.repeat(4000)), faces, 40_000);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(4000);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeGreaterThan(38_000);
  });

  it('does not break an e-mail address at its hyphen', () => {
    const text = styled('write to dana.cohen@north-quay.example or to well-known others');
    const ends = [17_000, 18_000, 19_000, 20_000, 21_000].flatMap((measure) =>
      layoutText(text, faces, measure).lines.map(({ start, end }) => text.text.slice(start, end).trim()),
    );
    expect(ends.filter((line) => line.includes('@') && line.endsWith('-'))).toEqual([]);
    expect(ends.filter((line) => line.includes('@north-quay.example'))).toHaveLength(5);
  });

  it('never tears a mark from its letter', () => {
    const text = styled('שָׁלוֹם'.repeat(20), 'rtl');
    for (const { start } of layoutText(text, faces, 1_500).lines) {
      expect(text.text.slice(start, start + 1)).not.toMatch(/\p{M}/u);
    }
  });

  it('draws a space behind a soft line end, so that words do not join', () => {
    const [first] = layoutText(styled('one two'), faces, 2_500).lines;
    expect(first?.pieces.at(-1)?.atom.kind).toBe('space');
    expect(first?.pieces.at(-1)?.x).toBeCloseTo(first?.width ?? 0);
  });

  it('hangs that space on the left of a right-to-left line', () => {
    const [first] = layoutText(styled('שלום עולם', 'rtl'), faces, 3_000).lines;
    expect(first?.pieces.at(-1)?.atom.kind).toBe('space');
    expect(first?.pieces.at(-1)?.x).toBeLessThan(0);
  });

  it('shows a soft hyphen only where the line ends', () => {
    const text = styled('dis\u00adengage');
    const whole = layoutText(text, faces, 20_000).lines;
    const broken = layoutText(text, faces, 3_400).lines;
    expect(whole[0]?.pieces.map(({ atom }) => atom.run.glyphs.length)).toEqual([3, 6]);
    expect(broken).toHaveLength(2);
    expect(broken[0]?.pieces.at(-1)?.atom.run.glyphs).toHaveLength(1);
  });

  it('breaks lines in a value and at a break, and drops controls', () => {
    const text = styled([slot('one\r\ntwo\u0000\u202e\u2066'), { type: 'break' }, 'three']);
    expect(text.text).toBe('one\u2028two\u2028three');
    expect(layoutText(text, faces, 50_000).lines).toHaveLength(3);
  });

  it('measures what lines need', () => {
    const text = styled('one twothree four');
    const { minimum, natural } = measureText(text, faces);
    expect(layoutText(text, faces, minimum).lines).toHaveLength(3);
    expect(layoutText(text, faces, natural).lines).toHaveLength(1);
    expect(layoutText(text, faces, natural - 1).lines).toHaveLength(2);
  });

  it('gives the same lines from the cache, whatever was asked between', () => {
    const text = styled(['one two three ', slot('four five')]);
    const first = layoutText(text, faces, 4_000).lines;
    layoutText(text, faces, 5_000);
    expect(layoutText(styled(['one two three ', slot('four five')]), faces, 4_000).lines).toEqual(first);
  });
});

describe('visual order', () => {
  it('equals the reference implementation of UAX 9', () => {
    fc.assert(
      fc.property(MIXED, fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        fc.pre(text.length > 0);
        const levels = [...bidiLevels(text, direction)];
        // The reference applies rule L1 by itself.
        const base = direction === 'rtl' ? 1 : 0;
        const trailing = text.length - text.trimEnd().length;
        const afterL1 = levels.map((level, index) => (index >= text.length - trailing ? base : level));
        const embedding = bidi.getEmbeddingLevels(text, direction);
        fc.pre(!/[\u2060\u00ad\u00a0]+\s*$/.test(text));
        expect(visualOrder(afterL1)).toEqual(bidi.getReorderedIndices(text, embedding));
      }),
    );
  });

  const picture = (words: Words): string => {
    const text = styled(words, 'rtl');
    const [line] = breakLines(itemise(text, faces, false), 100_000);
    const sorted = [...(line?.pieces ?? [])].sort((a, b) => a.x - b.x);
    return sorted
      .map(({ atom }) => {
        const part = text.text.slice(atom.start, atom.end);
        return atom.level % 2 === 1 ? [...part].reverse().join('') : part;
      })
      .join('');
  };

  it.each([
    [
      'a company with a full stop',
      ['עם ', slot('Smith & Sons Ltd.'), ', חיפה'],
      'הפיח ,Smith & Sons Ltd. םע',
    ],
    ['a phone number', ['טל ', slot('+972-54-123-4567', 'phone')], '+972-54-123-4567 לט'],
    ['a negative amount', ['סך ', slot('-1,200.00\u00a0₪', 'money')], '₪\u00a0-1,200.00 ךס'],
    ['an amount with the sign first', ['סך ', slot('₪12,500.00', 'money')], '₪12,500.00 ךס'],
    ['a date', ['יום ', slot('30.9.2026', 'date'), '.'], '.30.9.2026 םוי'],
    ['an e-mail', ['אל ', slot('office@cohen.example', 'e-mail'), ', כן'], 'ןכ ,office@cohen.example לא'],
    ['a contract number', ['הסכם ', slot('2024/17'), ' מיום'], 'םוימ 2024/17 םכסה'],
  ])('%s reads right in Hebrew', (_, words, expected) => {
    expect(picture(words as Words)).toBe(expected);
  });

  it('does not let a value reorder what stands around it', () => {
    expect(picture(['א ', slot('x\u202e\u2069y'), ' ב'])).toBe('ב xy א');
  });
});
