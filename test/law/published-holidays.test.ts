import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { orthodoxEaster, westernEaster } from '../../src/calendar/easter.ts';
import { holidaysOf } from '../../src/law/holidays-of.ts';
import { SHIPPED } from './shipped.ts';

const FOLDER = 'test/fixtures';
const read = (file: string): unknown => parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));

const { easter } = read('easter.yaml') as {
  readonly easter: readonly { readonly year: number; readonly western: string; readonly orthodox: string }[];
};
const { holidays } = read('hebrew-holidays.yaml') as {
  readonly holidays: readonly { readonly year: number; readonly [name: string]: unknown }[];
};

test.each(easter)('Easter of $year: $western, Orthodox $orthodox', ({ year, western, orthodox }) => {
  expect([westernEaster(year), orthodoxEaster(year)]).toEqual([western, orthodox]);
});

test.each(holidays)('days of rest of Israel in $year', ({ year, ...days }) => {
  const rules = SHIPPED['IL']?.holidays;
  if (rules === undefined) throw new Error('no holidays of Israel');
  const ours = holidaysOf(rules, year).filter(({ half }) => !half);
  const published = Object.values(days).flat().sort();
  expect(ours.map(({ date }) => date)).toEqual(published);
});
