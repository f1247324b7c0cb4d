import { expect, test } from 'vitest';
import { pluralCategories, pluralCategory } from '../../src/language/plural-category.ts';
import { parsePluralRule } from '../../src/language/plural-rules.ts';
import { shippedPack } from './packs.ts';

/** Rules of languages that have no file yet, from CLDR 48: the format must carry them. */
const COMING = {
  ru: {
    one: 'v = 0 and i % 10 = 1 and i % 100 != 11',
    few: 'v = 0 and i % 10 = 2..4 and i % 100 != 12..14',
    many: 'v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14',
  },
  pl: {
    one: 'i = 1 and v = 0',
    few: 'v = 0 and i % 10 = 2..4 and i % 100 != 12..14',
    many: 'v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14',
  },
  hu: { one: 'n = 1' },
  cs: { one: 'i = 1 and v = 0', few: 'i = 2..4 and v = 0', many: 'v != 0' },
  fr: { one: 'i = 0,1', many: 'e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5' },
  ro: { one: 'i = 1 and v = 0', few: 'v != 0 or n = 0 or n != 1 and n % 100 = 1..19' },
};

const NUMBERS = [
  ...Array.from({ length: 223 }, (_, number) => String(number)),
  ...['1000', '1001', '1002', '1005', '1011', '1012', '1000000', '2000000', '0.5', '1.5', '2.25', '11.1'],
];

test.each([
  ['en-GB', shippedPack('en-GB')],
  ['he', shippedPack('he')],
  ['pl', shippedPack('pl')],
  ['hu', shippedPack('hu')],
  ['ru', shippedPack('ru')],
  ...Object.entries(COMING).map(([language, plurals]): [string, { plurals: Record<string, string> }] => [
    language,
    { plurals },
  ]),
])('%s counts as Intl does', (language, pack) => {
  const rules = new Intl.PluralRules(language);
  expect(NUMBERS.map((number) => `${number} ${pluralCategory(number, pack)}`)).toEqual(
    NUMBERS.map((number) => `${number} ${rules.select(Number(number))}`),
  );
  expect([...pluralCategories(pack)].sort()).toEqual([...rules.resolvedOptions().pluralCategories].sort());
});

test('decimals that are printed count: 1.0 is not one', () => {
  expect(pluralCategory('1.0', shippedPack('en-GB'))).toBe('other');
  expect(pluralCategory('1', shippedPack('en-GB'))).toBe('one');
});

test.each(['', 'n', 'n = ', 'x = 1', 'n = 1 and', 'n = 1 or or n = 2', 'n == 1', 'i % = 1', 'n = 1.5'])(
  'refuses the rule %j',
  (rule) => {
    expect(parsePluralRule(rule)).toBeUndefined();
  },
);
