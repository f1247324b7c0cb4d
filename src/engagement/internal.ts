import * as z from 'zod';
import { date } from './dates.ts';
import { money } from './money-value.ts';
import { row } from './row.ts';
import { amount, count, filePath, flag, language, name, term, text } from './values.ts';

/** What the firm keeps to itself. Reaches only documents whose audience is internal. */
export const internal = z.strictObject({
  language: language.optional(),
  decision: z
    .strictObject({
      on: date.optional(),
      decidedBy: name.optional(),
      approvedBy: z.array(name).optional(),
      coolingOffDays: count.optional(),
    })
    .optional(),
  signals: z
    .array(row({ kind: term('signal'), evidence: text.optional(), date: date.optional() }))
    .optional(),
  economics: z
    .strictObject({
      revenue: money.optional(),
      hours: amount.optional(),
      margin: text.optional(),
      costOfStaying: text.optional(),
    })
    .optional(),
  repairAttempts: z.array(row({ date: date.optional(), what: text, result: text.optional() })).optional(),
  alternativesConsidered: z.array(row({ what: text, whyNot: text.optional() })).optional(),
  consulted: z.array(row({ who: text, date: date.optional(), about: text.optional() })).optional(),
  reasons: z.array(text).optional(),
  risks: z.array(row({ kind: text.optional(), what: text, mitigation: text.optional() })).optional(),
  relatedClients: z.array(row({ name: text, plan: text.optional() })).optional(),
  clientHoldsInterest: flag.optional(),
  advice: z.array(row({ from: text, on: date.optional(), result: text.optional() })).optional(),
  feedback: text.optional(),
  objections: z.array(row({ says: text, answer: text.optional() })).optional(),
  deliveryProof: z
    .array(row({ method: text, reference: name.optional(), on: date.optional(), file: filePath.optional() }))
    .optional(),
  retention: z.strictObject({ destroyOn: date.optional(), legalHold: flag.optional() }).optional(),
  lessons: z.array(text).optional(),
});
