import { orthodoxEaster, westernEaster } from '../calendar/easter.ts';
import { hebrewDatesIn } from '../calendar/hebrew-calendar.ts';
import { addDays, type PlainDate, plainDate, type Weekday, weekday } from '../calendar/plain-date.ts';
import type { HolidayDay, HolidayRule, HolidayRules } from './holiday-rules.ts';

/** One holiday of one year. */
export interface Holiday {
  readonly date: PlainDate;
  readonly name: string;
  /** A day of short hours, which is worked. */
  readonly half: boolean;
}

/**
 * The holidays that fall in a Gregorian year, in order of date; `region` is a part of the country
 * (`BY`). Years before `rules.since` have none that are known.
 */
export function holidaysOf(rules: HolidayRules, year: number, region?: string): readonly Holiday[] {
  if (year < rules.since) return [];
  // A holiday of the turn of the year may be moved into this year or out of it.
  return [year - 1, year, year + 1]
    .flatMap((each) => rules.rules.flatMap((rule) => occurrences(rule, each, region)))
    .filter(({ date }) => Number(date.slice(0, 4)) === year && !isSuspended(rules, date))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Years already told, by their rules: the same rules and year always give the same days. */
const TOLD = new WeakMap<HolidayRules, Map<string, ReadonlySet<string>>>();

/** The dates of {@link holidaysOf} that are not worked. */
export function fullHolidaysIn(rules: HolidayRules, year: number, region?: string): ReadonlySet<string> {
  const told = TOLD.get(rules) ?? new Map<string, ReadonlySet<string>>();
  TOLD.set(rules, told);
  const key = `${year} ${region ?? ''}`;
  const known = told.get(key);
  if (known !== undefined) return known;
  const days = holidaysOf(rules, year, region).filter(({ half }) => !half);
  const dates = new Set<string>(days.map(({ date }) => date));
  told.set(key, dates);
  return dates;
}

function occurrences(rule: HolidayRule, year: number, region: string | undefined): readonly Holiday[] {
  const { from, until, years, regions, notIn, moved, name, half = false } = rule;
  const inYear = (from ?? year) <= year && year <= (until ?? year) && (years?.includes(year) ?? true);
  const here = region !== undefined;
  const inRegion = regions === undefined || (here && regions.includes(region));
  if (!inYear || !inRegion || (here && notIn?.includes(region))) return [];
  return daysOf(rule.on, year).map((date) => ({
    date: addDays(date, moved?.[weekday(date)] ?? 0),
    name,
    half,
  }));
}

function daysOf(on: HolidayDay, year: number): readonly PlainDate[] {
  switch (on.type) {
    case 'fixed':
      return [dayIn(year, on.day)];
    case 'easter': {
      const sunday = on.church === 'western' ? westernEaster(year) : orthodoxEaster(year);
      return [addDays(sunday, on.offset)];
    }
    case 'weekday':
      return [nthWeekday(dayIn(year, on.day), on.weekday, on.nth)];
    case 'hebrew':
      return hebrewDatesIn(year, on.month, on.day).map((date) => addDays(date, on.offset));
  }
}

function dayIn(year: number, monthDay: string): PlainDate {
  return plainDate(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3, 5)));
}

function nthWeekday(day: PlainDate, wanted: Weekday, nth: number): PlainDate {
  if (nth > 0) return addDays(day, ((wanted - weekday(day) + 7) % 7) + (nth - 1) * 7);
  return addDays(day, -((weekday(day) - wanted + 7) % 7) + (nth + 1) * 7);
}

function isSuspended({ suspended }: HolidayRules, date: PlainDate): boolean {
  return suspended !== undefined && suspended.from <= date && date <= (suspended.until ?? date);
}
