import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/plain-date.ts';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '../../src/calendar/working-days.ts';
import { countNotice } from '../../src/law/count-notice.ts';
import { CARRIER_DAYS, latestSafeSendDate } from '../../src/law/delivery-dates.ts';
import { workingDaysOf } from '../../src/law/jurisdiction.ts';
import { latestEventFor } from '../../src/law/latest-event.ts';
import type { NoticePeriod } from '../../src/law/notice-period.ts';
import { countReadings } from '../../src/law/readings.ts';
import { receiptTable } from '../../src/law/receipt-table.ts';
import { nearDate } from '../calendar/dates.ts';
import { replay } from './replay.ts';
import { SHIPPED } from './shipped.ts';

/** More by hand: `PROPERTY_RUNS=10000 npx vitest run test/law/properties.test.ts`. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);

const anyPeriod: fc.Arbitrary<NoticePeriod> = fc.record({
  length: fc.integer({ min: 1, max: 24 }),
  unit: fc.constantFrom('day', 'working-day', 'week', 'month', 'year'),
  endsOn: fc.option(
    fc.constantFrom('end-of-week', 'end-of-month', '15th-or-end-of-month', 'end-of-quarter', 'end-of-year'),
    { nil: undefined },
  ),
  byDayOfMonth: fc.option(fc.constantFrom(1, 15, 31), { nil: undefined }),
  byFirstWorkingDayOfWeek: fc.option(fc.boolean(), { nil: undefined }),
  halfMonth: fc.option(fc.boolean(), { nil: undefined }),
  shift: fc.constantFrom('default', 'on', 'off'),
});

describe.each(Object.values(SHIPPED))('under the law of $id', (jurisdiction) => {
  const workingDays = workingDaysOf(jurisdiction);

  test('the end is not before receipt, a later receipt gives no earlier end, and the steps replay', () => {
    fc.assert(
      fc.property(nearDate, anyPeriod, fc.integer({ min: 1, max: 40 }), (event, period, days) => {
        const { end, derivation } = countNotice({ event, period, jurisdiction, workingDays });
        expect(end >= event).toBe(true);
        const later = countNotice({ event: addDays(event, days), period, jurisdiction, workingDays });
        expect(later.end >= end).toBe(true);
        expect(replay(derivation, jurisdiction.weekend)).toBe(end);
      }),
      { numRuns: RUNS * 4 },
    );
  });

  test('other readings give other ends, none later than the one that is used', () => {
    fc.assert(
      fc.property(nearDate, anyPeriod, (event, any) => {
        const period = { ...any, shift: 'default' } as const;
        const { end, alternatives } = countReadings({ event, period, jurisdiction, workingDays });
        for (const other of alternatives) {
          expect(other.end < end).toBe(true);
          expect(replay(other.derivation, jurisdiction.weekend)).toBe(other.end);
        }
        const contested = jurisdiction.shift.contested || jurisdiction.lastDayContested === true;
        if (!contested) expect(alternatives).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('backward and forward agree', () => {
    fc.assert(
      fc.property(nearDate, anyPeriod, (event, period) => {
        const terms = { period, jurisdiction, workingDays };
        const { end } = countNotice({ ...terms, event });
        const latest = latestEventFor(end, terms);
        if (latest === undefined) throw new Error('no latest day');
        expect(latest >= event).toBe(true);
        expect(countNotice({ ...terms, event: latest }).end).toBe(end);
        expect(countNotice({ ...terms, event: addDays(latest, 1) }).end > end).toBe(true);
        const [row] = receiptTable(terms, { from: event, rows: 1 });
        expect(row).toEqual({ from: event, until: latest, end });
      }),
      { numRuns: RUNS },
    );
  });

  test('the latest safe day to send is the latest: sent on the next working day, the end is missed', () => {
    const methods = fc.constantFrom(...Object.keys(CARRIER_DAYS));
    fc.assert(
      fc.property(
        nearDate,
        anyPeriod,
        methods,
        fc.integer({ min: 0, max: 5 }),
        (event, period, method, bufferDays) => {
          const terms = { period, jurisdiction, workingDays };
          const { end } = countNotice({ ...terms, event });
          const safe = latestSafeSendDate(terms, { end, method, bufferDays });
          if (safe === undefined) throw new Error('no day to send');
          expect(safe.end <= end).toBe(true);
          expect(safe.receivedBy <= safe.latestReceipt).toBe(true);
          const carrier = CARRIER_DAYS[method] ?? 0;
          if (method === 'courier' || carrier > 0) expect(isWorkingDay(safe.sendBy, workingDays)).toBe(true);
          if (carrier === 0) return;
          const next = workingDayOnOrAfter(addDays(safe.sendBy, 1), workingDays).date;
          const arrival = addWorkingDays(next, carrier + bufferDays, workingDays).date;
          const deemedLater = Object.hasOwn(jurisdiction.deemedReceipt, method);
          if (!deemedLater) expect(countNotice({ ...terms, event: arrival }).end > end).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
