import { addMonths, startOfNextMonth } from '../calendar/months.ts';
import {
  addDays,
  dateParts,
  earlierDate,
  laterDate,
  type PlainDate,
  weekday,
} from '../calendar/plain-date.ts';
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
import type { Fact } from '../fact.ts';
import { addPeriod, type Counted } from './add-period.ts';
import { type CalendarYear, yearsBetween } from './calendar-years.ts';
import { countFact, type Derivation, dateFact, type Step, step } from './derivation.ts';
import { type Jurisdiction, sourceOf, workingDaysOf } from './jurisdiction.ts';
import type { EndsOn, NoticePeriod } from './notice-period.ts';
import { monthsOf, type Period, periodFact } from './period.ts';

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
  /**
   * Needed by `endsOn: billing-period` and `end-of-contract-year`: the first day of any billing period, or of
   * the contract, and the length of billing periods.
   */
  readonly billing?: BillingPeriods | undefined;
  /** The clause of the contract, as the source of what the contract says. */
  readonly clause?: string | undefined;
  /** How the event itself came about; the last step's `to` is `event`. Default: one step. */
  readonly opening?: Derivation | undefined;
  /** Default: as the period says, else the jurisdiction. */
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
  /** The years whose days of rest were looked at; empty where none could matter. */
  readonly calendar: readonly CalendarYear[];
}

/** The event a period is counted from: the contract's word, else the jurisdiction's. */
export function countsFrom(period: NoticePeriod, jurisdiction: Jurisdiction): 'receipt' | 'dispatch' {
  return period.runsFrom === undefined || period.runsFrom === 'next-month'
    ? jurisdiction.runsFrom
    : period.runsFrom;
}

/** Whether a period that ends on a day of rest is extended: the contract's word, else the law's. */
export function shiftOf(period: NoticePeriod, jurisdiction: Jurisdiction): 'off' | 'next-working-day' {
  if (period.shift === 'on') return 'next-working-day';
  return period.shift === 'off' ? 'off' : jurisdiction.shift.rule;
}

/**
 * The part of the calendar an end is bound to. Such an end is a day the contract names, not the
 * last day of a period, so no rule on days of rest moves it.
 */
export function endsOnOf(period: NoticePeriod): EndsOn | undefined {
  if (period.endsOn !== undefined) return period.endsOn;
  if (period.byDayOfMonth !== undefined) return 'end-of-month';
  return period.byFirstWorkingDayOfWeek === true ? 'end-of-week' : undefined;
}

/**
 * The end a notice brings about, with every step of the count. A later event never gives an
 * earlier end. Throws RangeError when a date leaves the years 1 to 9999, when the calendar has no
 * working days, or when `endsOn: billing-period` or `end-of-contract-year` comes without `billing`.
 */
export function countNotice(question: NoticeQuestion): CountedEnd {
  const { event, period, jurisdiction, clause } = question;
  const workingDays = question.workingDays ?? workingDaysOf(jurisdiction, period.workingDays);
  const steps: Step[] = [...(question.opening ?? [openingOf(question)])];
  let date = event;
  const take = (next: Counted) => {
    steps.push(next.step);
    date = next.to;
  };
  const move = (rule: Step['rule'], to: PlainDate, facts: Step['facts'] = {}, source = clause) =>
    take({ step: step(rule, { from: date, to }, facts, source), to });

  const byDay = period.byDayOfMonth;
  if (byDay !== undefined) {
    const missed = dateParts(date).day > byDay;
    const facts = { day: countFact(byDay) };
    move(missed ? 'by-day-missed' : 'by-day-met', missed ? startOfNextMonth(date) : date, facts);
  }
  if (period.byFirstWorkingDayOfWeek === true) {
    const monday = addDays(date, 1 - weekday(date));
    const { date: first } = workingDayOnOrAfter(monday, workingDays);
    const missed = date > first;
    move(missed ? 'by-week-start-missed' : 'by-week-start-met', missed ? addDays(monday, 7) : date);
  }

  const nextMonth = period.runsFrom === 'next-month';
  if (nextMonth) move('next-month-start', startOfNextMonth(date));

  const firstDayCounts = nextMonth || (period.countEventDay ?? jurisdiction.eventDayCounts);
  for (const counted of addPeriod(date, question, workingDays, firstDayCounts)) take(counted);

  const { notBefore } = question;
  const lifted = notBefore !== undefined && notBefore > date;
  if (lifted) move('not-before-minimum-term', notBefore);

  const endsOn = endsOnOf(period);
  if (endsOn !== undefined) take(roundUp(date, endsOn, question));

  const severalDays = addDays(event, 1) < date;
  const named = lifted || endsOn !== undefined;
  const stays = named && period.shift !== 'on';
  const shift = question.shift ?? (stays ? 'off' : shiftOf(period, jurisdiction));
  const shifts = shift === 'next-working-day';
  if (shifts) {
    const { date: to } = workingDayOnOrAfter(date, shiftDays(question, workingDays));
    if (to !== date) move('shifted-to-working-day', to, {}, sourceOf(jurisdiction, 'shift'));
  }
  const least = jurisdiction.minimumWorkingDays;
  if (least !== undefined && severalDays && !named) {
    const to = laterDate(date, addWorkingDays(event, least, workingDays).date);
    const facts = { count: countFact(least) };
    if (to !== date) move('at-least-working-days', to, facts, sourceOf(jurisdiction, 'minimum-working-days'));
  }

  const counts =
    period.unit === 'working-day' || period.byFirstWorkingDayOfWeek === true || least !== undefined;
  const calendar = counts || shifts ? yearsBetween(counts ? event : date, date, question) : [];
  for (const { year, basis } of calendar) {
    if (basis === 'unknown') move('calendar-not-enacted', date, { year: yearFact(year) }, undefined);
  }

  if (question.notAfter !== undefined && question.notAfter < date) {
    move('fixed-term-ends-first', earlierDate(date, question.notAfter));
  }
  return { end: date, derivation: steps, calendar };
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

function yearFact(year: number): Fact {
  return { kind: 'span', value: String(year) };
}

/** The days a shift skips: the law may take fewer weekdays for days of rest than for working days. */
function shiftDays({ jurisdiction, period }: NoticeQuestion, workingDays: WorkingDays): WorkingDays {
  const { restDays } = jurisdiction.shift;
  if (restDays === undefined || period.workingDays?.weekend !== undefined) return workingDays;
  return { ...workingDays, weekend: restDays };
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
    case 'end-of-contract-year': {
      if (billing === undefined) throw new RangeError('no start of the contract to count years from');
      const to = endOfPeriodSince(billing.start, 12, date);
      return taken('to-end-of-contract-year', to, { start: dateFact(billing.start) });
    }
    case 'billing-period': {
      if (billing === undefined) throw new RangeError('no billing periods to end with');
      const to = endOfPeriodSince(billing.start, billing.months, date);
      const length = periodFact({ length: billing.months, unit: 'month' });
      return taken('to-billing-period', to, { start: dateFact(billing.start), length });
    }
  }
}
