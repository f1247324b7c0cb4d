import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../src/calendar/working-days.ts';
import { holidaysOf } from '../../src/law/holidays-of.ts';
import { calendarBasis, type Jurisdiction, workingDaysOf } from '../../src/law/jurisdiction.ts';
import { date } from '../calendar/dates.ts';
import { GENERIC } from './generic.ts';
import { SHIPPED } from './shipped.ts';

const lawOf = (id: string): Jurisdiction => {
  const law = SHIPPED[id];
  if (law?.holidays === undefined) throw new Error(`no holidays of ${id}`);
  return law;
};

const daysOf = (id: string, year: number, region?: string) => {
  const { holidays } = lawOf(id);
  if (holidays === undefined) return '';
  const days = holidaysOf(holidays, year, region).filter(({ half }) => !half);
  return days.map((each) => each.date.slice(5)).join(' ');
};

/** As the governments publish them: gov.uk, opm.gov, gov.il, feiertage of the Länder, dre.pt. */
describe('published years', () => {
  test.each([
    ['GB-EAW', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['GB-EAW', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['GB-EAW', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB-EAW', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB-SCT', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['US', 2021, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['IL', 2026, '04-02 04-08 04-22 05-22 09-12 09-13 09-21 09-26 10-03'],
    ['IL', 2024, '04-23 04-29 05-14 06-12 10-03 10-04 10-12 10-17 10-24'],
    ['PL', 2026, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
    [
      'RO',
      2024,
      '01-01 01-02 01-06 01-07 01-24 05-01 05-03 05-05 05-06 06-01 06-23 06-24 08-15 11-30 12-01 12-25 12-26',
    ],
  ])('%s %i', (id, year, expected) => {
    expect(daysOf(id, year)).toBe(expected);
  });

  test('a Land has its own', () => {
    expect(daysOf('DE', 2026, 'BY')).toBe(
      '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26',
    );
    expect(daysOf('DE', 2026, 'SN')).toContain('11-18');
  });
});

test('a holiday begins and ends with the year its law says', () => {
  expect([daysOf('PL', 2024).includes('12-24'), daysOf('PL', 2025).includes('12-24')]).toEqual([false, true]);
  expect([daysOf('IT', 2025).includes('10-04'), daysOf('IT', 2026).includes('10-04')]).toEqual([false, true]);
  expect([daysOf('UA', 2021).includes('05-09'), daysOf('UA', 2021).includes('05-08')]).toEqual([true, false]);
});

test('under martial law holidays are working days', () => {
  expect(daysOf('UA', 2022)).toBe('01-01 01-07 03-08');
  expect(daysOf('UA', 2026)).toBe('');
});

test('an eve is a day of short hours, which is worked', () => {
  const law = lawOf('IL');
  const eve = law.holidays && holidaysOf(law.holidays, 2026).find((each) => each.date === '2026-04-01');
  expect(eve).toEqual({ date: '2026-04-01', name: 'Passover eve', half: true });
  expect(isWorkingDay(date('2026-04-01'), workingDaysOf(law))).toBe(true);
});

test('decrees move days: working Saturdays, and days off', () => {
  const hungary = workingDaysOf(lawOf('HU'));
  const works = ['2026-08-08', '2026-08-20', '2026-08-21', '2026-12-12', '2026-12-24'].map((day) =>
    isWorkingDay(date(day), hungary),
  );
  expect(works).toEqual([true, false, false, true, false]);
});

test('a calendar is enacted, computed or unknown', () => {
  expect([2025, 2026, 2027].map((year) => calendarBasis(lawOf('HU'), year))).toEqual([
    'enacted',
    'enacted',
    'unknown',
  ]);
  expect([1960, 2040].map((year) => calendarBasis(lawOf('AT'), year))).toEqual(['unknown', 'computed']);
  expect(calendarBasis(GENERIC, 2026)).toBe('unknown');
});
