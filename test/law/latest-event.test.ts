import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/plain-date.ts';
import { countNotice } from '../../src/law/count-notice.ts';
import { latestEventFor, nextJump } from '../../src/law/latest-event.ts';
import type { NoticePeriod } from '../../src/law/notice-period.ts';
import { date, nearDate } from '../calendar/dates.ts';
import { anyQuestion } from './any-question.ts';
import { GENERIC } from './generic.ts';

test.each<[NoticePeriod, string, string]>([
  [{ length: 6, unit: 'week' }, '2026-03-31', '2026-02-17'],
  [{ length: 3, unit: 'month' }, '2026-12-31', '2026-09-30'],
  [{ length: 1, unit: 'month' }, '2026-02-28', '2026-01-31'],
  [{ length: 30, unit: 'day' }, '2026-12-31', '2026-12-01'],
  [{ length: 60, unit: 'day' }, '2026-12-31', '2026-11-01'],
  [{ length: 1, unit: 'month', endsOn: 'end-of-month' }, '2026-12-31', '2026-11-30'],
  [{ length: 3, unit: 'month', endsOn: 'end-of-quarter' }, '2026-12-31', '2026-09-30'],
])('%j: to end on %s, received by %s', (period, end, latest) => {
  expect(latestEventFor(date(end), { period, jurisdiction: GENERIC })).toBe(latest);
});

test('the next-day rule: to end on 28 February, received by 28 January', () => {
  const terms = {
    period: { length: 1, unit: 'month' },
    jurisdiction: { ...GENERIC, missingDay: 'next-day' },
  } as const;
  expect(latestEventFor(date('2027-02-28'), terms)).toBe('2027-01-28');
});

test('no day is early enough for an end inside the minimum term', () => {
  const period = { length: 1, unit: 'month' } as const;
  const terms = { period, jurisdiction: GENERIC, notBefore: date('2027-03-31') };
  expect(latestEventFor(date('2027-03-30'), terms)).toBeUndefined();
  expect(latestEventFor(date('2027-03-31'), terms)).toBe('2027-02-28');
});

test('a fixed term that ends first never jumps', () => {
  const period = { length: 1, unit: 'month' } as const;
  const terms = { period, jurisdiction: GENERIC, notAfter: date('2027-03-31') };
  expect(nextJump(date('2027-06-01'), terms)).toBeUndefined();
});

test('one month to a month end: received by 30 November ends on 31 December, else on 31 January', () => {
  const period = { length: 1, unit: 'month', endsOn: 'end-of-month' } as const;
  expect(nextJump(date('2026-11-23'), { period, jurisdiction: GENERIC })).toEqual({
    by: '2026-11-30',
    end: '2026-12-31',
    nextEnd: '2027-01-31',
  });
});

describe('property', () => {
  test('the latest event is the latest: in time, and the day after is not', () => {
    fc.assert(
      fc.property(anyQuestion, nearDate, ({ event: _, ...terms }, end) => {
        const latest = latestEventFor(end, terms);
        if (latest === undefined) return;
        expect(countNotice({ ...terms, event: latest }).end <= end).toBe(true);
        expect(countNotice({ ...terms, event: addDays(latest, 1) }).end > end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a jump keeps the end up to its day and changes it on the next', () => {
    fc.assert(
      fc.property(anyQuestion, ({ event, ...terms }) => {
        const jump = nextJump(event, terms);
        if (jump === undefined) return;
        expect(jump.by >= event).toBe(true);
        expect(jump.end).toBe(countNotice({ ...terms, event }).end);
        expect(countNotice({ ...terms, event: jump.by }).end).toBe(jump.end);
        expect(countNotice({ ...terms, event: addDays(jump.by, 1) }).end).toBe(jump.nextEnd);
        expect(jump.nextEnd > jump.end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
