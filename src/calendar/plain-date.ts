/**
 * A calendar date as ISO 8601 text, `2026-12-31`: no time, no zone. Proleptic Gregorian, years
 * 1 to 9999, so two dates compare like the strings they are. Made by {@link parsePlainDate} or
 * by arithmetic on another date; never by a cast.
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `month` and `day` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a firm may write: a year outside is a slip of the finger, not a date. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The last day a file can name; a count that goes beyond it is a mistake. */
export const LAST_DAY = '2199-12-31' as PlainDate;

/** `undefined` unless the text is an existing day of 1900 to 2199: 30 February is refused. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as PlainDate;
}

/** The date of its parts. Throws RangeError when there is no such day in the years 1 to 9999. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const exists =
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!exists) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

export function dateParts(date: PlainDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Negative when `a` is earlier, 0 when equal; for `sort`. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterDate(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

export function earlierDate(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

/** Throws RangeError when the result leaves the years 1 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: PlainDate, until: PlainDate): number {
  return toDayNumber(until) - toDayNumber(from);
}

export function weekday(date: PlainDate): Weekday {
  // Day 0 is 1 March of the year 0, a Wednesday.
  return (((toDayNumber(date) + 2) % 7) + 1) as Weekday;
}

/**
 * Days since 1 March of the year 0. Counting years from March puts the leap day last, so that
 * the months before it need no special case; 153 is the days of five months from March or August.
 */
function toDayNumber(date: PlainDate): number {
  const { year, month, day } = dateParts(date);
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return 365 * shifted + leapDays(shifted) + dayOfYear;
}

function fromDayNumber(dayNumber: number): PlainDate {
  // A first guess of the year, at most one too high or too low, then corrected.
  let year = Math.floor(dayNumber / 365.2425);
  while (365 * year + leapDays(year) > dayNumber) year--;
  while (365 * (year + 1) + leapDays(year + 1) <= dayNumber) year++;
  const dayOfYear = dayNumber - 365 * year - leapDays(year);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  return plainDate(month > 2 ? year : year + 1, month, day);
}

function leapDays(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
