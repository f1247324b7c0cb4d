import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addMonths, startOfNextMonth } from '../../src/calendar/months.ts';
import { addDays } from '../../src/calendar/plain-date.ts';
import {
  endOfHalfYear,
  endOfMonth,
  endOfPeriodSince,
  endOfQuarter,
  endOfWeek,
  endOfYear,
  fifteenthOrEndOfMonth,
} from '../../src/calendar/round-up.ts';
import { anyDate, date, nearDate } from './dates.ts';

describe('addMonths', () => {
  test('clamps as Temporal constrains, forward and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (from, months) => {
        const { date: to, missing } = addMonths(from, months, 'clamp');
        expect(to).toBe(Temporal.PlainDate.from(from).add({ months }).toString());
        expect(missing).toBe(to.slice(8) !== from.slice(8));
      }),
      { numRuns: 500 },
    );
  });

  test('goes to the next day when the law says so', () => {
    expect(addMonths(date('2027-01-31'), 1, 'next-day')).toEqual({ date: '2027-03-01', missing: true });
    expect(addMonths(date('2026-12-31'), 2, 'next-day')).toEqual({ date: '2027-03-01', missing: true });
    expect(addMonths(date('2026-08-31'), 1, 'next-day')).toEqual({ date: '2026-10-01', missing: true });
    expect(addMonths(date('2026-08-30'), 1, 'next-day')).toEqual({ date: '2026-09-30', missing: false });
  });
});

describe('ends', () => {
  test('of weeks, months, quarters, half-years and years', () => {
    expect(endOfWeek(date('2026-11-25'), 7)).toBe('2026-11-29');
    expect(endOfWeek(date('2026-11-29'), 7)).toBe('2026-11-29');
    expect(endOfWeek(date('2026-11-29'), 6)).toBe('2026-12-05');
    expect(endOfMonth(date('2028-02-01'))).toBe('2028-02-29');
    expect(endOfQuarter(date('2026-10-01'))).toBe('2026-12-31');
    expect(endOfQuarter(date('2026-06-30'))).toBe('2026-06-30');
    expect(endOfHalfYear(date('2026-06-30'))).toBe('2026-06-30');
    expect(endOfHalfYear(date('2026-07-01'))).toBe('2026-12-31');
    expect(endOfYear(date('2026-01-01'))).toBe('2026-12-31');
    expect(fifteenthOrEndOfMonth(date('2026-02-15'))).toBe('2026-02-15');
    expect(fifteenthOrEndOfMonth(date('2026-02-16'))).toBe('2026-02-28');
    expect(startOfNextMonth(date('2026-12-31'))).toBe('2027-01-01');
  });

  test('never go back and are their own end', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        for (const end of [endOfMonth, endOfQuarter, endOfHalfYear, endOfYear, fifteenthOrEndOfMonth]) {
          expect(end(day) >= day).toBe(true);
          expect(end(end(day))).toBe(end(day));
          expect(end(addDays(day, 1)) >= end(day)).toBe(true);
        }
      }),
    );
  });
});

describe('endOfPeriodSince', () => {
  test.each([
    ['2024-03-20', 1, '2026-12-19', '2026-12-19'],
    ['2024-03-20', 1, '2026-12-20', '2027-01-19'],
    ['2025-01-31', 1, '2026-02-27', '2026-02-27'],
    ['2025-01-31', 1, '2026-02-28', '2026-03-30'],
    ['2025-01-01', 3, '2026-05-05', '2026-06-30'],
    ['2026-05-01', 1, '2026-04-10', '2026-04-30'],
  ])('periods since %s of %d months: %s lies in the one until %s', (start, months, day, end) => {
    expect(endOfPeriodSince(date(start), months, date(day))).toBe(end);
  });

  test('every day lies in a period, and periods touch', () => {
    fc.assert(
      fc.property(nearDate, nearDate, fc.integer({ min: 1, max: 12 }), (start, day, months) => {
        const end = endOfPeriodSince(start, months, day);
        expect(end >= day).toBe(true);
        expect(endOfPeriodSince(start, months, end)).toBe(end);
        expect(endOfPeriodSince(start, months, addDays(end, 1)) > end).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
