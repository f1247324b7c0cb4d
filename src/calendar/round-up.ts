import { addMonths, startOfNextMonth } from './months.ts';
import { addDays, dateParts, type PlainDate, plainDate, type Weekday, weekday } from './plain-date.ts';

/** The last day of the calendar part that `date` is in; each returns `date` when it is that day. */
export function endOfMonth(date: PlainDate): PlainDate {
  return addDays(startOfNextMonth(date), -1);
}

export function endOfQuarter(date: PlainDate): PlainDate {
  return endOfMonthGroup(date, 3);
}

export function endOfHalfYear(date: PlainDate): PlainDate {
  return endOfMonthGroup(date, 6);
}

export function endOfYear(date: PlainDate): PlainDate {
  return endOfMonthGroup(date, 12);
}

/** `lastDay` is the weekday a week ends on: Sunday by ISO 8601, Saturday where weeks start on Sunday. */
export function endOfWeek(date: PlainDate, lastDay: Weekday): PlainDate {
  return addDays(date, (lastDay - weekday(date) + 7) % 7);
}

/** The 15th, or the last day of the month when the 15th is over. */
export function fifteenthOrEndOfMonth(date: PlainDate): PlainDate {
  const { year, month, day } = dateParts(date);
  return day <= 15 ? plainDate(year, month, 15) : endOfMonth(date);
}

/**
 * The last day of the period `date` is in, where periods of `months` months follow each other
 * from `start` (a period that starts on the 31st starts on the last day of shorter months).
 * Dates before `start` belong to periods counted backwards.
 */
export function endOfPeriodSince(start: PlainDate, months: number, date: PlainDate): PlainDate {
  const from = dateParts(start);
  const until = dateParts(date);
  const elapsed = (until.year - from.year) * 12 + (until.month - from.month);
  // The period that contains the date is this one or a neighbour: the day of the month decides.
  let index = Math.floor(elapsed / months);
  const startOf = (period: number) => addMonths(start, period * months, 'clamp').date;
  if (startOf(index) > date) index--;
  else if (startOf(index + 1) <= date) index++;
  return addDays(startOf(index + 1), -1);
}

function endOfMonthGroup(date: PlainDate, size: number): PlainDate {
  const { year, month } = dateParts(date);
  return endOfMonth(plainDate(year, Math.ceil(month / size) * size, 1));
}
