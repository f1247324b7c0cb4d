import type { PlainDate } from '../calendar/plain-date.ts';
import type { Fact } from '../fact.ts';

/**
 * One step of counting a date, as data; each language pack has its sentence by `rule`. `facts`
 * always hold `to`, the date after the step, and `from`, the date before it, unless the step is
 * the first.
 */
export interface Step {
  readonly rule: StepRule;
  /** Clause or statute the step rests on, as the contract or the jurisdiction names it. */
  readonly source?: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** In the order of counting: the `to` of a step is the `from` of the next. */
export type Derivation = readonly Step[];

/** Every rule a step can have; the comment names the facts besides `from` and `to`. */
export const STEP_RULES = [
  // how it starts: `to` only, unless noted
  'dispatched',
  'received',
  'assumed-received', // method?
  'deemed-received', // from, method, period
  'received-after-hours', // from, time, until: the first minute that is too late
  'received-on-rest-day', // from
  'client-notice-received',
  'client-notice-assumed-received',
  // counting
  'by-day-met', // day
  'by-day-missed', // day
  'by-week-start-met',
  'by-week-start-missed',
  'next-month-start',
  'counting-from-day-before',
  'holiday-skipped', // holiday; from and to are equal
  'extra-workday-counted', // workday; from and to are equal
  'add-period', // period
  'add-period-clamped', // period
  'add-period-next-day', // period
  'add-half-month', // period, in days
  'first-day-counts',
  'last-day-not-counted',
  // what the contract adds
  'not-before-minimum-term',
  'to-end-of-week',
  'to-end-of-month',
  'to-15th-or-end-of-month',
  'to-end-of-quarter',
  'to-end-of-half-year',
  'to-end-of-year',
  'to-end-of-contract-year', // start
  'to-billing-period', // start, length
  'shifted-to-working-day',
  'at-least-working-days', // count
  'calendar-not-enacted', // year; from and to are equal
  'fixed-term-ends-first',
  // ends that are not counted: `to` only, unless noted
  'end-given',
  'end-later-than-earliest', // from, the earliest end
  'end-on-receipt', // from, the receipt; the two are equal
  'term-ends', // from, the earliest end, where notice was counted
] as const;

export type StepRule = (typeof STEP_RULES)[number];

export function dateFact(date: PlainDate): Fact {
  return { kind: 'date', value: date };
}

export function countFact(count: number): Fact {
  return { kind: 'count', value: String(count) };
}

/** A step; `from` is left out for the first, `source` when nobody can be named. */
export function step(
  rule: StepRule,
  dates: { readonly from?: PlainDate; readonly to: PlainDate },
  facts: Readonly<Record<string, Fact>> = {},
  source?: string,
): Step {
  const { from, to } = dates;
  const own = from === undefined ? { to: dateFact(to) } : { from: dateFact(from), to: dateFact(to) };
  const all = Object.assign(own, facts);
  return source === undefined ? { rule, facts: all } : { rule, source, facts: all };
}
