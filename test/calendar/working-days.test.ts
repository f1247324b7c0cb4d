import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/plain-date.ts';
import {
  addWorkingDays,
  hasWorkingDays,
  isWorkingDay,
  type WorkingDays,
  workingDayOnOrAfter,
} from '../../src/calendar/working-days.ts';
import { date, nearDate } from './dates.ts';

const PLAIN: WorkingDays = { weekend: [6, 7], holidays: [], extraWorkdays: [] };

test('names the exceptions it met, and only those', () => {
  const calendar: WorkingDays = {
    weekend: [6, 7],
    holidays: [date('2026-12-24'), date('2026-12-25'), date('2026-12-26'), date('2027-01-01')],
    extraWorkdays: [date('2026-12-19')],
  };
  expect(addWorkingDays(date('2026-12-18'), 5, calendar)).toEqual({
    date: '2026-12-28',
    exceptions: [
      { date: '2026-12-19', kind: 'extra-workday' },
      { date: '2026-12-24', kind: 'holiday' },
      { date: '2026-12-25', kind: 'holiday' },
    ],
  });
});

test('zero working days is the day itself, even a Sunday', () => {
  expect(addWorkingDays(date('2026-11-22'), 0, PLAIN)).toEqual({ date: '2026-11-22', exceptions: [] });
  expect(workingDayOnOrAfter(date('2026-11-22'), PLAIN).date).toBe('2026-11-23');
});

test('a calendar without working days is refused, not looped over', () => {
  const none: WorkingDays = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [], extraWorkdays: [] };
  expect(hasWorkingDays(none)).toBe(false);
  expect(() => addWorkingDays(date('2026-01-01'), 1, none)).toThrow(RangeError);
});

describe('property', () => {
  const calendar = fc.record({
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { maxLength: 5 }).map((days) => [...days]),
    holidays: fc.array(nearDate, { maxLength: 40 }),
    extraWorkdays: fc.array(nearDate, { maxLength: 10 }),
  });

  test('the n-th working day is one, and n of them lie after the start', () => {
    fc.assert(
      fc.property(calendar, nearDate, fc.integer({ min: 1, max: 40 }), (days, from, count) => {
        const { date: to } = addWorkingDays(from, count, days);
        let found = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          if (isWorkingDay(day, days)) found++;
        }
        expect(found).toBe(count);
        expect(isWorkingDay(to, days)).toBe(true);
      }),
    );
  });
});
