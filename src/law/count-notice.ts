import { addMonths, startOfNextMonth } from '../calendar/months.ts';
import { addDays, dateParts, earlierDate, laterDate, type PlainDate } from '../calendar/plain-date.ts';
import {
  endOfHalfYear,
  endOfMonth,
  endOfPeriodSince,
  endOfQuarter,
  endOfWeek,
  endOfYear,
  fifteenthOrEndOfMonth,
} from '../calendar/round-up.ts';
import { addWorkingDays, type WorkingDays, workingDayOnOrAfter } from '../calendar/working-days.ts';
import { countFact, type Derivation, dateFact, type Step, step } from './derivation.ts';
import { type Jurisdiction, sourceOf, workingDaysOf } from './jurisdiction.ts';
import type { EndsOn, NoticePeriod } from './notice-period.ts';
import { type Period, periodFact } from './period.ts';

export interface NoticeQuestion {
  /** The day of receipt or of dispatch, whichever {@link countsFrom} names. */
  readonly event: PlainDate;
  readonly period: NoticePeriod;
  readonly jurisdiction: Jurisdiction;
  /** Default: the period's own, else the jurisdiction's. */
  readonly workingDays?: WorkingDays;
  /** Minimum term: the contract does not end before this day, whenever notice is given. */
  readonly notBefore?: PlainDate | undefined;
  /** Fixed term without renewal: the contract ends on this day at the latest. */
  readonly notAfter?: PlainDate | undefined;
  /** Needed by `endsOn: billing-period`: first day of any billing period, and their length. */
  readonly billing?: BillingPeriods | undefined;
  /** The clause of the contract, as the source of what the contract says. */
  readonly clause?: string | undefined;
  /** How the event itself came about; the last step's `to` is `event`. Default: one step. */
  readonly opening?: Derivation | undefined;
  /** Default: as the jurisdiction says. */
  readonly shift?: 'off' | 'next-working-day' | undefined;
}

export interface BillingPeriods {
  readonly start: PlainDate;
  readonly months: number;
}

export interface CountedEnd {
  /** Last day in force, inclusive. */
  readonly end: PlainDate;
  readonly derivation: Derivation;
}

/** The event a period is counted from: the contract's word, else the jurisdiction's. */
export function countsFrom(period: NoticePeriod, jurisdiction: Jurisdiction): 'receipt' | 'dispatch' {
  return period.runsFrom === undefined || period.runsFrom === 'next-month'
    ? jurisdiction.runsFrom
    : period.runsFrom;
}

/**
 * The end a notice brings about, with every step of the count. A later event never gives an
 * earlier end. Throws RangeError when a date leaves the years 1 to 9999, when the calendar has no
 * working days, or when `endsOn: billing-period` comes without `billing`.
 */
export function countNotice(question: NoticeQuestion): CountedEnd {
  const { event, period, jurisdiction, clause } = question;
  const workingDays = question.workingDays ?? workingDaysOf(jurisdiction, period.workingDays);
  const steps: Step[] = [...(question.opening ?? [openingOf(question)])];
  let date = event;
  const take = (next: Step, to: PlainDate) => {
    steps.push(next);
    date = to;
  };

  const byDay = period.byDayOfMonth;
  if (byDay !== undefined) {
    const missed = dateParts(date).day > byDay;
    const to = missed ? startOfNextMonth(date) : date;
    const rule = missed ? 'by-day-missed' : 'by-day-met';
    take(step(rule, { from: date, to }, { day: countFact(byDay) }, clause), to);
  }

  const nextMonth = period.runsFrom === 'next-month';
  if (nextMonth) {
    const to = startOfNextMonth(date);
    take(step('next-month-start', { from: date, to }, {}, clause), to);
  }

  const firstDayCounts = nextMonth || (period.countEventDay ?? jurisdiction.eventDayCounts);
  for (const counted of addPeriod(date, question, workingDays, firstDayCounts)) {
    take(counted.step, counted.to);
  }

  if (question.notBefore !== undefined && question.notBefore > date) {
    const to = laterDate(date, question.notBefore);
    take(step('not-before-minimum-term', { from: date, to }, {}, clause), to);
  }

  const endsOn = period.endsOn ?? (byDay === undefined ? undefined : 'end-of-month');
  if (endsOn !== undefined) {
    const rounded = roundUp(date, endsOn, question);
    take(rounded.step, rounded.to);
  }

  if ((question.shift ?? jurisdiction.shift.rule) === 'next-working-day') {
    const { date: to } = workingDayOnOrAfter(date, workingDays);
    if (to !== date) {
      const source = sourceOf(jurisdiction, 'shift');
      take(step('shifted-to-working-day', { from: date, to }, {}, source), to);
    }
  }

  if (question.notAfter !== undefined && question.notAfter < date) {
    const to = earlierDate(date, question.notAfter);
    take(step('fixed-term-ends-first', { from: date, to }, {}, clause), to);
  }
  return { end: date, derivation: steps };
}

/** A period of a document or a promise: the event day is not counted, no rounding, no shift. */
export function addPlainPeriod(
  event: PlainDate,
  period: Period,
  jurisdiction: Jurisdiction,
  workingDays: WorkingDays = workingDaysOf(jurisdiction),
): PlainDate {
  switch (period.unit) {
    case 'day':
      return addDays(event, period.length);
    case 'week':
      return addDays(event, period.length * 7);
    case 'working-day':
      return addWorkingDays(event, period.length, workingDays).date;
    case 'month':
    case 'year':
      return addMonths(event, monthsOf(period), jurisdiction.missingDay).date;
  }
}

function openingOf({ event, period, jurisdiction }: NoticeQuestion): Step {
  const rule = countsFrom(period, jurisdiction) === 'receipt' ? 'received' : 'dispatched';
  return step(rule, { to: event }, {}, sourceOf(jurisdiction, 'runs-from'));
}

interface Counted {
  readonly step: Step;
  readonly to: PlainDate;
}

function addPeriod(
  event: PlainDate,
  { period, jurisdiction, clause }: NoticeQuestion,
  workingDays: WorkingDays,
  firstDayCounts: boolean,
): readonly Counted[] {
  const facts = { period: periodFact(period) };
  const counted: Counted[] = [];
  let date = event;
  const take = (rule: Step['rule'], to: PlainDate, extra: Step['facts'], source?: string) => {
    counted.push({ step: step(rule, { from: date, to }, extra, source), to });
    date = to;
  };
  const eventDaySource = sourceOf(jurisdiction, 'event-day');
  // "Notice by the 15th" alone: nothing is added, so there is no step to explain.
  if (period.length === 0) return counted;

  switch (period.unit) {
    case 'day':
    case 'week': {
      const days = period.unit === 'week' ? period.length * 7 : period.length;
      take('add-period', addDays(date, days), facts, clause);
      if (firstDayCounts && days > 0) take('first-day-counts', addDays(date, -1), {}, eventDaySource);
      if (!jurisdiction.lastDayCounts && period.unit === 'day') {
        take('last-day-not-counted', addDays(date, 1), {}, sourceOf(jurisdiction, 'last-day'));
      }
      return counted;
    }
    case 'working-day': {
      if (firstDayCounts && period.length > 0) {
        take('counting-from-day-before', addDays(date, -1), {}, eventDaySource);
      }
      const result = addWorkingDays(date, period.length, workingDays);
      for (const exception of result.exceptions) {
        const day = dateFact(exception.date);
        if (exception.kind === 'holiday') take('holiday-skipped', date, { holiday: day });
        else take('extra-workday-counted', date, { workday: day });
      }
      take('add-period', result.date, facts, clause);
      return counted;
    }
    case 'month':
    case 'year': {
      const result = addMonths(date, monthsOf(period), jurisdiction.missingDay);
      const clamped = result.missing && jurisdiction.missingDay === 'clamp';
      if (clamped) {
        take('add-period-clamped', result.date, facts, sourceOf(jurisdiction, 'missing-day'));
      } else if (result.missing) {
        take('add-period-next-day', result.date, facts, sourceOf(jurisdiction, 'missing-day'));
      } else take('add-period', result.date, facts, clause);
      // A clamped month end already is the last day of the period.
      if (firstDayCounts && !clamped && period.length > 0) {
        take('first-day-counts', addDays(date, -1), {}, eventDaySource);
      }
      return counted;
    }
  }
}

function monthsOf(period: Period): number {
  return period.unit === 'year' ? period.length * 12 : period.length;
}

function roundUp(
  date: PlainDate,
  endsOn: EndsOn,
  { jurisdiction, billing, clause }: NoticeQuestion,
): Counted {
  const taken = (rule: Step['rule'], to: PlainDate, facts: Step['facts'] = {}): Counted => ({
    step: step(rule, { from: date, to }, facts, clause),
    to,
  });
  switch (endsOn) {
    case 'end-of-week': {
      const lastDay = jurisdiction.weekEndsOn;
      return taken('to-end-of-week', endOfWeek(date, lastDay), { weekday: countFact(lastDay) });
    }
    case 'end-of-month':
      return taken('to-end-of-month', endOfMonth(date));
    case '15th-or-end-of-month':
      return taken('to-15th-or-end-of-month', fifteenthOrEndOfMonth(date));
    case 'end-of-quarter':
      return taken('to-end-of-quarter', endOfQuarter(date));
    case 'end-of-half-year':
      return taken('to-end-of-half-year', endOfHalfYear(date));
    case 'end-of-year':
      return taken('to-end-of-year', endOfYear(date));
    case 'billing-period': {
      if (billing === undefined) throw new RangeError('no billing periods to end with');
      const to = endOfPeriodSince(billing.start, billing.months, date);
      const length = periodFact({ length: billing.months, unit: 'month' });
      return taken('to-billing-period', to, { start: dateFact(billing.start), length });
    }
  }
}
