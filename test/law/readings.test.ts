import { expect, test } from 'vitest';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import type { NoticePeriod } from '../../src/law/notice-period.ts';
import { countReadings } from '../../src/law/readings.ts';
import { date } from '../calendar/dates.ts';
import { SHIPPED } from './shipped.ts';

const read = (law: string, event: string, period: NoticePeriod) => {
  const jurisdiction = SHIPPED[law] as Jurisdiction;
  const { end, alternatives } = countReadings({ event: date(event), period, jurisdiction });
  return [end, ...alternatives.map((each) => `${each.reading} ${each.end}`)];
};
const month = { length: 1, unit: 'month' } as const;

test('a period that ends on a day of rest is extended, and the other day is told', () => {
  expect(read('RU', '2026-04-01', month)).toEqual(['2026-05-04', 'no-shift 2026-05-01']);
  expect(read('RU', '2026-04-14', month)).toEqual(['2026-05-14']);
});

test('the contract chooses', () => {
  expect(read('RU', '2026-04-01', { ...month, shift: 'off' })).toEqual(['2026-05-01', 'shift 2026-05-04']);
  expect(read('PL', '2026-04-01', { ...month, shift: 'on' })).toEqual(['2026-05-04']);
  expect(read('PL', '2026-04-01', { ...month, shift: 'default' })).toEqual(['2026-05-01']);
});

test('Portugal and Italy move Sundays and holidays, not Saturdays', () => {
  expect(read('PT', '2026-01-28', { length: 10, unit: 'day' })).toEqual(['2026-02-07']);
  expect(read('PT', '2026-01-29', { length: 10, unit: 'day' })).toEqual([
    '2026-02-09',
    'no-shift 2026-02-08',
  ]);
  expect(read('IT', '2026-11-08', month)).toEqual(['2026-12-09', 'no-shift 2026-12-08']);
});

test('Romania: free days, and both doubts at once', () => {
  expect(read('RO', '2026-09-04', { length: 10, unit: 'day' })).toEqual([
    '2026-09-15',
    'last-day-counted 2026-09-14',
  ]);
  expect(read('RO', '2026-09-08', { length: 10, unit: 'day' })).toEqual([
    '2026-09-21',
    'last-day-counted 2026-09-18',
    'no-shift 2026-09-19',
  ]);
});

test('a day that only both doubts together lead to', () => {
  expect(read('RO', '2026-09-07', { length: 10, unit: 'day' })).toEqual([
    '2026-09-18',
    'last-day-counted 2026-09-17',
  ]);
  expect(read('RO', '2026-09-09', { length: 10, unit: 'day' })).toEqual([
    '2026-09-21',
    'no-shift-last-day-counted 2026-09-19',
    'no-shift 2026-09-20',
  ]);
});

test('Brazil: the next day where a month has no such day, then the next working day', () => {
  expect(read('BR', '2027-01-31', month)).toEqual(['2027-03-01']);
  expect(read('BR', '2026-10-31', { length: 4, unit: 'month' })).toEqual(['2027-03-01']);
});

test('an act of the European Union: at least two working days', () => {
  expect(read('EU', '2026-01-30', month)).toEqual(['2026-03-02']);
  expect(read('EU', '2026-11-20', { length: 2, unit: 'day' })).toEqual(['2026-11-24']);
  expect(read('EU', '2026-11-20', { length: 1, unit: 'day' })).toEqual(['2026-11-23']);
});

test('half a month is fifteen days, counted last; weekly pay ends with a Saturday', () => {
  expect(read('DE', '2026-01-31', { ...month, halfMonth: true })).toEqual(['2026-03-15']);
  const weekly = { length: 0, unit: 'day', byFirstWorkingDayOfWeek: true } as const;
  expect(read('DE', '2026-11-23', weekly)).toEqual(['2026-11-28']);
  expect(read('DE', '2026-11-24', weekly)).toEqual(['2026-12-05']);
});
