import * as z from 'zod';
import { date, promise } from './dates.ts';
import { money } from './money-value.ts';
import { row } from './row.ts';
import { amount, flag, name, side, term, text } from './values.ts';

/**
 * What is owed either way. Silence is no statement: no invoices in the file does not mean that
 * nothing is owed; `account.state: settled` says so.
 */
export const accounts = z.strictObject({
  account: z
    .strictObject({
      state: term('account'),
      amount: money.optional(),
      asOf: date.optional(),
      waived: money.optional(),
    })
    .optional(),
  invoices: z
    .array(
      row({
        number: name,
        date: date.optional(),
        due: promise.optional(),
        amount: money,
        status: term('invoice').optional(),
      }),
    )
    .optional(),
  lines: z.array(row({ what: text, amount: money, basis: text.optional() })).optional(),
  retainer: z
    .strictObject({
      amount: money.optional(),
      unusedHours: amount.optional(),
      remedy: term('remedy').optional(),
      by: promise.optional(),
    })
    .optional(),
  clientFunds: z.array(row({ amount: money, to: side, by: promise.optional() })).optional(),
  prepaid: z
    .array(
      row({
        what: text,
        amount: money.optional(),
        delivered: flag.optional(),
        remedy: term('remedy').optional(),
        by: promise.optional(),
      }),
    )
    .optional(),
  workInProgress: money.optional(),
  finalInvoiceOn: promise.optional(),
  automaticPayments: z.array(row({ what: text, stopsOn: promise.optional() })).optional(),
});
