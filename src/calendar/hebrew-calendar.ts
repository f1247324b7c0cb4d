import { addDays, daysBetween, type PlainDate, plainDate } from './plain-date.ts';

/** In the order of the year that starts in autumn; `adar` is Adar II of a leap year. */
export const HEBREW_MONTHS = [
  'tishri',
  'heshvan',
  'kislev',
  'tevet',
  'shevat',
  'adar-i',
  'adar',
  'nisan',
  'iyar',
  'sivan',
  'tammuz',
  'av',
  'elul',
] as const;

export type HebrewMonth = (typeof HEBREW_MONTHS)[number];

/** An hour has 1080 parts; a month is 29 days and this many parts of a day. */
const PARTS_OF_DAY = 25_920;
const PARTS_OF_MONTH = 13_753;
/** The first conjunction, counted from noon of the day before. */
const FIRST_CONJUNCTION = 12_084;
/** A known 1 Tishri to count from: the year 5787 began on 12 September 2026. */
const ANCHOR = { year: 5787, date: plainDate(2026, 9, 12) };
const YEARS_APART = 3760;

/**
 * The day of a Hebrew date; its year must begin between the years 1 and 9998. Adar I exists in leap
 * years only: `undefined` in others, and for day 30 of a month of 29 days.
 */
export function hebrewDate(year: number, month: HebrewMonth, day: number): PlainDate | undefined {
  const lengths = monthLengths(year);
  const index = HEBREW_MONTHS.indexOf(month);
  const length = lengths[index] ?? 0;
  if (day < 1 || day > length) return undefined;
  const before = lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
  return addDays(newYear(year), before + day - 1);
}

/** The days of a Gregorian year that have this Hebrew date: one, rarely none or two. */
export function hebrewDatesIn(year: number, month: HebrewMonth, day: number): readonly PlainDate[] {
  return [year + YEARS_APART, year + YEARS_APART + 1].flatMap((hebrewYear) => {
    const date = hebrewDate(hebrewYear, month, day);
    return date !== undefined && Number(date.slice(0, 4)) === year ? [date] : [];
  });
}

function monthLengths(year: number): readonly number[] {
  const days = daysBetween(newYear(year), newYear(year + 1));
  const leap = isLeap(year);
  const usual = leap ? 384 : 354;
  return [
    30,
    days > usual ? 30 : 29,
    days < usual ? 29 : 30,
    29,
    30,
    leap ? 30 : 0,
    29,
    30,
    29,
    30,
    29,
    30,
    29,
  ];
}

function isLeap(year: number): boolean {
  return (7 * year + 1) % 19 < 7;
}

function newYear(year: number): PlainDate {
  return addDays(ANCHOR.date, newYearDay(year) - newYearDay(ANCHOR.year));
}

/** The day of 1 Tishri in a count of days: no year may be 356 days long, no leap year's neighbour 382. */
function newYearDay(year: number): number {
  const [before, day, after] = [conjunctionDay(year - 1), conjunctionDay(year), conjunctionDay(year + 1)];
  if (after - day === 356) return day + 2;
  return day - before === 382 ? day + 1 : day;
}

/** The day of the first conjunction, or the next where it may not be a new year (Sunday, Wednesday, Friday). */
function conjunctionDay(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const day = 29 * months + Math.floor((FIRST_CONJUNCTION + PARTS_OF_MONTH * months) / PARTS_OF_DAY);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}
