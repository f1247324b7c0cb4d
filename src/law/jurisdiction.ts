import type { MissingDay } from '../calendar/months.ts';
import type { PlainDate, Weekday } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { HolidayRules } from './holiday-rules.ts';
import { fullHolidaysIn } from './holidays-of.ts';
import type { NoticePeriod, WorkingDayTerms } from './notice-period.ts';
import type { Period } from './period.ts';

/**
 * How a legal system counts a notice period when the contract is silent. Data only: one file in
 * `locales/jurisdictions/` each. Names of jurisdictions stand in the language packs.
 */
export interface Jurisdiction {
  /** ISO 3166-1 country, with a part where the law differs inside it (`GB-EAW`), or `generic`. */
  readonly id: string;
  /** The part of the country whose holidays hold, where the law is that of the whole (`BY` of `DE-BY`). */
  readonly region?: string | undefined;
  /** The country whose law this is when a file names the country only (`GB` of `GB-EAW`). */
  readonly country?: string | undefined;
  /** Whether the day of receipt or dispatch is the first day of a period. */
  readonly eventDayCounts: boolean;
  /** False where a period of days ends the day after its last (Romania, Civil Code art. 2553). */
  readonly lastDayCounts: boolean;
  /** True where lawyers read the rule on the last day both ways. */
  readonly lastDayContested?: boolean | undefined;
  readonly missingDay: MissingDay;
  readonly runsFrom: 'receipt' | 'dispatch';
  readonly weekend: readonly Weekday[];
  /** The last day of a calendar week. */
  readonly weekEndsOn: Weekday;
  /** Days of half a month (15); absent where the law does not split months. */
  readonly halfMonthDays?: number | undefined;
  /** A period of two days or more holds at least so many working days (Regulation 1182/71). */
  readonly minimumWorkingDays?: number | undefined;
  /** Whether a period that ends on a day of rest is extended. */
  readonly shift: Shift;
  /** False where no law says what a working day is, so the contract has to. */
  readonly definesWorkingDays?: boolean | undefined;
  /** When a notice counts as received after dispatch, by delivery method. */
  readonly deemedReceipt: Readonly<Record<string, Period>>;
  /** The same for a receiver in another country. */
  readonly deemedReceiptAbroad?: Readonly<Record<string, Period>> | undefined;
  /** What arrives late in the day counts as received on the next; absent: any hour is in time. */
  readonly receivingHours?: readonly ReceivingHours[] | undefined;
  /** The period that applies when the contract has none. */
  readonly defaultPeriod: Period | null;
  /** Periods for contracts that have none, told apart by pay or profession: the first that fits. */
  readonly defaultNotices?: readonly DefaultNotice[] | undefined;
  /** The statute or case that asks for "reasonable notice" without a number. */
  readonly reasonableNotice?: string | undefined;
  /** The form a notice needs by law; `null` where none is prescribed. */
  readonly form: FormRule | null;
  /** What stands against a provider who ends a contract without a right in it. */
  readonly restrictions?: readonly Restriction[] | undefined;
  /** How long records must be kept. */
  readonly retention?: readonly RetentionRule[] | undefined;
  readonly holidays?: HolidayRules | undefined;
  readonly calendars: readonly YearCalendar[];
  /** Where each rule stands in the law. Empty for rules that are convention. */
  readonly sources: readonly LawSource[];
  readonly confidence: Confidence;
  /** When a person last compared this file with the law. */
  readonly checked: PlainDate;
}

export const CONFIDENCES = ['certain', 'high', 'contested', 'convention'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How we know: a text that was looked up, or general knowledge that nobody has looked up yet. */
export const EVIDENCES = ['looked-up', 'knowledge'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** Where something stands in the law, and how sure we are. */
export interface Citation {
  readonly cite: string;
  readonly url?: string | undefined;
  readonly confidence?: Confidence | undefined;
  readonly evidence?: Evidence | undefined;
  readonly checked?: PlainDate | undefined;
}

export interface Shift {
  readonly rule: 'off' | 'next-working-day';
  /** True where lawyers read the statute both ways: both dates are then shown. */
  readonly contested: boolean;
  /** Why, for the decision record; English. */
  readonly reason: string;
  /** Weekdays that are days of rest for this rule only (Portugal: Sunday); default: the weekend. */
  readonly restDays?: readonly Weekday[] | undefined;
}

/** `until` is the first minute (`16:00`) that is too late for the same day. */
export interface ReceivingHours {
  readonly until: string;
  /** What comes too late is received on the next day, or on the next working day. */
  readonly late: 'next-day' | 'next-working-day';
  /** Delivery methods it holds for; absent: all. */
  readonly methods?: readonly string[] | undefined;
}

export const PAID_BY = ['hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'result'] as const;
/** The time that pay is measured by; `result` where it is measured by none. */
export type PaidBy = (typeof PAID_BY)[number];

/** A notice period by law; conditions that are absent hold for all. */
export interface DefaultNotice extends Citation {
  readonly period: NoticePeriod;
  readonly paidBy?: readonly PaidBy[] | undefined;
  readonly professions?: readonly string[] | undefined;
}

export const RESTRICTIONS = [
  'full-compensation',
  'weighty-reason-or-indefinite',
  'just-cause-only',
  'damages-without-important-reason',
  'not-at-unsuitable-time',
  'damages-without-convenient-notice',
  'written-sufficient-notice',
  'suspended-for-investments',
  'only-as-law-or-contract-allows',
  'reasonable-notice',
  'quarter-end-notice',
  'professional-duties',
] as const;

export interface Restriction extends Citation {
  readonly kind: (typeof RESTRICTIONS)[number];
  /** Only for these professions; absent: all. */
  readonly professions?: readonly string[] | undefined;
}

export interface RetentionRule extends Citation {
  /** What is kept, in English. */
  readonly what: string;
  readonly length: Period;
  readonly professions?: readonly string[] | undefined;
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

export interface LawSource extends Citation {
  readonly rule: LawRule;
}

export const LAW_RULES = [
  'event-day',
  'last-day',
  'missing-day',
  'runs-from',
  'half-month',
  'shift',
  'minimum-working-days',
  'deemed-receipt',
  'receiving-hours',
  'default-period',
  'working-days',
  'holidays',
] as const;

export type LawRule = (typeof LAW_RULES)[number];

/** The id a law has its name by in the language packs: that of a part of a country with its law is the country's. */
export function namedBy({ id, region }: Pick<Jurisdiction, 'id' | 'region'>): string {
  return region === undefined ? id : id.slice(0, -region.length - 1);
}

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
  const { calendars, holidays: rules, region } = jurisdiction;
  const byRules = rules !== undefined && contract.holidays === undefined;
  return {
    weekend: contract.weekend ?? jurisdiction.weekend,
    holidays: contract.holidays ?? [...calendars.flatMap(({ holidays }) => holidays), ...firmHolidays],
    extraWorkdays: contract.extraWorkdays ?? calendars.flatMap(({ extraWorkdays }) => extraWorkdays),
    ...(byRules && { holidaysIn: (year: number) => fullHolidaysIn(rules, year, region) }),
  };
}

/** How far the calendar of a year can be trusted: decided by the legislator, told by rules, or neither. */
export function calendarBasis(
  { calendars, holidays }: Jurisdiction,
  year: number,
): 'enacted' | 'computed' | 'unknown' {
  if (calendars.some((calendar) => calendar.year === year && calendar.basis === 'enacted')) return 'enacted';
  if (calendars.some((calendar) => calendar.year === year)) return 'computed';
  if (holidays === undefined || year < holidays.since || holidays.decreedYearly) return 'unknown';
  return 'computed';
}
