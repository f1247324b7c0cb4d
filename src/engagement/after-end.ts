import * as z from 'zod';
import { date, promise } from './dates.ts';
import { money } from './money-value.ts';
import { row } from './row.ts';
import { name, term, text } from './values.ts';

/** Help after the end date; a separate arrangement, not a new engagement. */
export const afterEnd = row({
  kind: term('after-end'),
  from: promise.optional(),
  until: promise.optional(),
  scope: text.optional(),
  excludes: text.optional(),
  rate: money.optional(),
  per: term('per').optional(),
  cap: text.optional(),
  leadTime: text.optional(),
  howToOrder: text.optional(),
});

/** A choice the client must make; printed as tick boxes. */
export const reply = row({
  ask: text,
  options: z.array(text).optional(),
  by: promise.optional(),
  ifSilent: text.optional(),
});

/** Somebody, or only a kind of firm; a row that says nothing would leave an introduction alone. */
export const referral = row({
  name: text.optional(),
  kind: text.optional(),
  contact: text.optional(),
}).superRefine((row, context) => {
  if (Object.values(row).some((value) => value !== undefined)) return;
  const params = { code: 'input/missing-field', facts: {} };
  context.addIssue({ code: 'custom', message: params.code, path: ['name'], params, input: row });
});

export const successor = z.strictObject({
  name: text.optional(),
  contact: text.optional(),
  consent: term('consent').optional(),
  clearanceTo: text.optional(),
});

/** A power towards an authority that ends (tax agent, registered office, portal). */
export const authority = row({
  authority: text,
  what: text.optional(),
  form: text.optional(),
  person: text.optional(),
  endedBy: term('ended-by').optional(),
  via: text.optional(),
  by: date.optional(),
  notifiedOn: date.optional(),
});

/** A third party that is told: court, insurer, landlord, bank. */
export const thirdPartyNotice = row({
  to: text,
  what: text.optional(),
  state: term('notice-state').optional(),
  on: date.optional(),
});

export const continuingDuty = row({ kind: term('duty'), until: text.optional(), text: text.optional() });

export const acknowledgement = z.strictObject({ by: promise.optional() });

export const additionalClause = row({
  document: name,
  after: name.optional(),
  text,
  approvedBy: text.optional(),
});
