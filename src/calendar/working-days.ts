import { addDays, type PlainDate, type Weekday, weekday } from './plain-date.ts';

/** Which days are working days. `extraWorkdays` are worked although they fall on a weekend or holiday. */
export interface WorkingDays {
  readonly weekend: readonly Weekday[];
  readonly holidays: readonly PlainDate[];
  readonly extraWorkdays: readonly PlainDate[];
  /** Further holidays, year by year, where rules tell them for any year. */
  readonly holidaysIn?: ((year: number) => ReadonlySet<string>) | undefined;
}

/**
 * `exceptions` are the days between (and at the end) that counted differently from their weekday:
 * holidays outside the weekend that were skipped, worked weekend days that were counted.
 */
export interface WorkingDayCount {
  readonly date: PlainDate;
  readonly exceptions: readonly CalendarException[];
}

export interface CalendarException {
  readonly date: PlainDate;
  readonly kind: 'holiday' | 'extra-workday';
}

export function isWorkingDay(date: PlainDate, calendar: WorkingDays): boolean {
  if (calendar.extraWorkdays.includes(date)) return true;
  return !calendar.weekend.includes(weekday(date)) && !isHoliday(date, calendar);
}

/** True for a day of rest that is not one by its weekday alone. */
export function isHoliday(date: PlainDate, { holidays, holidaysIn }: WorkingDays): boolean {
  return holidays.includes(date) || holidaysIn?.(Number(date.slice(0, 4))).has(date) === true;
}

/** True when a calendar has at least one working weekday; without one nothing can be counted. */
export function hasWorkingDays(calendar: WorkingDays): boolean {
  return new Set(calendar.weekend).size < 7;
}

/**
 * The `count`-th working day after `date`, which is not counted itself; `date` for 0.
 * Throws RangeError when every weekday is a day of rest.
 */
export function addWorkingDays(date: PlainDate, count: number, calendar: WorkingDays): WorkingDayCount {
  const exceptions: CalendarException[] = [];
  let day = date;
  for (let counted = 0; counted < count; counted++) {
    day = nextWorkingDay(addDays(day, 1), calendar, exceptions);
  }
  return { date: day, exceptions };
}

/** `date` itself when it is a working day, else the next one. Throws like {@link addWorkingDays}. */
export function workingDayOnOrAfter(date: PlainDate, calendar: WorkingDays): WorkingDayCount {
  const exceptions: CalendarException[] = [];
  return { date: nextWorkingDay(date, calendar, exceptions), exceptions };
}

function nextWorkingDay(from: PlainDate, calendar: WorkingDays, exceptions: CalendarException[]): PlainDate {
  if (!hasWorkingDays(calendar)) throw new RangeError('every weekday is a day of rest');
  // Ends, because holidays are few in any year.
  for (let day = from; ; day = addDays(day, 1)) {
    const weekend = calendar.weekend.includes(weekday(day));
    if (calendar.extraWorkdays.includes(day)) {
      if (weekend) exceptions.push({ date: day, kind: 'extra-workday' });
      return day;
    }
    if (weekend) continue;
    if (!isHoliday(day, calendar)) return day;
    exceptions.push({ date: day, kind: 'holiday' });
  }
}
