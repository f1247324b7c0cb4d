import { expect, test } from 'vitest';
import type { ReceivingHours } from '../../src/law/jurisdiction.ts';
import { afterHours } from '../../src/law/receiving-hours.ts';
import { date } from '../calendar/dates.ts';

const WEEK = { weekend: [6, 7], holidays: [], extraWorkdays: [] } as const;
const HOURS: readonly ReceivingHours[] = [
  { until: '16:00', late: 'next-day', methods: ['post'] },
  { until: '18:00', late: 'next-working-day', methods: ['e-mail'] },
];
const received = (on: string, at: string, method?: string) =>
  afterHours({ on: date(on), at, method }, HOURS, WEEK, 'Code § 1').map((step) => [
    step.rule,
    step.facts['to']?.value,
  ]);

test('a letter in the box after the usual hour is received on the next day, a Saturday too', () => {
  expect(received('2026-11-27', '15:59', 'post')).toEqual([]);
  expect(received('2026-11-27', '16:00', 'post')).toEqual([['received-after-hours', '2026-11-28']]);
});

test('an e-mail after business hours, or on a day of rest, on the next working day', () => {
  expect(received('2026-11-27', '17:59', 'e-mail')).toEqual([]);
  expect(received('2026-11-27', '18:00', 'e-mail')).toEqual([['received-after-hours', '2026-11-30']]);
  expect(received('2026-11-28', '10:00', 'e-mail')).toEqual([['received-on-rest-day', '2026-11-30']]);
});

test('where nobody knows how it came, the later day; by a way nobody speaks of, the day itself', () => {
  expect(received('2026-11-27', '22:30')).toEqual([['received-after-hours', '2026-11-30']]);
  expect(received('2026-11-27', '22:30', 'hand')).toEqual([]);
});
