import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/plain-date.ts';
import { countNotice, type NoticeQuestion } from '../../src/law/count-notice.ts';
import { STEP_RULES } from '../../src/law/derivation.ts';
import { workingDaysOf } from '../../src/law/jurisdiction.ts';
import { date, nearDate } from '../calendar/dates.ts';
import { anyQuestion } from './any-question.ts';
import { GENERIC } from './generic.ts';
import { GOLDENS } from './goldens.ts';
import { replay } from './replay.ts';

const weekendOf = ({ jurisdiction, period }: NoticeQuestion) =>
  workingDaysOf(jurisdiction, period.workingDays).weekend;

describe('worked end dates', () => {
  test('there are enough of them, each with its own id', () => {
    expect(GOLDENS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(GOLDENS.map(({ id }) => id)).size).toBe(GOLDENS.length);
  });

  test.each(GOLDENS)('$id: $question.event ends $end, $why', ({ question, end }) => {
    const counted = countNotice(question);
    expect(counted.end).toBe(end);
    expect(replay(counted.derivation, weekendOf(question))).toBe(end);
  });
});

test('a period of no length is no step', () => {
  const period = { length: 0, unit: 'month', byDayOfMonth: 15 } as const;
  const { derivation } = countNotice({ event: date('2026-11-12'), period, jurisdiction: GENERIC });
  expect(derivation.map(({ rule }) => rule)).toEqual(['received', 'by-day-met', 'to-end-of-month']);
});

describe('in any time zone', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each(['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'America/New_York'])(
    '%s',
    (name) => {
      process.env['TZ'] = name;
      for (const { question, end } of GOLDENS) expect(countNotice(question).end).toBe(end);
    },
  );
});

describe('property', () => {
  test('the end is never before the event, but for a fixed term or the day before a counted first day', () => {
    fc.assert(
      fc.property(anyQuestion, ({ notAfter: _, ...question }) => {
        const { end } = countNotice(question);
        // "1 working day, the day itself counted" of a Sunday cannot end before it either.
        expect(end >= question.event).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a later event never gives an earlier end', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 1, max: 70 }), (question, days) => {
        const later = countNotice({ ...question, event: addDays(question.event, days) });
        expect(later.end >= countNotice(question).end).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a longer period never gives an earlier end', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const longer = { ...question.period, length: question.period.length + 1 };
        expect(countNotice({ ...question, period: longer }).end >= countNotice(question).end).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('the derivation replays to the end', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { end, derivation } = countNotice(question);
        expect(replay(derivation, weekendOf(question))).toBe(end);
        for (const { rule } of derivation) expect(STEP_RULES).toContain(rule);
      }),
      { numRuns: 1000 },
    );
  });

  test('whole months to a month end do not depend on the day of the month', () => {
    fc.assert(
      fc.property(nearDate, fc.integer({ min: 1, max: 24 }), (event, length) => {
        const period = { length, unit: 'month', endsOn: 'end-of-month' } as const;
        const added = countNotice({ event, period, jurisdiction: GENERIC });
        const started = countNotice({
          event,
          period: { length, unit: 'month', runsFrom: 'next-month' },
          jurisdiction: GENERIC,
        });
        expect(added.end).toBe(started.end);
      }),
    );
  });
});

test('a billing period needs to know where billing periods start', () => {
  const period = { length: 1, unit: 'month', endsOn: 'billing-period' } as const;
  expect(() => countNotice({ event: date('2026-01-01'), period, jurisdiction: GENERIC })).toThrow(RangeError);
});

test('steps name the clause for what the contract says and the statute for what the law says', () => {
  const law = { ...GENERIC, sources: [{ rule: 'missing-day', cite: 'Code § 9' }] as const };
  const period = { length: 1, unit: 'month', endsOn: 'end-of-month' } as const;
  const { derivation } = countNotice({
    event: date('2026-01-31'),
    period,
    jurisdiction: law,
    clause: 'clause 14',
  });
  expect(derivation.map(({ rule, source }) => [rule, source])).toEqual([
    ['received', undefined],
    ['add-period-clamped', 'Code § 9'],
    ['to-end-of-month', 'clause 14'],
  ]);
});
