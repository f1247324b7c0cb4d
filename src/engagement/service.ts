import * as z from 'zod';
import { date, promise, span } from './dates.ts';
import { identifier } from './party.ts';
import { row } from './row.ts';
import { name, side, term, text } from './values.ts';

/** A piece of work of a service, and how far it is. */
const work = row({
  what: text,
  period: span.optional(),
  state: term('work'),
  by: date.optional(),
  owner: side.optional(),
});

/**
 * One thing that was provided. Three facts are kept apart: `lastDay` of work, the period the last
 * work `covers`, and the day a thing is filed (`work[].by`).
 */
export const service = row({
  name: text,
  contract: name.optional(),
  identifiers: z.array(identifier).optional(),
  result: text.optional(),
  outcome: term('outcome').optional(),
  lastDay: date.optional(),
  covers: span.optional(),
  reserved: term('reserved').optional(),
  work: z.array(work).optional(),
  transfersTo: text.optional(),
  continuesUnder: text.optional(),
});

export const deadline = row({
  date: promise,
  what: text,
  kind: term('deadline').optional(),
  authority: text.optional(),
  owner: side.optional(),
  consequence: text.optional(),
  every: term('every').optional(),
});

export const deadlinePolicy = z.strictObject({
  known: term('deadlines-known').optional(),
  detail: term('deadline-detail').optional(),
});
