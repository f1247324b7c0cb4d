import { DOCUMENT_KINDS } from '../document/document-kind.ts';
import { TERMS } from '../engagement/terms.ts';
import type { FactKind } from '../fact.ts';
import { BREAKS } from '../law/breaks.ts';
import type { StepRule } from '../law/derivation.ts';
import { READINGS } from '../law/readings.ts';

/** Groups of words documents need beside the closed lists of the input. */
const OWN_TERMS: Readonly<Record<string, readonly string[]>> = {
  document: Object.keys(DOCUMENT_KINDS),
  // A single person's "I" where `owner.provider` says "we".
  owner: ['provider-person'],
  flag: ['yes', 'no'],
  reading: READINGS,
  break: BREAKS,
};

/** Groups whose values are told by data files, so that a new one needs no code: laws by id. */
export const OPEN_TERMS: readonly string[] = ['jurisdiction'];

/** Every term a complete language pack has, as `group.value`. */
export const REQUIRED_TERMS: readonly string[] = [
  ...Object.entries(TERMS),
  ...Object.entries(OWN_TERMS),
].flatMap(([group, values]) => values.map((value) => `${group}.${value}`));

/** Facts of a phrase; `?` marks one that may be missing, so another wording must do without it. */
export type PhraseFacts = Readonly<Record<string, FactKind | `${FactKind}?`>>;

const FIRST: PhraseFacts = { to: 'date' };
const NEXT: PhraseFacts = { from: 'date', to: 'date' };
const ANY: PhraseFacts = { from: 'date?', to: 'date' };

/** What `law/` and `ending/` hand over with each step; see `STEP_RULES`. */
const STEP_FACTS: Readonly<Record<StepRule, PhraseFacts>> = {
  dispatched: FIRST,
  received: FIRST,
  'assumed-received': { ...FIRST, method: 'term?' },
  'deemed-received': { ...NEXT, method: 'term', period: 'period' },
  'received-after-hours': { ...NEXT, time: 'time', until: 'time' },
  'received-on-rest-day': NEXT,
  'client-notice-received': FIRST,
  'client-notice-assumed-received': FIRST,
  'by-day-met': { ...NEXT, day: 'count' },
  'by-day-missed': { ...NEXT, day: 'count' },
  'by-week-start-met': NEXT,
  'by-week-start-missed': NEXT,
  'next-month-start': NEXT,
  'counting-from-day-before': NEXT,
  'holiday-skipped': { ...NEXT, holiday: 'date' },
  'extra-workday-counted': { ...NEXT, workday: 'date' },
  'add-period': { ...NEXT, period: 'period' },
  'add-period-clamped': { ...NEXT, period: 'period' },
  'add-period-next-day': { ...NEXT, period: 'period' },
  'add-half-month': { ...NEXT, period: 'period' },
  'first-day-counts': NEXT,
  'last-day-not-counted': NEXT,
  'not-before-minimum-term': NEXT,
  'to-end-of-week': { ...NEXT, weekday: 'count?' },
  'to-end-of-month': NEXT,
  'to-15th-or-end-of-month': NEXT,
  'to-end-of-quarter': NEXT,
  'to-end-of-half-year': NEXT,
  'to-end-of-year': NEXT,
  'to-end-of-contract-year': { ...NEXT, start: 'date' },
  'to-billing-period': { ...NEXT, start: 'date', length: 'period' },
  'shifted-to-working-day': NEXT,
  'at-least-working-days': { ...NEXT, count: 'count' },
  'calendar-not-enacted': { ...NEXT, year: 'span' },
  'fixed-term-ends-first': NEXT,
  'end-given': FIRST,
  'end-later-than-earliest': NEXT,
  'end-on-receipt': NEXT,
  'term-ends': ANY,
};

/** Every phrase a complete language pack has, with its facts. */
export const REQUIRED_PHRASES: Readonly<Record<string, PhraseFacts>> = {
  ...Object.fromEntries(Object.entries(STEP_FACTS).map(([rule, facts]) => [`steps.${rule}`, facts])),
  'step-source': { source: 'text' },
};
