import * as z from 'zod';
import { PAID_BY } from '../law/jurisdiction.ts';
import { SHIFT_CHOICES } from '../law/notice-period.ts';
import { date, dayOfMonth, LONGEST, noticeLength, period, readDate, time } from './dates.ts';
import { asString, bad, good, leaf } from './leaf.ts';
import { row } from './row.ts';
import { withShortForm } from './short-form.ts';
import { TERMS } from './terms.ts';
import { country, flag, jurisdiction, name, oneOf, term, text } from './values.ts';

/** Days of the week that are not worked: 1 Monday … 7 Sunday (ISO 8601). */
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];
const weekday = leaf<number>(
  { type: ['string', 'integer'], enum: [...WEEKDAYS, 1, 2, 3, 4, 5, 6, 7] },
  (written) => {
    const read = asString(written, 'number');
    if (!read.ok) return read;
    return WEEKDAYS.includes(read.value)
      ? good(Number(read.value))
      : bad('input/not-one-of', { value: read.value, options: WEEKDAYS });
  },
);

/** What a contract or a law calls a working day, where it differs from the jurisdiction. */
export const workingDays = z.strictObject({
  weekend: z.array(weekday).optional(),
  holidays: z.array(date).optional(),
  extraWorkdays: z.array(date).optional(),
});

export const noticePeriod = z
  .strictObject({
    length: noticeLength,
    unit: term('period-unit'),
    endsOn: term('ends-on').optional(),
    runsFrom: term('runs-from').optional(),
    countEventDay: flag.optional(),
    byDayOfMonth: dayOfMonth.optional(),
    workingDays: workingDays.optional(),
    shift: oneOf(SHIFT_CHOICES).optional(),
  })
  .superRefine(({ length, unit, byDayOfMonth }, context) => {
    const longest = LONGEST[unit];
    const whole = Number.isInteger(length) || unit === 'month';
    const counts = length > 0 || byDayOfMonth !== undefined;
    if (counts && whole && length <= longest) return;
    const params = { code: 'input/bad-length', facts: { value: String(length), longest } };
    context.addIssue({ code: 'custom', message: params.code, path: ['length'], params, input: length });
  });

/** Hours in which the receiver takes notices in; what comes later counts from the next working day. */
const receivingHours = z.strictObject({ until: time });

/** `indefinite`, or a term that runs until a day, that day included. */
const contractTerm = withShortForm(
  z.preprocess(
    (written) => (written === 'indefinite' ? {} : written),
    z.strictObject({
      until: date.optional(),
      renews: term('renews').optional(),
      renewalNotice: period.optional(),
    }),
  ),
  { word: { type: 'string', enum: ['indefinite'] } },
);

const deemedReceipt = z.strictObject(
  Object.fromEntries(TERMS.delivery.map((method) => [method, period.optional()])) as {
    [M in (typeof TERMS.delivery)[number]]: ReturnType<typeof period.optional>;
  },
);

export const contract = row({
  id: name.optional(),
  title: text.optional(),
  number: name.optional(),
  signedOn: date.optional(),
  startedOn: date.optional(),
  minimumUntil: date.optional(),
  country: country.optional(),
  jurisdiction: jurisdiction.optional(),
  paidBy: oneOf(PAID_BY).optional(),
  term: contractTerm.optional(),
  noticePeriod: noticePeriod.optional(),
  clause: text.optional(),
  clauseText: text.optional(),
  form: term('form').optional(),
  deemedReceipt: deemedReceipt.optional(),
  receivingHours: receivingHours.optional(),
});

/** An annex or side agreement; `ends` may be a day. */
export const agreement = row({
  title: text,
  signedOn: date.optional(),
  ends: leaf<
    { readonly how: 'with-contract' | 'continues' } | { readonly how: 'on-date'; readonly on: string }
  >({ type: 'string', examples: ['with-contract', 'continues', '2026-12-31'] }, (written) => {
    if (written === 'with-contract' || written === 'continues') return good({ how: written });
    if (typeof written === 'string' && !/\d/.test(written)) {
      return bad('input/not-one-of', {
        value: written,
        options: ['with-contract', 'continues', '2026-12-31'],
      });
    }
    const read = readDate(written);
    return read.ok ? good({ how: 'on-date', on: read.value }) : read;
  }).optional(),
});

/** What shows the scope where there is no contract. */
export const scopeEvidence = row({ date: date.optional(), what: text });
