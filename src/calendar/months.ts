import { addDays, dateParts, daysInMonth, type PlainDate, plainDate } from './plain-date.ts';

/**
 * What a month count does when the month has no such day (31 January + 1 month): `clamp` takes
 * the last day of that month, `next-day` the day after it (Brazil, Civil Code art. 132 § 3).
 */
export type MissingDay = 'clamp' | 'next-day';

/** `missing` is true when the month had no such day and the rule decided. */
export interface MonthStep {
  readonly date: PlainDate;
  readonly missing: boolean;
}

/** The same-numbered day `months` later (or earlier, when negative). */
export function addMonths(date: PlainDate, months: number, rule: MissingDay): MonthStep {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const last = daysInMonth(targetYear, targetMonth);
  if (day <= last) return { date: plainDate(targetYear, targetMonth, day), missing: false };
  const monthEnd = plainDate(targetYear, targetMonth, last);
  return { date: rule === 'clamp' ? monthEnd : addDays(monthEnd, 1), missing: true };
}

/** The first day of the month after the one `date` is in. */
export function startOfNextMonth(date: PlainDate): PlainDate {
  const { year, month } = dateParts(date);
  return month === 12 ? plainDate(year + 1, 1, 1) : plainDate(year, month + 1, 1);
}
