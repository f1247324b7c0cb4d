import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TERMS, type TermGroup } from '../../src/engagement/terms.ts';
import * as values from '../../src/engagement/values.ts';
import { problems, read, refused } from './problems.ts';

/** Each leaf: values it takes as written, and values it refuses with a code. */
const LEAVES = [
  {
    name: 'name',
    leaf: values.name,
    good: ['A*B', '1. Smith', '{{x}}', '0123', 'שם', ' a ', 'a\nb'],
    bad: { 'input/empty-text': ['', '   ', '\n', '\u00a0'], 'input/wrong-type': [['a'], { en: 'a' }] },
  },
  {
    name: 'language',
    leaf: values.language,
    good: ['en', 'he', 'en-GB', 'sr-Latn', 'zh-Hant-TW', 'es-419'],
    bad: { 'input/bad-language': ['english', 'EN', 'en_GB', 'en-gb', 'e'], 'input/empty-text': [''] },
  },
  {
    name: 'country',
    leaf: values.country,
    good: ['GB', 'IL'],
    bad: { 'input/bad-country': ['gb', 'GBR', 'UK1', 'GB-EAW'], 'input/wrong-type': [['GB']] },
  },
  {
    name: 'email',
    leaf: values.email,
    good: ['a@b.example', 'first.last+tag@sub.domain.example', 'דואר@דוגמה.example'],
    bad: {
      'input/bad-email': [
        'a@b',
        'a b@c.example',
        '@c.example',
        'a@',
        'a@@b.example',
        '<a@b.example>',
        'a@b.',
      ],
    },
  },
  {
    name: 'url',
    leaf: values.url,
    good: ['klon.example', 'www.klon.example', 'https://klon.example/a?b=c#d', 'http://klon.example:8080/x'],
    bad: {
      'input/bad-url': [
        'klon',
        'ftp://klon.example',
        'https://',
        'a b.example',
        'user@klon.example',
        'javascript:x.y',
      ],
    },
  },
  {
    name: 'phone',
    leaf: values.phone,
    good: [
      '020 7946 0123',
      '030/1234567',
      '+44 (0)20 7946 0123',
      '03-555-0123',
      '112',
      '01632 960123 ext. 4',
      '(03) 555.0123',
    ],
    bad: { 'input/bad-phone': ['call me', '12', '+', '1'.repeat(21), '03-555-0123, 4', '555-CALL'] },
  },
  {
    name: 'filePath',
    leaf: values.filePath,
    good: ['signature.png', 'img/logo.svg', './a.png', 'a..b.png'],
    bad: {
      'input/bad-path': [
        '../a.png',
        'img/../../a.png',
        '/etc/passwd',
        'C:\\a.png',
        '\\\\server\\a',
        'a\\..\\b',
      ],
    },
  },
] as const;

describe.each(LEAVES)('$name', ({ leaf, good, bad }) => {
  test.each(good)('takes %j as written', (written) => expect(read(leaf, written)).toBe(written));

  test.each(
    Object.entries(bad).flatMap(([code, list]) => list.map((written: unknown) => [written, code] as const)),
  )('refuses %j with %s', (written, code) => expect(read(leaf, written)).toEqual(refused(code)));

  test('is missing when it is nothing', () => {
    expect(read(leaf, undefined)).toEqual(refused('input/missing-field'));
    expect(read(leaf.optional(), undefined)).toBeUndefined();
  });
});

describe('text', () => {
  test('is one text or one for each language', () => {
    expect(read(values.text, 'Payroll')).toBe('Payroll');
    expect(read(values.text, { en: 'Payroll', 'en-US': 'Wages' })).toEqual({
      en: 'Payroll',
      'en-US': 'Wages',
    });
  });

  test.each([
    [{ english: 'Payroll' }, 'input/bad-language', 'english'],
    [{ en: '' }, 'input/empty-text', 'en'],
    [{ en: ['a'] }, 'input/wrong-type', 'en'],
    [{}, 'input/empty-text', ''],
    [['a'], 'input/wrong-type', ''],
    ['  ', 'input/empty-text', ''],
  ])('refuses %j', (written, code, path) => {
    expect(problems(values.text, written)).toMatchObject([{ code, path }]);
  });

  test('is never changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        fc.pre(written.trim() !== '');
        expect(read(values.text, written)).toBe(written);
      }),
      { numRuns: 50 },
    );
  });
});

describe('lines', () => {
  test('are a list, one line, or a block', () => {
    expect(read(values.lines, ['a', 'b'])).toEqual(['a', 'b']);
    expect(read(values.lines, 'a, b')).toEqual(['a, b']);
    expect(read(values.lines, 'a\nb\r\n\nc')).toEqual(['a', 'b', 'c']);
  });

  test.each([
    [[], 'input/empty-text', ''],
    [['a', ''], 'input/empty-text', '1'],
    ['', 'input/empty-text', ''],
    [[['a']], 'input/wrong-type', '0'],
    [{ street: 'a' }, 'input/wrong-type', ''],
  ])('refuse %j', (written, code, path) => {
    expect(problems(values.lines, written)).toMatchObject([{ code, path }]);
  });
});

describe('yes and no', () => {
  test.each([
    ...(['yes', 'Yes', 'TRUE', 'true', true] as const).map((written) => [written, true] as const),
    ...(['no', 'No', 'false', false] as const).map((written) => [written, false] as const),
  ])('%j is %s', (written, expected) => expect(read(values.flag, written)).toBe(expected));

  test.each(['y', 'on', '1', 'ja', ''])('%j is neither', (written) => {
    expect(read(values.flag, written)).toEqual(refused('input/bad-yes-no'));
  });

  test('a list is neither', () => expect(read(values.flag, ['yes'])).toEqual(refused('input/wrong-type')));
});

describe('counts and amounts', () => {
  test('lose leading zeros only', () => {
    expect(['0', '007', '12', '999999999'].map((written) => read(values.count, written))).toEqual([
      ...['0', '7', '12', '999999999'],
    ]);
    expect(['0.5', '6', '2.50', '00.5'].map((written) => read(values.amount, written))).toEqual([
      ...['0.5', '6', '2.50', '0.5'],
    ]);
  });

  test.each(['1.5', '-1', '1000000000', 'two', '', '1 000', '1e3'])('count is not %j', (written) => {
    expect(read(values.count, written)).toEqual(refused('input/bad-count'));
  });

  test.each(['1.555', '1,5', '.5', '-1', '1.', 'NaN'])('amount is not %j', (written) => {
    expect(read(values.amount, written)).toEqual(refused('input/bad-count'));
  });
});

describe('words of a list', () => {
  test.each(Object.keys(TERMS) as TermGroup[])('%s takes each of its words and no other', (group) => {
    const leaf = values.term(group);
    for (const word of TERMS[group]) expect(read(leaf, word)).toBe(word);
    for (const other of ['', 'toString', '__proto__', TERMS[group][0]?.toUpperCase() ?? '']) {
      if ((TERMS[group] as readonly string[]).includes(other)) continue;
      expect(problems(leaf, other)).toEqual([
        { code: 'input/not-one-of', path: '', facts: { value: other, options: TERMS[group] } },
      ]);
    }
    expect(read(leaf, [TERMS[group][0]])).toEqual(refused('input/wrong-type'));
  });
});

describe('one or many', () => {
  const list = values.oneOrMany(values.name);
  const short = values.oneOrMany(values.term('annex'), { word: {}, read: (word) => word });

  test('makes a list of either', () => {
    expect(read(list, 'a')).toEqual(['a']);
    expect(read(list, ['a', 'b'])).toEqual(['a', 'b']);
    expect(read(list.optional(), undefined)).toBeUndefined();
    expect(read(short, 'derivation')).toEqual(['derivation']);
  });

  test('says which item is wrong', () => {
    expect(problems(list, ['a', ''])).toMatchObject([{ code: 'input/empty-text', path: '1' }]);
  });
});
