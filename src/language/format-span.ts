import { dateParts, parsePlainDate } from '../calendar/plain-date.ts';
import { formatDate, monthName } from './format-date.ts';
import { formatPattern, formOf } from './format-pattern.ts';
import type { LanguagePack } from './language-pack.ts';

/**
 * A covered period: `2026-12`, `2026-Q4`, `2026` or `2026-01-01/2026-03-31`. Throws RangeError for another
 * text or an unknown form.
 */
export function formatSpan(span: string, form: string | undefined, pack: LanguagePack): string {
  const forms = formOf(pack.spans, form, 'span');
  if (span.includes('/')) return formatRange(span, forms, pack);
  const match = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(span);
  const [, year, month, quarter] = match ?? [];
  if (year === undefined) throw new RangeError(`not a covered period: ${span}`);
  const pattern = month !== undefined ? forms.month : quarter !== undefined ? forms.quarter : forms.year;
  return formatPattern(
    pattern,
    (name, of) => {
      if (name === 'year') return year;
      if (name === 'month') return monthName(Number(month), of, pack.dates);
      if (of === undefined) return quarter ?? '';
      return formOf(pack.dates.quarters, of, 'quarter')[Number(quarter) - 1] ?? '';
    },
    pack,
  );
}

function formatRange(span: string, forms: LanguagePack['spans'][string], pack: LanguagePack): string {
  const [from, until] = span.split('/').map(parsePlainDate);
  if (from === undefined || until === undefined) throw new RangeError(`not a covered period: ${span}`);
  const [first, last] = [dateParts(from), dateParts(until)];
  const inYear = first.year === last.year;
  const pattern = !inYear ? forms.range : first.month === last.month ? forms.rangeInMonth : forms.rangeInYear;
  return formatPattern(pattern, (name, of) => formatDate(name === 'from' ? from : until, of, pack), pack);
}
