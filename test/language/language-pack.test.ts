import { describe, expect, test } from 'vitest';
import { TERMS } from '../../src/engagement/terms.ts';
import { formatFact, formsOf } from '../../src/language/format-fact.ts';
import { formatStep } from '../../src/language/format-step.ts';
import { isMap, mergeSources, type SourceValue } from '../../src/language/merge-sources.ts';
import { parseLanguagePack } from '../../src/language/parse-language-pack.ts';
import { REQUIRED_PHRASES } from '../../src/language/required-words.ts';
import { STEP_RULES } from '../../src/law/derivation.ts';
import { packSource, shippedPack } from './packs.ts';

const LANGUAGES = ['en-GB', 'he', 'pl', 'hu', 'ru'];
const english = packSource('en-GB');

/** The English source with one part replaced, or left out. */
function sourceWith(
  path: readonly string[],
  value: SourceValue | undefined,
  source: SourceValue = english,
): SourceValue {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? '';
  const map = isMap(source) ? source : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
  }
  return { ...map, [key]: sourceWith(rest, value, map[key] ?? {}) };
}

function problemsOf(path: readonly string[], value: SourceValue | undefined) {
  const parsed = parseLanguagePack(sourceWith(path, value), 'test.yaml');
  return parsed.ok ? [] : parsed.diagnostics;
}

describe('shipped packs', () => {
  test.each(LANGUAGES)('%s has no problem', (language) => {
    expect(parseLanguagePack(packSource(language), `${language}.yaml`)).toMatchObject({ ok: true });
  });

  test('all have the same terms, steps, phrases and zones', () => {
    const keys = LANGUAGES.map((language) => {
      const { terms, phrases, zones } = shippedPack(language);
      return [terms, phrases, zones].map((table) => Object.keys(table).sort());
    });
    for (const each of keys) expect(each).toEqual(keys[0]);
  });

  test.each(LANGUAGES)('%s has a word for every value of the input', (language) => {
    const pack = shippedPack(language);
    for (const [group, values] of Object.entries(TERMS)) {
      for (const value of values) {
        const text = formatFact({ kind: 'term', value: `${group}.${value}` }, undefined, pack);
        expect(text).not.toMatch(/^$|[{}/]/);
      }
    }
  });

  test.each(LANGUAGES)('%s has the date, period and span forms every template may ask for', (language) => {
    const pack = shippedPack(language);
    expect(formsOf('date', pack)).toEqual(
      expect.arrayContaining([
        'default',
        'long',
        'letterhead',
        'weekday',
        'on',
        'on-weekday',
        'numeric',
        'month-year',
      ]),
    );
    expect(formsOf('period', pack)).toEqual(
      expect.arrayContaining(['default', 'digits', 'notice', 'adjective']),
    );
    expect(formsOf('span', pack)).toEqual(expect.arrayContaining(['default', 'sentence']));
    expect(formsOf('term', pack)).toEqual(
      expect.arrayContaining(['default', 'sentence', 'cell', 'line', 'by', 'of', 'to', 'held']),
    );
  });

  test.each(LANGUAGES)('%s says every step of counting a date', (language) => {
    const pack = shippedPack(language);
    const values = {
      date: '2026-09-30',
      count: '5',
      period: '3 month',
      term: 'delivery.registered-post',
      text: '§ 9',
      time: '17:00',
      span: '2027',
    };
    for (const rule of STEP_RULES) {
      const needed = Object.entries(REQUIRED_PHRASES[`steps.${rule}`] ?? {});
      for (const chosen of [needed, needed.filter(([, kind]) => !kind.endsWith('?'))]) {
        const facts = Object.fromEntries(
          chosen.map(([name, written]) => {
            const kind = written.replace('?', '') as keyof typeof values;
            return [name, { kind, value: values[kind] }];
          }),
        );
        const text = formatStep({ rule, facts }, pack)
          .map((part) => part.text)
          .join('');
        expect(text, rule).toMatch(/^\S.*\.$/);
      }
    }
  });

  test('Hebrew is written with its own marks and without slash forms', () => {
    const texts = JSON.stringify([
      shippedPack('he').terms,
      shippedPack('he').phrases,
      shippedPack('he').periods,
    ]);
    expect(texts).not.toMatch(/[א-ת]['"][א-ת]|[א-ת]'|[א-ת]\/[א-ת]/);
  });
});

test('a step names what it rests on', () => {
  const pack = shippedPack('en-GB');
  const facts = {
    from: { kind: 'date', value: '2026-09-30' },
    to: { kind: 'date', value: '2026-12-30' },
    period: { kind: 'period', value: '3 month' },
  } as const;
  const parts = formatStep({ rule: 'add-period', facts, source: 'clause 14.2' }, pack);
  expect(parts.map(({ text }) => text).join('')).toBe(
    'Adding three months to 30 September 2026 gives 30 December 2026. Basis: clause 14.2.',
  );
  expect(parts.flatMap((part) => ('name' in part ? [part.name] : []))).toEqual([
    'period',
    'from',
    'to',
    'source',
  ]);
  expect(() => formatStep({ rule: 'no-such-rule', facts: {} }, pack)).toThrow(RangeError);
});

test('terms: a form that is missing is the default, a term that is missing is a bug', () => {
  const pack = shippedPack('en-GB');
  const term = (value: string, form?: string) => formatFact({ kind: 'term', value }, form, pack);
  expect(term('outcome.ends')).toBe('Ends');
  expect(term('outcome.ends', 'sentence')).toBe('ends');
  expect(term('owner.provider', 'subject')).toBe('we');
  expect(term('owner.provider-person', 'by')).toBe('by me');
  expect(term('per.hour', 'sentence')).toBe('per hour');
  expect(term('per.hour', 'toString')).toBe('per hour');
  expect(() => term('outcome.vanishes')).toThrow(RangeError);
  expect(() => term('constructor')).toThrow(RangeError);
});

describe('parseLanguagePack finds', () => {
  test.each([
    [
      'a part that is missing',
      ['money', 'negative'],
      undefined,
      'language/missing-key',
      ['money', 'negative'],
    ],
    ['a part nobody knows', ['monney'], 'x', 'language/unknown-key', ['monney']],
    [
      'a number that is none',
      ['numbers', 'minGrouping'],
      'two',
      'language/bad-value',
      ['numbers', 'minGrouping'],
    ],
    [
      'eleven months',
      ['dates', 'months', 'default'],
      ['January'],
      'language/bad-value',
      ['dates', 'months', 'default'],
    ],
    ['forms without default', ['times'], { long: '{hour}' }, 'language/bad-value', ['times']],
    [
      'a plural rule that is none',
      ['plurals', 'one'],
      'i is 1',
      'language/bad-plural-rule',
      ['plurals', 'one'],
    ],
    [
      'a phrase that does not close',
      ['steps', 'received'],
      'on {to',
      'language/bad-phrase',
      ['steps', 'received'],
    ],
    [
      'a typo in a placeholder',
      ['steps', 'received'],
      'on {too}',
      'language/unknown-placeholder',
      ['steps', 'received'],
    ],
    [
      'a typo in a form',
      ['steps', 'received'],
      'on {to weekdy}',
      'language/unknown-form',
      ['steps', 'received'],
    ],
    [
      'a typo in a month form',
      ['dates', 'forms', 'long'],
      '{month in}',
      'language/unknown-form',
      ['dates', 'forms', 'long'],
    ],
    [
      'a token of another pattern',
      ['money', 'default'],
      '{amount} {year}',
      'language/unknown-placeholder',
      ['money', 'default'],
    ],
    [
      'a currency nobody has',
      ['money', 'currencies', 'XXQ'],
      '{amount}',
      'language/unknown-key',
      ['money', 'currencies', 'XXQ'],
    ],
    [
      'a word that is missing',
      ['terms', 'outcome', 'ends'],
      undefined,
      'language/missing-key',
      ['terms', 'outcome', 'ends'],
    ],
    [
      'a word for nothing',
      ['terms', 'outcome', 'fades'],
      'Fades',
      'language/unknown-key',
      ['terms', 'outcome', 'fades'],
    ],
    [
      'a step that is missing',
      ['steps', 'received'],
      undefined,
      'language/missing-key',
      ['steps', 'received'],
    ],
    ['a step for nothing', ['steps', 'reckoned'], '{to}', 'language/unknown-key', ['steps', 'reckoned']],
    [
      'a step that always needs what may be absent',
      ['steps', 'assumed-received'],
      '{method} {to}',
      'language/no-plain-wording',
      ['steps', 'assumed-received'],
    ],
    [
      'a selection that forgets a category',
      ['periods', 'day', 'digits'],
      '{length, plural, 2..9 {# days} other {# days}}',
      'language/plural-missing',
      ['periods', 'day', 'digits'],
    ],
    [
      'a class of words nobody knows',
      ['noBreak', 'rules'],
      [{ after: ['@numbr'], before: ['x'] }],
      'language/bad-value',
      ['noBreak', 'rules', 0, 'after'],
    ],
  ] as const)('%s', (_, path, value, code, place) => {
    expect(problemsOf(path, value)).toEqual([
      expect.objectContaining({ code, severity: 'error', path: place, location: { file: 'test.yaml' } }),
    ]);
  });

  test('several problems at once', () => {
    const two = sourceWith(['steps', 'received'], '{x}', sourceWith(['steps', 'dispatched'], '{y}'));
    const parsed = parseLanguagePack(two, 'test.yaml');
    expect(parsed.ok ? [] : parsed.diagnostics.map(({ facts }) => facts['name']).sort()).toEqual(['x', 'y']);
  });

  test.each(['', 'text', [], null, undefined, 3])('no pack at all: %j', (value) => {
    expect(parseLanguagePack(value, 'test.yaml').ok).toBe(false);
  });
});

describe('a pack with a parent', () => {
  const american: SourceValue = {
    language: 'en-US',
    parent: 'en-GB',
    name: 'English (United States)',
    dates: { forms: { default: '{month} {day}, {year}' } },
    terms: { kept: { anonymise: { default: 'Anonymized' } } },
  };

  test('takes what it lacks from the parent', () => {
    const parsed = parseLanguagePack(american, 'en-US.yaml', [english]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
    const { pack } = parsed;
    const fact = { kind: 'date', value: '2026-11-21' } as const;
    expect(pack.language).toBe('en-US');
    expect(pack.fallbacks).toEqual(['en-GB']);
    expect(formatFact(fact, undefined, pack)).toBe('November 21, 2026');
    expect(formatFact(fact, 'numeric', pack)).toBe('21/11/2026');
    expect(formatFact({ kind: 'term', value: 'kept.anonymise' }, undefined, pack)).toBe('Anonymized');
    expect(formatFact({ kind: 'term', value: 'kept.destroy' }, undefined, pack)).toBe('Destroyed');
  });

  test('the nearest parent wins', () => {
    const texan: SourceValue = { language: 'en-US-x-tx', name: 'Texan' };
    const parsed = parseLanguagePack(texan, 'tx.yaml', [american, english]);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
    expect(formatFact({ kind: 'date', value: '2026-11-21' }, undefined, parsed.pack)).toBe(
      'November 21, 2026',
    );
    expect(parsed.pack.fallbacks).toEqual(['en-US', 'en-GB']);
  });

  test('lists and texts are replaced as a whole', () => {
    expect(
      mergeSources({ a: ['1', '2'], b: 'x', c: { d: '1', e: '2' } }, { a: ['3'], c: { d: '9' } }),
    ).toEqual({
      a: ['3'],
      b: 'x',
      c: { d: '9', e: '2' },
    });
  });
});
