import type { HebrewMonth } from '../calendar/hebrew-calendar.ts';
import type { Weekday } from '../calendar/plain-date.ts';

/** The public holidays of a legal system, as rules that hold year after year. */
export interface HolidayRules {
  /** First year the rules hold for; earlier years are unknown. */
  readonly since: number;
  /**
   * True where the legislator moves days of rest and work anew each year, so that the rules alone do
   * not tell a year (Hungary, Russia): only years in `calendars` are then known.
   */
  readonly decreedYearly: boolean;
  /** True where towns or parts of the country have holidays the rules do not hold. */
  readonly localHolidays: boolean;
  /** Parts of the country whose holidays the rules tell apart: `BY` for `DE-BY`. */
  readonly regions: readonly string[];
  /** Time in which holidays are working days (Ukraine, martial law); both days included. */
  readonly suspended?: { readonly from: string; readonly until?: string | undefined } | undefined;
  readonly rules: readonly HolidayRule[];
}

export interface HolidayRule {
  /** What the day is called, in English. */
  readonly name: string;
  readonly on: HolidayDay;
  /** First and last year of the holiday; absent: always. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Only in these years (a jubilee). */
  readonly years?: readonly number[] | undefined;
  /** Only in these parts of the country; absent: everywhere. */
  readonly regions?: readonly string[] | undefined;
  /** Not in these parts of the country. */
  readonly notIn?: readonly string[] | undefined;
  /** By how many days it moves when it falls on a day of the week: a Sunday's holiday to Monday, `{ 7: 1 }`. */
  readonly moved?: Readonly<Partial<Record<Weekday, number>>> | undefined;
  /** A day of short hours (an eve): worked, and told apart only for what is delivered on it. */
  readonly half?: boolean | undefined;
}

/** The day of a holiday before it is moved. */
export type HolidayDay =
  /** `12-25`. */
  | { readonly type: 'fixed'; readonly day: string }
  /** Days after Easter Sunday; negative before. */
  | { readonly type: 'easter'; readonly church: 'western' | 'orthodox'; readonly offset: number }
  /** The `nth` such weekday on or after a day (`11-01`); negative: on or before, the last first. */
  | { readonly type: 'weekday'; readonly weekday: Weekday; readonly nth: number; readonly day: string }
  /** `offset` days after it: an eve is -1. */
  | {
      readonly type: 'hebrew';
      readonly month: HebrewMonth;
      readonly day: number;
      readonly offset: number;
    };
