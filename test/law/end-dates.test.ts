import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PlainDate, Weekday } from '../../src/calendar/plain-date.ts';
import { countsFrom } from '../../src/law/count-notice.ts';
import { deemedReceipt } from '../../src/law/deemed-receipt.ts';
import type { Derivation } from '../../src/law/derivation.ts';
import { type Jurisdiction, sourceOf, workingDaysOf } from '../../src/law/jurisdiction.ts';
import type { NoticePeriod } from '../../src/law/notice-period.ts';
import type { Period } from '../../src/law/period.ts';
import { countReadings } from '../../src/law/readings.ts';
import { afterHours } from '../../src/law/receiving-hours.ts';
import { SHIPPED } from './shipped.ts';

/** A case reasoned from the law, without this program; what the keys mean: test/fixtures/end-dates/README.md. */
interface Case extends Pick<NoticePeriod, 'endsOn' | 'byDayOfMonth' | 'runsFrom' | 'countEventDay'> {
  readonly id: string;
  readonly what: string;
  readonly dispatched?: PlainDate;
  readonly received?: PlainDate;
  readonly deemed?: { readonly method: string; readonly by: 'contract' | 'law' } & Partial<Period>;
  readonly receivedAt?: string;
  readonly period: Period;
  readonly notBefore?: PlainDate;
  readonly notAfter?: PlainDate;
  readonly holidays?: readonly PlainDate[];
  readonly weekend?: readonly Weekday[];
  readonly expected: PlainDate;
  readonly otherReading?: PlainDate;
  readonly why: string;
}

const FOLDER = 'test/fixtures/end-dates';

/** The YAML core schema leaves dates as text. */
const SETS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    id: basename(file, '.yaml'),
    cases: (parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { readonly cases: readonly Case[] }).cases,
  }));

test('every law has ten cases at least, and there are three hundred', () => {
  const counts = new Map(SETS.map(({ id, cases }) => [id, cases.length]));
  for (const [id, { region, country }] of Object.entries(SHIPPED)) {
    // Scots law is here for its holidays only
    if (id === 'GB-SCT' || region !== undefined) continue;
    expect([id, country, (counts.get(id) ?? 0) >= 10]).toEqual([id, country, true]);
  }
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(300);
});

describe.each(SETS)('$id', ({ id, cases }) => {
  test.each(cases)('$id $what ends on $expected', (given) => {
    const jurisdiction = SHIPPED[id];
    if (jurisdiction === undefined) throw new Error(`no law ${id}`);
    const { end, alternatives } = answer(given, jurisdiction);
    expect(end, given.why).toBe(given.expected);
    const others = alternatives.map((other) => other.end);
    if (given.otherReading === undefined) expect(others, given.why).toEqual([]);
    else expect(others, given.why).toContain(given.otherReading);
  });
});

describe.each(['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'])('on a computer in %s', (zone) => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('every case ends on the same day', () => {
    process.env['TZ'] = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    for (const { id, cases } of SETS) {
      const jurisdiction = SHIPPED[id];
      if (jurisdiction === undefined) throw new Error(`no law ${id}`);
      for (const given of cases) expect(answer(given, jurisdiction).end, given.id).toBe(given.expected);
    }
  });
});

function answer(given: Case, jurisdiction: Jurisdiction) {
  const { holidays, weekend, notBefore, notAfter } = given;
  const { endsOn, byDayOfMonth, runsFrom, countEventDay } = given;
  const period = { ...given.period, endsOn, byDayOfMonth, runsFrom, countEventDay };
  const workingDays = workingDaysOf(jurisdiction, { holidays, weekend });
  const from = countsFrom(period, jurisdiction);
  const received = receiptOf(given, jurisdiction, workingDays);
  const event = (from === 'dispatch' ? given.dispatched : received) ?? received ?? given.dispatched;
  if (event === undefined) throw new Error(`${given.id} has no event`);
  return countReadings({ event, period, jurisdiction, workingDays, notBefore, notAfter });
}

function receiptOf(
  given: Case,
  jurisdiction: Jurisdiction,
  workingDays: ReturnType<typeof workingDaysOf>,
): PlainDate | undefined {
  const { deemed, dispatched, received, receivedAt } = given;
  if (deemed !== undefined && dispatched !== undefined) {
    const { method, by, length, unit } = deemed;
    const contract =
      by === 'contract' && length !== undefined && unit !== undefined ? { [method]: { length, unit } } : {};
    return deemedReceipt({ on: dispatched, method }, { jurisdiction, contract, workingDays })?.on;
  }
  if (received === undefined || receivedAt === undefined) return received;
  const source = sourceOf(jurisdiction, 'deemed-receipt');
  const late: Derivation = afterHours(
    { on: received, at: receivedAt },
    jurisdiction.receivingHours ?? [],
    workingDays,
    source,
  );
  const to = late.at(-1)?.facts['to'];
  return to?.kind === 'date' ? (to.value as PlainDate) : received;
}
