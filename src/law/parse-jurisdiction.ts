import * as z from 'zod';
import { type PlainDate, parsePlainDate, type Weekday } from '../calendar/plain-date.ts';
import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import {
  CONFIDENCES,
  EVIDENCES,
  type Jurisdiction,
  LAW_RULES,
  PAID_BY,
  RESTRICTIONS,
} from './jurisdiction.ts';
import { holidayRules } from './parse-holiday-rules.ts';

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

const confidence = z.enum(CONFIDENCES);
const citation = {
  cite: text,
  url: z.url().optional(),
  confidence: confidence.optional(),
  evidence: z.enum(EVIDENCES).optional(),
  checked: date.optional(),
};
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const professions = z.array(text).optional();
const notice = z.strictObject({
  ...period.shape,
  endsOn: z
    .enum(['end-of-week', 'end-of-month', 'end-of-quarter', 'end-of-half-year', 'end-of-year'])
    .optional(),
  byDayOfMonth: z.int().min(1).max(31).optional(),
  byFirstWorkingDayOfWeek: z.boolean().optional(),
});

const schema = z.strictObject({
  id: z.string().regex(/^(generic|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  eventDayCounts: z.boolean(),
  lastDayCounts: z.boolean(),
  lastDayContested: z.boolean().optional(),
  missingDay: z.enum(['clamp', 'next-day']),
  runsFrom: z.enum(['receipt', 'dispatch']),
  weekend: z.array(weekday).max(6),
  weekEndsOn: weekday,
  halfMonthDays: z.int().min(14).max(16).optional(),
  minimumWorkingDays: z.int().min(1).max(5).optional(),
  shift: z.strictObject({
    rule: z.enum(['off', 'next-working-day']),
    contested: z.boolean(),
    reason: text,
    restDays: z.array(weekday).max(6).optional(),
  }),
  definesWorkingDays: z.boolean().optional(),
  deemedReceipt: z.record(text, period),
  deemedReceiptAbroad: z.record(text, period).optional(),
  receivingHours: z
    .array(
      z.strictObject({
        until: hour,
        late: z.enum(['next-day', 'next-working-day']),
        methods: z.array(text).optional(),
      }),
    )
    .optional(),
  defaultPeriod: period.nullable(),
  defaultNotices: z
    .array(
      z.strictObject({
        ...citation,
        period: notice,
        paidBy: z.array(z.enum(PAID_BY)).optional(),
        professions,
      }),
    )
    .optional(),
  reasonableNotice: text.optional(),
  form: z
    .strictObject({
      requires: z.enum(['written', 'text', 'electronic-signature', 'same-as-contract']),
      source: text,
    })
    .nullable(),
  restrictions: z.array(z.strictObject({ ...citation, kind: z.enum(RESTRICTIONS), professions })).optional(),
  retention: z.array(z.strictObject({ ...citation, what: text, length: period, professions })).optional(),
  holidays: holidayRules.optional(),
  calendars: z.array(
    z.strictObject({
      year: z.int().min(1900).max(2199),
      basis: z.enum(['enacted', 'computed']),
      holidays: z.array(date),
      extraWorkdays: z.array(date),
      source: text,
    }),
  ),
  sources: z.array(z.strictObject({ ...citation, rule: z.enum(LAW_RULES) })),
  confidence,
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
