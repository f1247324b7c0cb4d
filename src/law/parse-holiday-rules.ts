import * as z from 'zod';
import { HEBREW_MONTHS } from '../calendar/hebrew-calendar.ts';
import type { Weekday } from '../calendar/plain-date.ts';
import type { HolidayDay, HolidayRule } from './holiday-rules.ts';

z.config({ jitless: true });

const year = z.int().min(1583).max(2199);
const text = z.string().min(1);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const regions = z.array(z.string().regex(/^[A-Z0-9]{1,3}$/)).min(1);
const weekdayNumber = z
  .int()
  .min(1)
  .max(7)
  .transform((value) => value as Weekday);

/** Exactly one of these says which day it is. */
const days = {
  fixed: monthDay.optional(),
  easter: z.int().min(-60).max(100).optional(),
  orthodoxEaster: z.int().min(-60).max(100).optional(),
  weekday: z
    .strictObject({
      weekday: weekdayNumber,
      nth: z.int().min(-5).max(5),
      day: monthDay,
    })
    .optional(),
  hebrew: z
    .strictObject({
      month: z.enum(HEBREW_MONTHS),
      day: z.int().min(1).max(30),
      offset: z.int().min(-3).max(3).optional(),
    })
    .optional(),
};

const rule = z
  .strictObject({
    name: text,
    ...days,
    from: year.optional(),
    until: year.optional(),
    years: z.array(year).optional(),
    regions: regions.optional(),
    notIn: regions.optional(),
    moved: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.int().min(-6).max(6)).optional(),
    half: z.boolean().optional(),
  })
  .transform((written, context): HolidayRule => {
    const { fixed, easter, orthodoxEaster, weekday, hebrew, ...rest } = written;
    const found: HolidayDay[] = [
      ...(fixed === undefined ? [] : [{ type: 'fixed', day: fixed } as const]),
      ...(easter === undefined ? [] : [{ type: 'easter', church: 'western', offset: easter } as const]),
      ...(orthodoxEaster === undefined
        ? []
        : [{ type: 'easter', church: 'orthodox', offset: orthodoxEaster } as const]),
      ...(weekday === undefined ? [] : [{ type: 'weekday', ...weekday } as const]),
      ...(hebrew === undefined ? [] : [{ type: 'hebrew', offset: 0, ...hebrew } as HolidayDay]),
    ];
    const [on] = found;
    if (on !== undefined && found.length === 1) return { ...rest, on };
    context.addIssue({ code: 'custom', message: 'one day', input: written });
    return z.NEVER;
  });

/** The `holidays` of a jurisdiction file. */
export const holidayRules = z.strictObject({
  since: year,
  decreedYearly: z.boolean().default(false),
  localHolidays: z.boolean().default(false),
  regions: regions.default([]),
  suspended: z.strictObject({ from: day, until: day.optional() }).optional(),
  rules: z.array(rule),
});
