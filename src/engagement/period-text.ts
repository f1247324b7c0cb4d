import { LONGEST } from './dates.ts';
import type { Term } from './terms.ts';

/** A period somebody typed: whole units, or months and a half (`1.5`), which some laws split. */
export interface PeriodText {
  readonly length: number;
  readonly unit: Term<'period-unit'>;
}

/** English words and short forms by unit, in the singular. */
const UNITS: Readonly<Record<string, Term<'period-unit'>>> = {
  d: 'day',
  day: 'day',
  wd: 'working-day',
  bd: 'working-day',
  workday: 'working-day',
  'working day': 'working-day',
  'business day': 'working-day',
  w: 'week',
  wk: 'week',
  week: 'week',
  m: 'month',
  mo: 'month',
  month: 'month',
  y: 'year',
  yr: 'year',
  year: 'year',
};

/**
 * `3 months`, `6 weeks`, `10 working days`, `3m`, `6w`, `30d`, `10wd`: the units of a contract, so that
 * nobody has to write YAML for a question. `undefined` for anything else, for 0, for half of anything but
 * a month, and for more than a file may name.
 */
export function parsePeriodText(text: string): PeriodText | undefined {
  const match = /^(\d{1,4}(?:\.5)?)\s*([a-z]+(?:[ -][a-z]+)?)$/i.exec(text.trim());
  const [, digits, word] = match ?? [];
  if (digits === undefined || word === undefined) return undefined;
  const unit = unitOf(word.toLowerCase().replace('-', ' '));
  const length = Number(digits);
  if (unit === undefined || length === 0 || length > LONGEST[unit]) return undefined;
  return Number.isInteger(length) || unit === 'month' ? { length, unit } : undefined;
}

function unitOf(word: string): Term<'period-unit'> | undefined {
  return [word, word.replace(/s$/, '')]
    .map((each) => (Object.hasOwn(UNITS, each) ? UNITS[each] : undefined))
    .find((unit) => unit !== undefined);
}
