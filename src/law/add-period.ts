import { addMonths } from '../calendar/months.ts';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { addWorkingDays, type WorkingDays } from '../calendar/working-days.ts';
import { dateFact, type Step, step } from './derivation.ts';
import { type Jurisdiction, sourceOf } from './jurisdiction.ts';
import type { NoticePeriod } from './notice-period.ts';
import { monthsOf, periodFact } from './period.ts';

interface PeriodTerms {
  readonly period: NoticePeriod;
  readonly jurisdiction: Jurisdiction;
  readonly clause?: string | undefined;
}

/** A step with the day it leads to. */
export interface Counted {
  readonly step: Step;
  readonly to: PlainDate;
}

/** The steps that add the length of a period to the day it runs from. */
export function addPeriod(
  event: PlainDate,
  { period, jurisdiction, clause }: PeriodTerms,
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
  if (period.length === 0 && period.halfMonth !== true) return counted;

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
      const half = period.halfMonth === true ? jurisdiction.halfMonthDays : undefined;
      if (half !== undefined) {
        const days = { period: periodFact({ length: half, unit: 'day' }) };
        take('add-half-month', addDays(date, half), days, sourceOf(jurisdiction, 'half-month'));
      }
      // A clamped month end already is the last day of the period.
      if (firstDayCounts && (!clamped || half !== undefined)) {
        take('first-day-counts', addDays(date, -1), {}, eventDaySource);
      }
      return counted;
    }
  }
}
