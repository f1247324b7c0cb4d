import { addMonths } from '../calendar/months.ts';
import { addDays, dateParts, type PlainDate } from '../calendar/plain-date.ts';
import {
  endOfHalfYear,
  endOfMonth,
  endOfPeriodSince,
  endOfQuarter,
  endOfYear,
} from '../calendar/round-up.ts';
import type { BillingPeriods } from './count-notice.ts';

export const BREAKS = [
  'renewal',
  'term-end',
  'minimum-term-end',
  'anniversary',
  'end-of-month',
  'end-of-quarter',
  'end-of-half-year',
  'end-of-year',
  'billing-period',
] as const;

/** A day on which a relationship ends more easily than in between; a word list of the language packs. */
export interface Break {
  readonly kind: (typeof BREAKS)[number];
  /** The last day before the break. */
  readonly date: PlainDate;
}

export interface BreakTerms {
  /** Breaks on this day or later. */
  readonly from: PlainDate;
  /** Last day of the term, and whether it then renews by itself. */
  readonly term?: { readonly until: PlainDate; readonly renews: boolean } | undefined;
  readonly minimumUntil?: PlainDate | undefined;
  readonly startedOn?: PlainDate | undefined;
  readonly billing?: BillingPeriods | undefined;
}

/** The next break of each kind, in order of date. */
export function naturalBreaks({
  from,
  term,
  minimumUntil,
  startedOn,
  billing,
}: BreakTerms): readonly Break[] {
  const breaks: Break[] = [
    { kind: 'end-of-month', date: endOfMonth(from) },
    { kind: 'end-of-quarter', date: endOfQuarter(from) },
    { kind: 'end-of-half-year', date: endOfHalfYear(from) },
    { kind: 'end-of-year', date: endOfYear(from) },
  ];
  if (term !== undefined) breaks.push({ kind: term.renews ? 'renewal' : 'term-end', date: term.until });
  if (minimumUntil !== undefined) breaks.push({ kind: 'minimum-term-end', date: minimumUntil });
  if (startedOn !== undefined)
    breaks.push({ kind: 'anniversary', date: dayBeforeAnniversary(startedOn, from) });
  if (billing !== undefined) {
    breaks.push({ kind: 'billing-period', date: endOfPeriodSince(billing.start, billing.months, from) });
  }
  return breaks
    .filter(({ date }) => date >= from)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function dayBeforeAnniversary(start: PlainDate, from: PlainDate): PlainDate {
  const years = dateParts(from).year - dateParts(start).year;
  const candidates = [years, years + 1].map((each) => addDays(addMonths(start, each * 12, 'clamp').date, -1));
  return candidates.find((date) => date >= from) ?? from;
}
