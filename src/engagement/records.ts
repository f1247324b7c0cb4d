import * as z from 'zod';
import { period, promise } from './dates.ts';
import { row } from './row.ts';
import { count, flag, side, term, text } from './values.ts';

/** Papers and files: what goes back, what is missing, what stays, and how they are collected. */
export const records = z.strictObject({
  returned: z
    .array(
      row({
        what: text,
        period: text.optional(),
        kind: term('record').optional(),
        count: count.optional(),
        pages: count.optional(),
        medium: term('medium').optional(),
        condition: text.optional(),
        date: promise.optional(),
      }),
    )
    .optional(),
  missing: z.array(row({ what: text, followsOn: promise.optional() })).optional(),
  release: z
    .strictObject({
      how: term('release').optional(),
      to: side.optional(),
      where: text.optional(),
      until: promise.optional(),
      cost: text.optional(),
    })
    .optional(),
  kept: z
    .array(
      row({
        what: text,
        by: side.optional(),
        reason: text.optional(),
        length: period.optional(),
        from: text.optional(),
        // biome-ignore lint/suspicious/noThenProperty: the field's name in the firm's file; no promise is near
        then: term('kept').optional(),
      }),
    )
    .optional(),
  withheld: z.array(row({ what: text, basis: text.optional(), advice: text.optional() })).optional(),
});

/** Personal data held for the client (GDPR art. 28(3)(g) where it applies). */
export const personalData = z.strictObject({
  role: term('data-role').optional(),
  return: z.strictObject({ on: promise.optional(), format: text.optional() }).optional(),
  delete: z
    .strictObject({
      on: promise.optional(),
      certificate: flag.optional(),
    })
    .optional(),
});
