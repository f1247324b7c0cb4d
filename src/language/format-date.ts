import type { PlainDate } from '../calendar/plain-date.ts';
import { dateParts, parsePlainDate, weekday } from '../calendar/plain-date.ts';
import { formatPattern, formOf } from './format-pattern.ts';
import type { LanguagePack } from './language-pack.ts';

/** An ISO date in a form of the pack. Throws RangeError for another text or an unknown form. */
export function formatDate(date: string, form: string | undefined, pack: LanguagePack): string {
  const parsed = parsePlainDate(date);
  if (parsed === undefined) throw new RangeError(`not a date: ${date}`);
  return formatPattern(
    formOf(pack.dates.forms, form, 'date'),
    (name, of) => dateToken(parsed, name, of, pack),
    pack,
  );
}

/** One token of a date pattern; see {@link LanguagePack.dates}. */
function dateToken(date: PlainDate, name: string, form: string | undefined, { dates }: LanguagePack): string {
  const { year, month, day } = dateParts(date);
  switch (name) {
    case 'year':
      return String(year);
    case 'month':
      return monthName(month, form, dates);
    case 'day':
      if (form === 'two-digit') return twoDigit(day);
      if (form === undefined && dates.days['default'] === undefined) return String(day);
      return formOf(dates.days, form, 'day')[String(day)] ?? String(day);
    case 'weekday':
      return formOf(dates.weekdays, form, 'weekday')[weekday(date) - 1] ?? '';
    default:
      throw new RangeError(`no token "${name}" of a date`);
  }
}

/** `form` is a key of the pack's months, `digits` or `two-digit`. */
export function monthName(month: number, form: string | undefined, dates: LanguagePack['dates']): string {
  if (form === 'digits') return String(month);
  if (form === 'two-digit') return twoDigit(month);
  return formOf(dates.months, form, 'month')[month - 1] ?? '';
}

export function twoDigit(number: number): string {
  return String(number).padStart(2, '0');
}

/** `17:00` in a form of the pack. Throws RangeError for another text or an unknown form. */
export function formatTime(time: string, form: string | undefined, pack: LanguagePack): string {
  const match = /^(\d\d):(\d\d)$/.exec(time);
  const [, hours, minute] = match ?? [];
  if (hours === undefined || minute === undefined) throw new RangeError(`not a time: ${time}`);
  const hour = Number(hours);
  return formatPattern(
    formOf(pack.times, form, 'time'),
    (name, of) => {
      if (name === 'minute') return minute;
      if (name === 'hour12') return String(hour % 12 || 12);
      if (name === 'half') return pack.times[hour < 12 ? 'am' : 'pm'] ?? '';
      return of === 'two-digit' ? hours : String(hour);
    },
    pack,
  );
}
