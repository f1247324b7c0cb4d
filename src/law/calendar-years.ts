import { dateParts, type PlainDate } from '../calendar/plain-date.ts';
import { calendarBasis, type Jurisdiction } from './jurisdiction.ts';
import type { NoticePeriod } from './notice-period.ts';

/** A year whose days of rest played a part, and how they are known. */
export interface CalendarYear {
  readonly year: number;
  readonly basis: 'enacted' | 'computed' | 'unknown';
}

/**
 * The years of a window, both days included, with what is known of their calendars; none where the
 * contract has a list of holidays of its own, or the law no calendar at all.
 */
export function yearsBetween(
  from: PlainDate,
  until: PlainDate,
  { jurisdiction, period }: { readonly jurisdiction: Jurisdiction; readonly period: NoticePeriod },
): readonly CalendarYear[] {
  if (jurisdiction.holidays === undefined || period.workingDays?.holidays !== undefined) return [];
  const [first, last] = [dateParts(from).year, dateParts(until).year];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, basis: calendarBasis(jurisdiction, year) };
  });
}
