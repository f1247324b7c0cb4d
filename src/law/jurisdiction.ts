import type { MissingDay } from '../calendar/months.ts';
import type { PlainDate, Weekday } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { WorkingDayTerms } from './notice-period.ts';
import type { Period } from './period.ts';

/**
 * How a legal system counts a notice period when the contract is silent. Data only: one file in
 * `locales/jurisdictions/` each. Names of jurisdictions stand in the language packs.
 */
export interface Jurisdiction {
  /** ISO 3166-1 country, with a part where the law differs inside it (`GB-EAW`), or `generic`. */
  readonly id: string;
  /** Whether the day of receipt or dispatch is the first day of a period. */
  readonly eventDayCounts: boolean;
  /** False where a period of days ends the day after its last (Romania, Civil Code art. 2553). */
  readonly lastDayCounts: boolean;
  readonly missingDay: MissingDay;
  readonly runsFrom: 'receipt' | 'dispatch';
  readonly weekend: readonly Weekday[];
  /** The last day of a calendar week. */
  readonly weekEndsOn: Weekday;
  /** Whether a period that ends on a day of rest is extended. */
  readonly shift: Shift;
  /** When a notice counts as received after dispatch, by delivery method. */
  readonly deemedReceipt: Readonly<Record<string, Period>>;
  /** The period that applies when the contract has none. */
  readonly defaultPeriod: Period | null;
  /** The form a notice needs by law; `null` where none is prescribed. */
  readonly form: FormRule | null;
  readonly calendars: readonly YearCalendar[];
  /** Where each rule stands in the law. Empty for rules that are convention. */
  readonly sources: readonly LawSource[];
  readonly confidence: 'certain' | 'high' | 'contested' | 'convention';
  /** When a person last compared this file with the law. */
  readonly checked: PlainDate;
}

export interface Shift {
  readonly rule: 'off' | 'next-working-day';
  /** True where lawyers read the statute both ways: both dates are then shown. */
  readonly contested: boolean;
  /** Why, for the decision record; English. */
  readonly reason: string;
}

export interface FormRule {
  readonly requires: 'written' | 'text' | 'electronic-signature' | 'same-as-contract';
  readonly source: string;
}

/** The holidays of one year: `enacted` by the legislator, or `computed` by a rule for a year to come. */
export interface YearCalendar {
  readonly year: number;
  readonly basis: 'enacted' | 'computed';
  readonly holidays: readonly PlainDate[];
  readonly extraWorkdays: readonly PlainDate[];
  readonly source: string;
}

export interface LawSource {
  readonly rule: LawRule;
  readonly cite: string;
  readonly url?: string | undefined;
}

export const LAW_RULES = [
  'event-day',
  'last-day',
  'missing-day',
  'runs-from',
  'shift',
  'deemed-receipt',
  'default-period',
  'working-days',
] as const;

export type LawRule = (typeof LAW_RULES)[number];

/** The statute a rule stands in, or `undefined` when the jurisdiction names none. */
export function sourceOf(jurisdiction: Jurisdiction, rule: LawRule): string | undefined {
  return jurisdiction.sources.find((source) => source.rule === rule)?.cite;
}

/**
 * The working days that count: each part of the contract's own definition first, else the
 * jurisdiction's; the firm's holidays (house file) are added to the jurisdiction's.
 */
export function workingDaysOf(
  jurisdiction: Jurisdiction,
  contract: WorkingDayTerms = {},
  firmHolidays: readonly PlainDate[] = [],
): WorkingDays {
  const calendars = jurisdiction.calendars;
  return {
    weekend: contract.weekend ?? jurisdiction.weekend,
    holidays: contract.holidays ?? [...calendars.flatMap(({ holidays }) => holidays), ...firmHolidays],
    extraWorkdays: contract.extraWorkdays ?? calendars.flatMap(({ extraWorkdays }) => extraWorkdays),
  };
}
