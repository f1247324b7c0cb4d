import { describe, expect, test } from 'vitest';
import { ENDING_CODES } from '../../src/ending/codes.ts';
import { DEADLINES_CASES } from './checks/deadlines.ts';
import { DECISION_CASES } from './checks/decision.ts';
import { END_CASES } from './checks/end.ts';
import { HANDOVER_CASES } from './checks/handover.ts';
import { HOW_IT_ENDS_CASES } from './checks/how-it-ends.ts';
import { LAW_CASES } from './checks/law.ts';
import { MONEY_CASES } from './checks/money.ts';
import { SCENARIO_CASES } from './checks/scenario.ts';
import { SERVICES_CASES } from './checks/services.ts';
import { problemsOf, told } from './engagements.ts';

const CASES = [
  ...END_CASES,
  ...LAW_CASES,
  ...HOW_IT_ENDS_CASES,
  ...SERVICES_CASES,
  ...DEADLINES_CASES,
  ...HANDOVER_CASES,
  ...MONEY_CASES,
  ...DECISION_CASES,
  ...SCENARIO_CASES,
];

test('the base of these tests has no problem', () => {
  expect(told()).toEqual([]);
});

test('every code is told by some case', () => {
  expect([...new Set(CASES.map(({ code }) => code))].sort()).toEqual(Object.keys(ENDING_CODES).sort());
});

describe.each(CASES)('$code at $at', ({ code, at, bad, good, facts, badOptions, goodOptions }) => {
  test('is told, with its level, place and facts', () => {
    const found = problemsOf(bad, badOptions).filter((each) => each.code === code);
    expect(found.map(({ path }) => (path ?? []).join('.'))).toEqual([at]);
    expect(found[0]?.severity).toBe(ENDING_CODES[code]);
    if (facts !== undefined) expect(found[0]?.facts).toEqual(facts);
  });

  test('is silent when all is well', () => {
    expect(told(good, goodOptions).filter((each) => each.startsWith(`${code} `))).toEqual([]);
  });
});

test('all problems are told at once, errors and warnings', () => {
  const codes = problemsOf({
    end: '2026-12-01',
    notice: { date: '2026-11-22', conversation: { date: '2026-12-24' } },
    services: [{ name: 'A' }, { name: 'B', outcome: 'transfers' }],
    money: { prepaid: [{ what: 'Logo', delivered: 'no' }] },
  }).map(({ code }) => code);
  expect(codes).toEqual([
    'ending/before-earliest-end',
    'ending/conversation-after-letter',
    'ending/service-without-outcome',
    'ending/transfers-to-nobody',
    'ending/paid-not-delivered',
    'ending/notice-on-rest-day',
  ]);
});

test('without any end, what needs no end is still checked', () => {
  expect(told({ contract: { noticePeriod: undefined }, services: [{ name: 'A' }] })).toEqual([
    'ending/no-end at contracts.0',
    'ending/service-without-outcome at services.0',
  ]);
});
