import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bidiLevels } from '../../src/design/bidi.ts';
import { type BidiPiece, bidiRuns } from '../../src/design/bidi-runs.ts';

const HEBREW = /[\u05d0-\u05f2\ufb2a-\ufb4f]/;
const LATIN = /\p{Script=Latin}/u;

function shown(pieces: readonly BidiPiece[], base: 'ltr' | 'rtl'): string {
  return bidiRuns(pieces, base)
    .map(({ text, rtl }) => `${rtl ? '<' : '>'}${text}`)
    .join('|');
}

describe('bidiRuns in a right-to-left paragraph', () => {
  test('keeps Hebrew and its numbers in one run', () => {
    expect(shown(['ביום 30.06.2026 בשעה 17:00.'], 'rtl')).toBe('<ביום 30.06.2026 בשעה 17:00.');
  });

  test('gives Latin islands a run of their own, brackets included', () => {
    expect(shown(['דרך Microsoft Teams (Kowal & Partners).'], 'rtl')).toBe(
      '<דרך |>Microsoft Teams (Kowal & Partners)|<.',
    );
  });

  test('gives numbers with hyphens a run of their own', () => {
    expect(shown(['טלפון 03-555-1234 (שלוחה 7)'], 'rtl')).toBe('<טלפון |>03-555-1234|< (שלוחה 7)');
    expect(shown(['ביום 2026-06-30.'], 'rtl')).toBe('<ביום |>2026-06-30|<.');
  });

  test('keeps a plus or minus sign with its number', () => {
    expect(shown(['טלפון ', { isolate: 'ltr', pieces: ['+972-54-1234567'] }, '.'], 'rtl')).toBe(
      '<טלפון |>+972-54-1234567|<.',
    );
    expect(shown(['יתרה: ', { isolate: 'rtl', pieces: ['-1,200.00 ₪'] }], 'rtl')).toBe(
      '<יתרה: |>-1,200.00|< ₪',
    );
  });

  test('keeps the full stop of an isolated name with the name', () => {
    expect(shown(['חברת ', { isolate: 'auto', pieces: ['Smith & Sons Ltd.'] }], 'rtl')).toBe(
      '<חברת |>Smith & Sons Ltd.',
    );
    expect(shown(['חברת Smith & Sons Ltd.'], 'rtl')).toBe('<חברת |>Smith & Sons Ltd|<.');
  });

  test('leaves amounts with the Hebrew around them', () => {
    expect(shown(['בסך ₪1,250.50 (18%)'], 'rtl')).toBe('<בסך ₪1,250.50 (18%)');
  });
});

describe('bidiRuns in a left-to-right paragraph', () => {
  test('is one run per piece without right-to-left letters', () => {
    expect(shown(['Call ', { isolate: 'ltr', pieces: ['555 1234'] }, ' now.'], 'ltr')).toBe(
      '>Call |>555 1234|> now.',
    );
  });

  test('marks Hebrew and the numbers inside it', () => {
    expect(shown(['At ', { isolate: 'auto', pieces: ['רח׳ הרצל 12, תל אביב'] }, ', 2 p.m.'], 'ltr')).toBe(
      '>At |<רח׳ הרצל 12, תל אביב|>, 2 p.m.',
    );
  });
});

const pieces: fc.Arbitrary<readonly BidiPiece[]> = fc.letrec<{ list: readonly BidiPiece[] }>((tie) => ({
  list: fc.array(
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.string({
          unit: fc.constantFrom(...'אבג Aab12.,:/-+()₪"\n\u2067\u2069\u202e\u200f'),
          maxLength: 16,
        }),
      ),
      fc.record({ isolate: fc.constantFrom('ltr', 'rtl', 'auto'), pieces: tie('list') }),
    ),
    { maxLength: 4 },
  ),
})).list;

function leavesOf(list: readonly BidiPiece[]): readonly string[] {
  return list.flatMap((piece) => (typeof piece === 'string' ? [piece] : leavesOf(piece.pieces)));
}

describe('bidiRuns of anything', () => {
  test('loses and changes nothing, and separates the scripts', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('ltr', 'rtl'), (list, base) => {
        const runs = bidiRuns(list, base);
        const texts = leavesOf(list).map(() => '');
        for (const { piece, text, rtl } of runs) {
          texts[piece] += text;
          expect(rtl ? LATIN.test(text) : HEBREW.test(text)).toBe(false);
        }
        expect(texts).toEqual(leavesOf(list));
      }),
      { numRuns: 500 },
    );
  });
});

describe('marks', () => {
  test('stand where the algorithm alone would go wrong, and nowhere else', () => {
    const runs = bidiRuns(['חברת ', { isolate: 'auto', pieces: ['Smith & Sons Ltd.'] }], 'rtl');
    expect(runs.map(({ mark }) => mark)).toEqual(['\u200f', '\u200e']);
    const plain = bidiRuns(['חברת ', { isolate: 'auto', pieces: ['Smith & Sons'] }, '.'], 'rtl');
    expect(plain.map(({ mark }) => mark)).toEqual([undefined, undefined, undefined]);
  });

  test('make the plain text stand in the order of the isolates', () => {
    const base = 'rtl';
    const value = fc.constantFrom(
      'Smith Ltd.',
      '+972-54-123',
      '-1,200.00 ₪',
      '30.9.2026',
      'report (v2).pdf',
      'דנה',
      '(א)',
      '14',
    );
    const word = fc.constantFrom(' ', ', ', 'עם ', ' (', ')', '. ', 'ל-', ': ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, value), { minLength: 1, maxLength: 4 }), (parts) => {
        const list: BidiPiece[] = parts.flatMap(([between, text]): BidiPiece[] => [
          between,
          { isolate: /^[-\d]/.test(text) ? 'rtl' : text.startsWith('+') ? 'ltr' : 'auto', pieces: [text] },
        ]);
        const isolated = isolatedText(list);
        const marked = bidiRuns(list, base)
          .map(({ text, mark = '' }) => `${mark}${text}${mark}`)
          .join('');
        expect(parities(marked, base)).toEqual(parities(isolated, base));
      }),
      { numRuns: 300 },
    );
  });
});

function isolatedText(list: readonly BidiPiece[]): string {
  const opening = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' };
  return list
    .map((piece) =>
      typeof piece === 'string' ? piece : `${opening[piece.isolate]}${isolatedText(piece.pieces)}\u2069`,
    )
    .join('')
    .replace(/\u2067-/g, '\u2067\u200e-');
}

/** Direction of each visible character. */
function parities(text: string, base: 'ltr' | 'rtl'): string {
  const levels = bidiLevels(text, base);
  return Array.from(text, (character, index) =>
    /[\u200e\u200f\u2066-\u2069]/.test(character) ? '' : (levels[index] ?? 0) % 2 === 1 ? '<' : '>',
  ).join('');
}
