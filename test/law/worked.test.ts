import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlainDate, Weekday } from '../../src/calendar/plain-date.ts';
import { addPlainPeriod, countNotice } from '../../src/law/count-notice.ts';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import type { EndsOn, NoticePeriod } from '../../src/law/notice-period.ts';
import type { PeriodUnit } from '../../src/law/period.ts';
import { GENERIC } from './generic.ts';

/** A worked case: a jurisdiction's rule, here told by options instead of by the national file. */
interface Worked {
  readonly id: string;
  readonly notice: { readonly given?: PlainDate; readonly received?: PlainDate };
  readonly period: { readonly value: number; readonly unit: string };
  readonly rule: string;
  readonly params?: {
    readonly weekend?: readonly Weekday[];
    readonly holidays?: readonly PlainDate[];
    readonly extraWorkdays?: readonly PlainDate[];
    readonly deemedReceipt?: { readonly value: number; readonly unit: string };
    readonly contractEnd?: PlainDate;
    readonly minTermEnd?: PlainDate;
  };
  readonly expected: string;
  readonly why: string;
}

const CASES = JSON.parse(readFileSync('test/fixtures/end-dates/worked.json', 'utf8')) as readonly Worked[];

const unitOf = (unit: string) => (unit === 'business_day' ? 'working-day' : unit) as PeriodUnit;

const OPTIONS: Readonly<Record<string, Partial<NoticePeriod>>> = {
  end_of_month: { endsOn: 'end-of-month' satisfies EndsOn },
  end_of_quarter: { endsOn: 'end-of-quarter' satisfies EndsOn },
  by_15th_to_end_of_month: { endsOn: 'end-of-month', byDayOfMonth: 15 },
};

test.each(CASES)('$id ends on $expected: $why', ({ notice, period, rule, params = {}, expected, id }) => {
  const law: Jurisdiction = {
    ...GENERIC,
    weekend: params.weekend ?? GENERIC.weekend,
    missingDay: id.startsWith('BR') ? 'next-day' : 'clamp',
    shift: {
      rule: rule === 'shift_next_business_day' ? 'next-working-day' : 'off',
      contested: false,
      reason: id,
    },
  };
  const workingDays = {
    weekend: law.weekend,
    holidays: params.holidays ?? [],
    extraWorkdays: params.extraWorkdays ?? [],
  };
  const deemed = params.deemedReceipt;
  if (deemed !== undefined && notice.given !== undefined) {
    const after = { length: deemed.value, unit: unitOf(deemed.unit) };
    expect(addPlainPeriod(notice.given, after, law, workingDays)).toBe(notice.received);
  }
  const event = notice.received ?? notice.given;
  if (event === undefined) throw new Error(`${id} has no event`);
  const { end } = countNotice({
    event,
    period: { length: period.value, unit: unitOf(period.unit), ...OPTIONS[rule] },
    jurisdiction: law,
    workingDays,
    notBefore: params.minTermEnd,
    notAfter: params.contractEnd,
  });
  expect(end).toBe(expected);
});
