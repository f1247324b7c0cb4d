import { expect, test } from 'vitest';
import { spanDays } from '../../src/calendar/span.ts';

test.each([
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-01-15/2026-02-03', '2026-01-15', '2026-02-03'],
])('%s is from %s until %s', (span, from, until) => {
  expect(spanDays(span)).toEqual({ from, until });
});

test.each([
  '2026-13',
  '2026-Q5',
  '26',
  '',
  '2026-02-03/2026-01-15',
  '2026-01-01/',
  '2026-01-01/2026-01-02/x',
  '2026-1',
])('%j is no period', (span) => {
  expect(spanDays(span)).toBeUndefined();
});
