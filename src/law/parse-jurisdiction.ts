import * as z from 'zod';
import { type PlainDate, parsePlainDate, type Weekday } from '../calendar/plain-date.ts';
import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import { type Jurisdiction, LAW_RULES } from './jurisdiction.ts';

z.config({ jitless: true });

const text = z.string().min(1);
const date = z.string().transform((value, context): PlainDate => {
  const parsed = parsePlainDate(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'date', input: value });
  return z.NEVER;
});
const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((value) => value as Weekday);
const period = z.strictObject({
  length: z.int().min(0).max(9999),
  unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
});

const schema = z.strictObject({
  id: z.string().regex(/^(generic|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/),
  eventDayCounts: z.boolean(),
  lastDayCounts: z.boolean(),
  missingDay: z.enum(['clamp', 'next-day']),
  runsFrom: z.enum(['receipt', 'dispatch']),
  weekend: z.array(weekday).max(6),
  weekEndsOn: weekday,
  shift: z.strictObject({
    rule: z.enum(['off', 'next-working-day']),
    contested: z.boolean(),
    reason: text,
  }),
  deemedReceipt: z.record(text, period),
  defaultPeriod: period.nullable(),
  form: z
    .strictObject({
      requires: z.enum(['written', 'text', 'electronic-signature', 'same-as-contract']),
      source: text,
    })
    .nullable(),
  calendars: z.array(
    z.strictObject({
      year: z.int().min(1900).max(2199),
      basis: z.enum(['enacted', 'computed']),
      holidays: z.array(date),
      extraWorkdays: z.array(date),
      source: text,
    }),
  ),
  sources: z.array(z.strictObject({ rule: z.enum(LAW_RULES), cite: text, url: z.url().optional() })),
  confidence: z.enum(['certain', 'high', 'contested', 'convention']),
  checked: date,
});

/**
 * A jurisdiction file, read from YAML or JSON (numbers and booleans as such), as
 * {@link Jurisdiction}. Throws DisengageError with every fault at its path. `file` names it.
 */
export function parseJurisdiction(value: unknown, file: string): Jurisdiction {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DisengageError(
    result.error.issues.map(
      (issue): Diagnostic => ({
        code: 'law/bad-jurisdiction',
        severity: 'error',
        facts: { file, field: issue.path.join('.'), problem: issue.code },
        path: issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
        location: { file },
      }),
    ),
  );
}
