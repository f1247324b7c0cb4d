import { expect, test } from 'vitest';
import { naturalBreaks } from '../../src/law/breaks.ts';
import { date } from '../calendar/dates.ts';

const told = (terms: Parameters<typeof naturalBreaks>[0]) =>
  naturalBreaks(terms).map((each) => `${each.kind} ${each.date}`);

test('the next break of each kind, the nearest first', () => {
  const terms = {
    from: date('2026-11-23'),
    term: { until: date('2027-02-28'), renews: true },
    minimumUntil: date('2026-10-31'),
    startedOn: date('2024-03-01'),
    billing: { start: date('2024-03-10'), months: 1 },
  };
  expect(told(terms)).toEqual([
    'end-of-month 2026-11-30',
    'billing-period 2026-12-09',
    'end-of-quarter 2026-12-31',
    'end-of-half-year 2026-12-31',
    'end-of-year 2026-12-31',
    'renewal 2027-02-28',
    'anniversary 2027-02-28',
  ]);
});

test('a contract that begins on 29 February has its anniversaries at the end of February', () => {
  expect(told({ from: date('2026-11-23'), startedOn: date('2024-02-29') })).toContain(
    'anniversary 2027-02-27',
  );
});

test('a fixed term ends, it does not renew; the day itself is a break', () => {
  const term = { until: date('2026-12-31'), renews: false };
  const found = told({ from: date('2026-12-31'), term, minimumUntil: date('2027-06-30') });
  expect(found).toContain('term-end 2026-12-31');
  expect(found).toContain('end-of-month 2026-12-31');
  expect(found.at(-1)).toBe('minimum-term-end 2027-06-30');
});
