import { type PlainDate, parsePlainDate } from './plain-date.ts';
import { endOfMonth, endOfYear } from './round-up.ts';

/** A covered period; both days are in it. */
export interface SpanDays {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/**
 * The days of `2026-12`, `2026-Q4`, `2026` or `2026-01-01/2026-03-31`; `undefined` for any other
 * text, a period that runs backwards included.
 */
export function spanDays(span: string): SpanDays | undefined {
  const [first = '', last] = span.split('/');
  if (last !== undefined) {
    const [from, until] = [parsePlainDate(first), parsePlainDate(last)];
    return from && until && from <= until && span === `${from}/${until}` ? { from, until } : undefined;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(span);
  if (quarter) {
    const month = (Number(quarter[2]) - 1) * 3 + 1;
    const from = parsePlainDate(`${quarter[1]}-${String(month).padStart(2, '0')}-01`);
    const lastMonth = parsePlainDate(`${quarter[1]}-${String(month + 2).padStart(2, '0')}-01`);
    return from && lastMonth && { from, until: endOfMonth(lastMonth) };
  }
  const month = parsePlainDate(`${span}-01`);
  if (month) return { from: month, until: endOfMonth(month) };
  const year = parsePlainDate(`${span}-01-01`);
  return year && { from: year, until: endOfYear(year) };
}
