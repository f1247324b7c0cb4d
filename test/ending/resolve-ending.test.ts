import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { resolveEnding } from '../../src/ending/resolve-ending.ts';
import { nearDate } from '../calendar/dates.ts';
import { GENERIC } from '../law/generic.ts';
import { replay } from '../law/replay.ts';
import { endingOf, engagementOf, resolve } from './engagements.ts';
import { FULL } from './full.ts';

describe('the full engagement', () => {
  const { ending } = resolveEnding(FULL, { jurisdictions: { generic: GENERIC }, today: '2026-11-24' });

  test('ends contract by contract', () => {
    expect(ending.contracts.map(({ ending: { end } }) => end)).toEqual(['2026-12-18', '2027-02-28']);
  });

  test('has no relative date left', () => {
    expect(JSON.stringify(ending)).not.toMatch(/"after":"(notice|receipt|end)"/);
  });

  test('counts promises from the notice, its receipt and the end, in working days too', () => {
    expect(ending.handover?.cutOff).toBe('2026-11-27');
    expect(ending.handover?.deliverables?.[0]?.date).toBe('2026-11-30');
    expect(ending.handover?.access?.[0]?.revokeOn).toBe('2027-03-10');
    expect(ending.afterEnd?.[0]).toMatchObject({ from: '2027-03-01', until: '2028-02-28' });
    expect(ending.money?.finalInvoiceOn).toBe('2027-03-03');
    expect(ending.acknowledgement?.by).toBe('2026-12-07');
    expect(ending.deadlines?.[0]?.date).toBe('2027-04-28');
  });

  test('gives each document its date and reference', () => {
    expect(ending.documents['end-date-confirmation']).toEqual({
      date: '2026-11-25',
      reference: 'C-2',
      replaces: { date: '2026-11-23', reference: 'C-1' },
    });
    expect(ending.documents['termination-letter']).toEqual({ date: '2026-11-23', reference: 'N-1' });
  });

  test('keeps everything else as it was', () => {
    expect(ending.provider).toEqual(FULL.provider);
    expect(ending.internal).toEqual(FULL.internal);
    expect(ending.notice).toEqual(FULL.notice);
  });
});

describe('anything', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('the same in every time zone, and twice', () => {
    const results = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'UTC'].map(
      (name) => {
        process.env['TZ'] = name;
        return JSON.stringify(
          resolveEnding(FULL, { jurisdictions: { generic: GENERIC }, today: '2026-11-24' }),
        );
      },
    );
    expect(new Set(results).size).toBe(1);
  });

  test('today moves no date', () => {
    const [early, late] = ['2026-11-22', '2027-06-01'].map((today) =>
      JSON.stringify(resolve({}, { today }).ending),
    );
    expect(early).toBe(late);
  });

  test('the input is not changed', () => {
    const before = JSON.stringify(FULL);
    resolveEnding(FULL, { jurisdictions: { generic: GENERIC }, today: '2026-11-24' });
    expect(JSON.stringify(FULL)).toBe(before);
  });

  test('an ending or every problem: notices on any day with any period', () => {
    fc.assert(
      fc.property(
        nearDate,
        fc.record({
          length: fc.integer({ min: 1, max: 40 }).map(String),
          unit: fc.constantFrom('day', 'working-day', 'week', 'month', 'year'),
          endsOn: fc.constantFrom(
            undefined,
            'end-of-week',
            'end-of-month',
            '15th-or-end-of-month',
            'end-of-quarter',
            'end-of-half-year',
            'end-of-year',
            'end-of-contract-year',
            'billing-period',
          ),
          runsFrom: fc.constantFrom(undefined, 'receipt', 'dispatch', 'next-month'),
        }),
        fc.option(nearDate, { nil: undefined }),
        fc.constantFrom('notice', 'non-renewal', 'confirmation', 'immediate', 'agreement', 'expiry'),
        fc.option(nearDate, { nil: undefined }),
        (day, noticePeriod, end, how, until) => {
          const fields = {
            notice: { date: day },
            end,
            ending: { how, legalBasis: 'clause 12', clientNotice: { date: day } },
            contract: {
              noticePeriod,
              startedOn: '2024-01-31',
              term: until && { until, renews: 'automatic' },
            },
          };
          try {
            const { contracts } = endingOf(fields);
            const found = contracts[0]?.ending;
            expect(replay(found?.derivation ?? [], [6, 7])).toBe(found?.end);
            if (found?.ifReceived) expect(found.ifReceived.by >= day).toBe(true);
          } catch (error) {
            if (!(error instanceof DisengageError)) throw error;
            expect(error.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
            expect(error.diagnostics.every(({ path }) => path !== undefined)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a jurisdiction table without the generic rules is a bug of the caller', () => {
    expect(() => resolveEnding(engagementOf(), { jurisdictions: {}, today: '2026-11-22' })).toThrow(
      RangeError,
    );
  });
});
