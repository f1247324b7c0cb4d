import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dateParts,
  daysBetween,
  parsePlainDate,
  plainDate,
  weekday,
} from '../../src/calendar/plain-date.ts';
import { anyDate, date } from './dates.ts';

describe('parsePlainDate', () => {
  test.each(['2026-12-31', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  test.each([
    '2026-02-30',
    '2027-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '01.02.2026',
    '',
    '1899-12-31',
    '2200-01-01',
    '0226-01-01',
    '2026/01/01',
    '٢٠٢٦-٠١-٠١',
  ])('refuses %j', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  test('agrees with Temporal about every day and non-day of four centuries', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          let exists = true;
          try {
            Temporal.PlainDate.from(text, { overflow: 'reject' });
          } catch {
            exists = false;
          }
          expect(parsePlainDate(text)).toBe(exists ? text : undefined);
        },
      ),
    );
  });
});

describe('arithmetic', () => {
  test('agrees with Temporal on days, weekdays and distances', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const oracle = Temporal.PlainDate.from(from);
        const to = addDays(from, days);
        expect(to).toBe(oracle.add({ days }).toString());
        expect(weekday(from)).toBe(oracle.dayOfWeek);
        expect(daysBetween(from, to)).toBe(days);
        expect(compareDates(from, to)).toBe(days > 0 ? -1 : days < 0 ? 1 : 0);
        expect(dateParts(from)).toEqual({ year: oracle.year, month: oracle.month, day: oracle.day });
      }),
      { numRuns: 500 },
    );
  });

  test('walks every day from 1896 to 2105 without a gap', () => {
    let day = plainDate(1896, 1, 1);
    let oracle = Temporal.PlainDate.from('1896-01-01');
    while (day < '2105-01-01') {
      day = addDays(day, 1);
      oracle = oracle.add({ days: 1 });
      if (day !== oracle.toString() || weekday(day) !== oracle.dayOfWeek) expect(day).toBe(oracle.toString());
    }
    expect(day).toBe('2105-01-01');
  });

  test('refuses to leave the calendar', () => {
    expect(() => addDays(date('2199-12-31'), 4_000_000)).toThrow(RangeError);
    expect(() => plainDate(2026, 2, 29)).toThrow(RangeError);
    expect(() => plainDate(2026, 1.5, 1)).toThrow(RangeError);
  });
});
