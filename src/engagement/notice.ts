import * as z from 'zod';
import { DATE_SCHEMA, date, time, timeZone } from './dates.ts';
import { row } from './row.ts';
import { withShortForm } from './short-form.ts';
import { TERMS } from './terms.ts';
import { flag, name, oneOrMany, term, text } from './values.ts';

const delivery = row({
  by: term('delivery'),
  returnReceipt: flag.optional(),
  sentOn: date.optional(),
  trackingNumber: name.optional(),
});

export const notice = z.strictObject({
  date,
  place: text.optional(),
  reference: name.optional(),
  yourReference: name.optional(),
  delivery: oneOrMany(delivery, {
    word: { type: 'string', enum: TERMS.delivery },
    read: (by) => ({ by }),
  }).optional(),
  receivedOn: date.optional(),
  receivedAt: time.optional(),
  prior: z.array(row({ date, kind: term('prior'), about: text.optional() })).optional(),
  conversation: z
    .strictObject({ date, with: text.optional(), channel: term('channel').optional() })
    .optional(),
  reason: z
    .strictObject({
      mode: term('reason-mode'),
      words: term('reason-words').optional(),
      text: text.optional(),
    })
    .optional(),
});

/** How the relationship ends; everything has a default. */
export const ending = z.strictObject({
  how: term('how').optional(),
  extent: term('extent').optional(),
  legalBasis: text.optional(),
  clientNotice: z.strictObject({ date, receivedOn: date.optional() }).optional(),
  ifTooLate: term('if-too-late').optional(),
  subjectTo: text.optional(),
});

/** A wished or agreed end: a bare day, a day with a time, or the day of receipt. */
export const end = withShortForm(
  z.preprocess(
    (written) => (typeof written === 'string' ? { date: written } : written),
    z.strictObject({
      date: date.optional(),
      time: time.optional(),
      timezone: timeZone.optional(),
      on: z.enum(['receipt']).optional(),
    }),
  ),
  { word: DATE_SCHEMA },
);
