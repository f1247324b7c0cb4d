import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandPhrase, firstFitting, phraseText } from '../../src/language/expand-phrase.ts';
import { PhraseError, parsePhrase, placeholdersOf } from '../../src/language/phrase.ts';
import { packWith, shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');
const polish = packWith({
  plurals: { one: 'i = 1 and v = 0', few: 'v = 0 and i % 10 = 2..4 and i % 100 != 12..14', many: 'v = 0' },
});

describe('expandPhrase', () => {
  test('gives words and facts apart, each fact with its name', () => {
    const to = { kind: 'date', value: '2026-12-31' } as const;
    const period = { kind: 'period', value: '3 month' } as const;
    expect(expandPhrase('Adding {period digits} gives {to weekday}.', { to, period }, english)).toEqual([
      { text: 'Adding ' },
      { name: 'period', fact: period, text: '3 months' },
      { text: ' gives ' },
      { name: 'to', fact: to, text: 'Thursday 31 December 2026' },
      { text: '.' },
    ]);
  });

  test.each([
    ['1', 'jeden dzień'],
    ['2', '2 dni robocze'],
    ['5', '5 dni roboczych'],
    ['22', '22 dni robocze'],
    ['1.5', '1.5 dnia'],
  ])('plural choices: %s', (value, text) => {
    const phrase =
      '{n, plural, =1 {jeden dzień} one {# dzień} few {# dni robocze} many {# dni roboczych} other {# dnia}}';
    expect(phraseText(phrase, { n: { kind: 'count', value } }, polish)).toBe(text);
  });

  test('the number of a period and of a list counts too', () => {
    const phrase = '{x, plural, one {# thing} other {# things}}';
    expect(phraseText(phrase, { x: { kind: 'period', value: '3 month' } }, english)).toBe('3 things');
    expect(phraseText(phrase, { x: ['a'] }, english)).toBe('1 thing');
    expect(phraseText(phrase, { x: 1200 }, english)).toBe('1,200 things');
  });

  test('ranges, and choices within choices', () => {
    const phrase =
      '{n, plural, 3..10 {{n feminine} {u, select, year {שנים} other {?}}} one {#} two {#} other {# {v}}}';
    expect(phraseText(phrase, { n: 3, u: 'year', v: 'x' }, hebrew)).toBe('שלוש שנים');
    expect(phraseText(phrase, { n: 11, u: 'year', v: '{n}' }, hebrew)).toBe('11 {n}');
  });

  test('select takes the value of a fact, the unit of a period, or other', () => {
    const phrase = '{x, select, month {m} ends {e} constructor {c} other {o}}';
    expect(phraseText(phrase, { x: { kind: 'period', value: '3 month' } }, english)).toBe('m');
    expect(phraseText(phrase, { x: 'ends' }, english)).toBe('e');
    expect(phraseText(phrase, { x: 'toString' }, english)).toBe('o');
  });

  test('lists are joined, quoted braces and apostrophes stay', () => {
    expect(phraseText('one of {x or}', { x: ['a', 'b', 'c'] }, english)).toBe('one of a, b or c');
    expect(phraseText("write '{' length: {n} '}', don't", { n: 3 }, english)).toBe(
      "write { length: 3 }, don't",
    );
    expect(phraseText("# {n, plural, other {# '#'}}", { n: 3 }, english)).toBe('# 3 #');
  });

  test('a placeholder without a fact is refused, inherited names too', () => {
    expect(() => phraseText('{missing}', {}, english)).toThrow(RangeError);
    expect(() => phraseText('{constructor}', {}, english)).toThrow(RangeError);
  });

  test('a fact is never read as a phrase', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(phraseText('<{x}>', { x: value }, english)).toBe(`<${value}>`);
      }),
    );
  });
});

describe('parsePhrase', () => {
  test.each([
    ['{', 'unclosed', 0],
    ['a {b', 'unclosed', 2],
    ['{}', 'bad-name', 0],
    ['{1}', 'bad-name', 0],
    ['{a b c}', 'bad-name', 0],
    ['a}', 'stray-brace', 1],
    ['{n, plural, one {x}}', 'no-other', 11],
    ['{n, select, a {x}}', 'no-other', 11],
    ['{n, plural, some {x} other {y}}', 'bad-choice', 11],
    ['{n, date, x}', 'bad-choice', 0],
    ['{n, plural, other {x}', 'unclosed', 21],
    ['{n, plural, other {x', 'unclosed', 20],
    ["'{", 'unclosed', 0],
  ])('%j: %s', (text, problem, offset) => {
    try {
      parsePhrase(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PhraseError);
      expect(error).toMatchObject({ problem, offset });
    }
  });

  test('reads anything or says what is wrong', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '#',
      "'",
      ',',
      ' ',
      'n',
      'plural',
      'select',
      'other',
      'one',
      '=1',
      '1..2',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        try {
          parsePhrase(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PhraseError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('names every placeholder, in every choice', () => {
    const phrase = parsePhrase('{a} {n, plural, one {{b x}} other {# {s, select, k {{c}} other {}}}}');
    expect([...placeholdersOf(phrase)].map(({ name }) => name)).toEqual(['a', 'n', 'b', 'n', 's', 'c']);
  });
});

test('the first wording whose facts are all known', () => {
  expect(firstFitting(['{a} {b}', '{a}', 'c'], { a: 1 })).toBe('{a}');
  expect(firstFitting(['{a}'], {})).toBeUndefined();
});
