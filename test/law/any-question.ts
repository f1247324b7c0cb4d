import fc from 'fast-check';
import type { NoticeQuestion } from '../../src/law/count-notice.ts';
import type { EndsOn } from '../../src/law/notice-period.ts';
import { nearDate } from '../calendar/dates.ts';
import { GENERIC } from './generic.ts';

/** Any way of counting notice, with every option of a contract and a law. */
export const anyQuestion = fc
  .record({
    event: nearDate,
    length: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom('day', 'working-day', 'week', 'month', 'year'),
    endsOn: fc.option(
      fc.constantFrom<EndsOn[]>(
        'end-of-week',
        'end-of-month',
        '15th-or-end-of-month',
        'end-of-quarter',
        'end-of-half-year',
        'end-of-year',
        'end-of-contract-year',
        'billing-period',
      ),
      { nil: undefined },
    ),
    runsFrom: fc.option(fc.constantFrom('receipt', 'dispatch', 'next-month'), { nil: undefined }),
    countEventDay: fc.option(fc.boolean(), { nil: undefined }),
    byDayOfMonth: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    missingDay: fc.constantFrom('clamp', 'next-day'),
    shift: fc.constantFrom('off', 'next-working-day'),
    lastDayCounts: fc.boolean(),
    weekend: fc.constantFrom([6, 7] as const, [5, 6] as const, [7] as const),
    holidays: fc.array(nearDate, { maxLength: 20 }),
    extraWorkdays: fc.array(nearDate, { maxLength: 5 }),
    notBefore: fc.option(nearDate, { nil: undefined }),
    notAfter: fc.option(nearDate, { nil: undefined }),
    start: nearDate,
    months: fc.constantFrom(1, 3, 12),
  })
  .map(
    (any): NoticeQuestion => ({
      event: any.event,
      period: {
        length: any.length,
        unit: any.unit,
        endsOn: any.endsOn,
        runsFrom: any.runsFrom,
        countEventDay: any.countEventDay,
        byDayOfMonth: any.byDayOfMonth,
        workingDays: { weekend: any.weekend, holidays: any.holidays, extraWorkdays: any.extraWorkdays },
      },
      jurisdiction: {
        ...GENERIC,
        missingDay: any.missingDay,
        lastDayCounts: any.lastDayCounts,
        shift: { rule: any.shift, contested: false, reason: 'test' },
      },
      notBefore: any.notBefore,
      notAfter: any.notAfter,
      billing: { start: any.start, months: any.months },
    }),
  );
