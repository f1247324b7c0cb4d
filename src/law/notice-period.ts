import type { PlainDate, Weekday } from '../calendar/plain-date.ts';
import type { Period } from './period.ts';

/** The last day of a calendar part that a notice takes effect on. */
export type EndsOn =
  | 'end-of-week'
  | 'end-of-month'
  | '15th-or-end-of-month'
  | 'end-of-quarter'
  | 'end-of-half-year'
  | 'end-of-year'
  /** The day before an anniversary of the contract's start. */
  | 'end-of-contract-year'
  | 'billing-period';

/**
 * How much notice a contract asks for, as it is written there. What it leaves out, the
 * jurisdiction decides.
 */
export interface NoticePeriod extends Period {
  /** Absent: the contract ends on the very day the period ends. */
  readonly endsOn?: EndsOn | undefined;
  /** `next-month`: from the 1st of the month after the jurisdiction's event, that day counted. */
  readonly runsFrom?: 'receipt' | 'dispatch' | 'next-month' | undefined;
  /** The day of receipt (or dispatch) is the first day of the period. */
  readonly countEventDay?: boolean | undefined;
  /**
   * Notice by this day of a month counts in that month, later notice as if it came on the 1st of
   * the next ("by the 15th, to the end of the month"). Takes effect at a month's end unless
   * `endsOn` says otherwise.
   */
  readonly byDayOfMonth?: number | undefined;
  /** Notice by the first working day of a week counts in that week, later notice in the next (Germany). */
  readonly byFirstWorkingDayOfWeek?: boolean | undefined;
  /** A half of a month besides `length` months, counted last; the law says how many days that is. */
  readonly halfMonth?: boolean | undefined;
  /** What the contract says of a period that ends on a day of rest; default: the jurisdiction. */
  readonly shift?: ShiftChoice | undefined;
  readonly workingDays?: WorkingDayTerms | undefined;
}

/** `default` leaves it to the law; `on` and `off` choose one reading. */
export const SHIFT_CHOICES = ['default', 'on', 'off'] as const;
export type ShiftChoice = (typeof SHIFT_CHOICES)[number];

/** What a contract says about working days; each part replaces the jurisdiction's. */
export interface WorkingDayTerms {
  readonly weekend?: readonly Weekday[] | undefined;
  readonly holidays?: readonly PlainDate[] | undefined;
  readonly extraWorkdays?: readonly PlainDate[] | undefined;
}
