import { latestDay } from '../calendar/latest-day.ts';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { countNotice, type NoticeQuestion } from './count-notice.ts';

/** Everything of a question but the day. */
export type NoticeTerms = Omit<NoticeQuestion, 'event' | 'opening'>;

/** Where an end stays and where it goes: received by `by` it is `end`, on the next day `nextEnd`. */
export interface Jump {
  readonly by: PlainDate;
  readonly end: PlainDate;
  readonly nextEnd: PlainDate;
}

/**
 * The last day of receipt (or dispatch) that still ends the contract on `end` or before.
 * Found by counting forward: counting back from 28 February finds four right answers or none.
 * `undefined` when no day does (minimum term) or every day does (fixed term).
 */
export function latestEventFor(end: PlainDate, terms: NoticeTerms): PlainDate | undefined {
  // Only the day is asked for, many times over: no opening step needs to be told.
  const question = { ...terms, event: end, opening: [] };
  const inTime = (event: PlainDate) => countNotice({ ...question, event }).end <= end;
  // The end never goes back when the event goes on, so halving finds the border.
  return latestDay(end, inTime);
}

/**
 * The border after an assumed event: up to which day the end stays the same, and what it becomes
 * on the day after. `undefined` when it never changes (a fixed term that ends first).
 */
export function nextJump(event: PlainDate, terms: NoticeTerms): Jump | undefined {
  const { end } = countNotice({ ...terms, event });
  const by = latestEventFor(end, terms);
  if (by === undefined) return undefined;
  return { by, end, nextEnd: countNotice({ ...terms, event: addDays(by, 1) }).end };
}
