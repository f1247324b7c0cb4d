import fc from 'fast-check';
import { addDays, type PlainDate, parsePlainDate } from '../../src/calendar/plain-date.ts';

/** A date of a test; throws when it is written wrongly. */
export function date(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (parsed === undefined) throw new Error(`no such day: ${text}`);
  return parsed;
}

/** Any day from 1900 to 2199. */
export const anyDate = fc.integer({ min: 0, max: 109_571 }).map((days) => addDays(date('1900-01-01'), days));

/** Days around now, so that month ends and leap days come up often. */
export const nearDate = fc.integer({ min: 0, max: 1_826 }).map((days) => addDays(date('2026-01-01'), days));
