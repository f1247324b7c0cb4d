import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts';
import { type AskedNotice, lawIdOf, PAID_BY, SHIFT_CHOICES } from '../engagement/asked-notice.ts';
import { type PeriodText, parsePeriodText } from '../engagement/period-text.ts';
import { TERMS } from '../engagement/terms.ts';
import { documentLanguages, isoDate, oneOf } from './option-values.ts';
import { usageError } from './outcome.ts';

/** Options of `disengage dates` as commander hands them over. */
export interface DatesCommandOptions {
  readonly language?: string;
  readonly uiLanguage?: string;
  readonly today?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly end?: string;
  readonly buffer?: string;
  readonly jurisdiction?: string;
  readonly period?: string;
  /** True for `--working-days` without a number. */
  readonly workingDays?: string | true;
  readonly endsOn?: string;
  readonly runsFrom?: string;
  readonly shift?: string;
  readonly paidBy?: string;
  readonly startedOn?: string;
  readonly termUntil?: string;
  readonly minimumUntil?: string;
  readonly holidays?: readonly string[];
  readonly delivery?: string;
  readonly given?: string;
  readonly sent?: string;
  readonly received?: string;
  readonly receivedAt?: string;
  /** True for `--ics` without a path. */
  readonly ics?: string | true;
  readonly csv?: string;
  readonly out?: string;
  readonly force?: boolean;
}

export interface CheckedDatesOptions {
  /** The language asked for; else the file's or the terminal's. */
  readonly language: string | undefined;
  readonly today: string | undefined;
  readonly wishedEnd: PlainDate | undefined;
  readonly bufferDays: number | undefined;
}

/** The options of every question. Throws usage errors. */
export function checkDatesOptions(
  options: DatesCommandOptions,
  languages: readonly string[],
): CheckedDatesOptions {
  const { language, today, end, buffer } = options;
  return {
    language: language === undefined ? undefined : documentLanguages([language], languages)[0],
    today: today === undefined ? undefined : dayOf('--today', today),
    wishedEnd: end === undefined ? undefined : parsePlainDate(dayOf('--end', end)),
    bufferDays: buffer === undefined ? undefined : bufferOf(buffer),
  };
}

/** Options that say what to count, by the name they are typed with; a file says it itself. */
const QUESTION_OPTIONS = {
  jurisdiction: '--jurisdiction',
  period: '--period',
  workingDays: '--working-days',
  endsOn: '--ends-on',
  runsFrom: '--runs-from',
  shift: '--shift',
  paidBy: '--paid-by',
  startedOn: '--started-on',
  termUntil: '--term-until',
  minimumUntil: '--minimum-until',
  holidays: '--holidays',
  delivery: '--delivery',
  given: '--given',
  sent: '--sent',
  received: '--received',
  receivedAt: '--received-at',
} as const;

/** Refuses options that would have to contradict or be ignored. Throws a usage error for the first. */
export function refuseOptions(
  options: DatesCommandOptions,
  names: readonly (keyof DatesCommandOptions)[],
  other: string,
): void {
  const name = names.find((each) => options[each] !== undefined);
  if (name === undefined) return;
  const option =
    name in QUESTION_OPTIONS ? QUESTION_OPTIONS[name as keyof typeof QUESTION_OPTIONS] : `--${name}`;
  throw usageError('cli/options-conflict', { option, other });
}

/** Everything a question without a file is made of. */
export const QUESTION_NAMES = Object.keys(QUESTION_OPTIONS) as (keyof typeof QUESTION_OPTIONS)[];

/** The question without a file; `laws` are the ids there are. Throws usage errors. */
export function askedNoticeOf(options: DatesCommandOptions, laws: readonly string[]): AskedNotice {
  const { receivedAt, received } = options;
  if (options.jurisdiction === undefined) throw usageError('cli/question-needed', {});
  const jurisdiction = lawOf(options.jurisdiction, laws);
  if (receivedAt !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(receivedAt)) {
    throw usageError('cli/bad-time', { option: '--received-at', value: receivedAt });
  }
  if (receivedAt !== undefined && received === undefined) {
    throw usageError('cli/option-needs-other', { option: '--received-at', other: '--received' });
  }
  return { ...askedTerms(options), jurisdiction };
}

/** A law we lack counts by general rules, with a warning; what is no law’s id is a slip. Throws a usage error. */
export function lawOf(text: string, laws: readonly string[]): string {
  const id = lawIdOf(text);
  if (id === 'generic' || /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(id)) return id;
  throw usageError('cli/bad-value', { option: '--jurisdiction', value: text, allowed: laws });
}

/** What options say of the contract and the notice; the law may come from elsewhere. Throws usage errors. */
export function askedTerms(options: DatesCommandOptions): Omit<AskedNotice, 'jurisdiction'> {
  return {
    period: periodOf(options),
    endsOn: wordOf('--ends-on', options.endsOn, TERMS['ends-on']),
    runsFrom: wordOf('--runs-from', options.runsFrom, TERMS['runs-from']),
    shift: wordOf('--shift', options.shift, SHIFT_CHOICES),
    paidBy: wordOf('--paid-by', options.paidBy, PAID_BY),
    delivery: wordOf('--delivery', options.delivery, TERMS.delivery),
    startedOn: optionalDay('--started-on', options.startedOn),
    termUntil: optionalDay('--term-until', options.termUntil),
    minimumUntil: optionalDay('--minimum-until', options.minimumUntil),
    holidays: options.holidays?.map((day) => dayOf('--holidays', day)),
    given: optionalDay('--given', options.given),
    sent: optionalDay('--sent', options.sent),
    received: optionalDay('--received', options.received),
    receivedAt: options.receivedAt,
  };
}

/** `--period "10 days" --working-days` and `--working-days 10` say the same. */
function periodOf({ period, workingDays }: DatesCommandOptions): PeriodText | undefined {
  const written = period === undefined ? undefined : periodIn('--period', period);
  if (workingDays === undefined) return written;
  if (workingDays !== true) {
    if (written !== undefined) {
      throw usageError('cli/options-conflict', {
        option: '--period',
        other: `--working-days ${workingDays}`,
      });
    }
    return periodIn('--working-days', `${workingDays} wd`, workingDays);
  }
  if (written === undefined) {
    throw usageError('cli/option-needs-other', { option: '--working-days', other: '--period' });
  }
  if (written.unit !== 'day' && written.unit !== 'working-day') {
    throw usageError('cli/options-conflict', { option: `--period "${period}"`, other: '--working-days' });
  }
  return { length: written.length, unit: 'working-day' };
}

function periodIn(option: string, text: string, value = text): PeriodText {
  const period = parsePeriodText(text);
  if (period === undefined) throw usageError('cli/bad-period', { option, value });
  return period;
}

function wordOf<T extends string>(
  option: string,
  word: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return word === undefined ? undefined : oneOf(option, [word], allowed)[0];
}

function optionalDay(option: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : dayOf(option, value);
}

/** A day a file may name as well: 1970 to 2199. */
function dayOf(option: string, value: string): string {
  const day = isoDate(option, value);
  if (day < '1970') throw usageError('cli/date-out-of-range', { option, value, from: '1970', until: '2199' });
  return day;
}

const LONGEST_BUFFER = 60;

function bufferOf(value: string): number {
  const days = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (days >= 0 && days <= LONGEST_BUFFER) return days;
  throw usageError('cli/bad-number', { option: '--buffer', value, from: 0, until: LONGEST_BUFFER });
}
