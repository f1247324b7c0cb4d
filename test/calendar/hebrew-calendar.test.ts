import { expect, test } from 'vitest';
import { type HEBREW_MONTHS, hebrewDate, hebrewDatesIn } from '../../src/calendar/hebrew-calendar.ts';
import { addDays, type PlainDate } from '../../src/calendar/plain-date.ts';
import { date } from './dates.ts';

const FORMAT = new Intl.DateTimeFormat('en-u-ca-hebrew', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const NAMES: Readonly<Record<string, (typeof HEBREW_MONTHS)[number]>> = {
  Tishri: 'tishri',
  Heshvan: 'heshvan',
  Kislev: 'kislev',
  Tevet: 'tevet',
  Shevat: 'shevat',
  'Adar I': 'adar-i',
  Adar: 'adar',
  'Adar II': 'adar',
  Nisan: 'nisan',
  Iyar: 'iyar',
  Sivan: 'sivan',
  Tamuz: 'tammuz',
  Av: 'av',
  Elul: 'elul',
};

function byIntl(day: PlainDate) {
  const parts = FORMAT.formatToParts(new Date(`${day}T12:00:00Z`));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const month = NAMES[part('month')];
  if (month === undefined) throw new Error(`unknown month ${part('month')}`);
  return { year: Number(part('year')), month, day: Number(part('day')) };
}

test('every seventh day of 230 years is the day Intl says', () => {
  for (let day = date('1970-01-01'); day < '2199-12-25'; day = addDays(day, 7)) {
    const hebrew = byIntl(day);
    expect(hebrewDate(hebrew.year, hebrew.month, hebrew.day)).toBe(day);
  }
});

test('a Gregorian year has a Hebrew date once, twice or never', () => {
  expect(hebrewDatesIn(2026, 'tishri', 1)).toEqual(['2026-09-12']);
  expect(hebrewDatesIn(2026, 'nisan', 15)).toEqual(['2026-04-02']);
  expect(hebrewDatesIn(2026, 'adar-i', 14)).toEqual([]);
  const tevets = Array.from({ length: 40 }, (_, index) => hebrewDatesIn(2000 + index, 'tevet', 10).length);
  expect(new Set(tevets)).toEqual(new Set([0, 1, 2]));
});

test('there is no 30th of a short month', () => {
  expect(hebrewDate(5787, 'tevet', 30)).toBeUndefined();
  expect(hebrewDate(5786, 'adar-i', 1)).toBeUndefined();
  expect(hebrewDate(5786, 'tishri', 0)).toBeUndefined();
});
