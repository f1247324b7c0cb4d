import type { Direction } from '../document/tree.ts';
import type { PluralCategory } from './plural-rules.ts';

/**
 * How one language writes. Data only: no code knows a language by name. Every text with
 * placeholders is a phrase (see `phrase.ts`). Where a table is keyed by form, `default` exists.
 */
export interface LanguagePack {
  /** BCP 47. */
  readonly language: string;
  /** In its own language. */
  readonly name: string;
  readonly direction: Direction;
  /** Id of the letter standard usual where the language is written; a firm can name another. */
  readonly letterStandard: string;
  /** Where texts come from that this language lacks, nearest first; already merged into the pack. */
  readonly fallbacks: readonly string[];
  /** CLDR plural rules by category; `other` is what remains. */
  readonly plurals: Readonly<Partial<Record<PluralCategory, string>>>;
  readonly numbers: Numbers;
  readonly dates: Dates;
  /**
   * Forms of a time of day: `{hour}`, `{hour two-digit}`, `{minute}`, `{hour12}`, and `{half}`, which stands
   * for the texts `am` and `pm` of this table.
   */
  readonly times: Forms;
  /** Names of IANA zones; `default` is the pattern for all others: `{zone}`. */
  readonly zones: Readonly<Record<string, string>>;
  readonly money: MoneyForms;
  /** Forms of a period by unit; placeholder `{length}`, a count. */
  readonly periods: Readonly<Record<PeriodUnit, Forms>>;
  /** Ways to write a covered period, by form. */
  readonly spans: Readonly<Record<string, SpanForms>>;
  readonly lists: Readonly<Record<ListKind, ListForm>>;
  readonly quotes: Quotes;
  /** Words of the closed lists by `group.value`, each in one or more forms. */
  readonly terms: Readonly<Record<string, Forms>>;
  /**
   * Sentences by key (`steps.received`): alternatives, of which the first is used whose
   * placeholders all have a fact.
   */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  readonly noBreak: NoBreak;
}

export type Forms = Readonly<Record<string, string>>;

export const PERIOD_UNITS = ['day', 'working-day', 'week', 'month', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export const LIST_KINDS = ['and', 'or'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface Numbers {
  readonly decimal: string;
  readonly group: string;
  /** Digits before the first separator that make grouping start: 1 for 1,000, 2 for 10 000. */
  readonly minGrouping: number;
  readonly minus: string;
  /** Number words from one on, by form (gender, case); numbers beyond the list print as digits. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export interface Dates {
  /** Twelve names by form (case, prefix). */
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** Seven names by form, Monday first. */
  readonly weekdays: Readonly<Record<string, readonly string[]>>;
  /** Days that are not written as a plain number, by form and day: `default: {1: 1er}`. */
  readonly days: Readonly<Record<string, Forms>>;
  /** Four names by form. */
  readonly quarters: Readonly<Record<string, readonly string[]>>;
  /**
   * Placeholders: `{day}`, `{day two-digit}`, `{day FORM}`, `{month FORM}`, `{month digits}`,
   * `{month two-digit}`, `{year}`, `{weekday FORM}`; FORM is a key above, `default` when left out.
   */
  readonly forms: Forms;
  /** Where a sentence goes on behind a date in whose form the mark stands before the year. */
  readonly afterYear?: AfterYear;
}

/** The mark, and the words it is left out before where they join another date or a time: `at`, `to`. */
export interface AfterYear {
  readonly mark: string;
  readonly notBefore: readonly string[];
}

export interface MoneyForms {
  /** `{amount} {code}`. */
  readonly default: string;
  /** `{amount}` with the symbol, by ISO 4217 code. */
  readonly currencies: Readonly<Record<string, string>>;
  /** `{money}` of an amount below zero, without its sign. */
  readonly negative: string;
}

/**
 * `{month FORM}` `{month digits}` `{year}`; `{quarter}` `{quarter FORM}` `{year}`; `{year}`; `{from FORM}`
 * `{until FORM}`, dates.
 */
export interface SpanForms {
  readonly month: string;
  readonly quarter: string;
  readonly year: string;
  readonly range: string;
  /** Both days in one year; in one month. */
  readonly rangeInYear: string;
  readonly rangeInMonth: string;
}

export interface ListForm {
  readonly separator: string;
  /**
   * What stands before the last item: the first whose `before` holds the item's beginning, or that has
   * none. An entry `α-ω` is a range of characters, any other a beginning.
   */
  readonly last: readonly { readonly before?: readonly string[]; readonly text: string }[];
}

export interface Quotes {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

/** Where a line must not break; see `no-break.ts` for the classes (`@number`, `@month`, …). */
export interface NoBreak {
  /** Longest run without a break, in UTF-16 units: beyond it a rule gives way. */
  readonly longest: number;
  /** Whether hyphens of phone numbers and identifiers become U+2011. */
  readonly hyphens: boolean;
  /** Letters that may be glued to the front of a listed word. */
  readonly prefixes: string;
  readonly rules: readonly NoBreakRule[];
}

/** A space between a word of `after` and a word of `before` does not break. */
export interface NoBreakRule {
  readonly after: readonly string[];
  readonly before: readonly string[];
  /** `narrow` is U+202F; default U+00A0. */
  readonly space?: 'narrow' | 'normal';
}
