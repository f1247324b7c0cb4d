import { describe, expect, test } from 'vitest';
import { answerDates } from '../../src/ending/answer-dates.ts';
import { deadlinesAround } from '../../src/ending/deadlines-around.ts';
import { date } from '../calendar/dates.ts';
import { SHIPPED } from '../law/shipped.ts';
import { endingOf, engagementOf, type Fields } from './engagements.ts';
import { only, rules } from './only.ts';

const options = { jurisdictions: SHIPPED, today: '2026-11-23' };
const answer = (fields: Fields = {}) => answerDates(engagementOf(fields), options);

test('one answer a contract: the end, the ways to send, the last day to send, late receipt, breaks', () => {
  const { contracts, diagnostics } = answer({ jurisdiction: 'PL' });
  const [first] = contracts;
  expect(contracts).toHaveLength(1);
  expect(diagnostics).toEqual([]);
  expect(first?.ending.end).toBe('2026-12-31');
  expect(first?.jurisdiction.id).toBe('PL');
  expect(first?.byDelivery.map(({ method }) => method)).toContain('registered-post');
  expect(first?.latestSend.find(({ method }) => method === 'registered-post')?.sendBy).toBe('2026-11-23');
  expect(first?.ifReceived[0]).toEqual({ from: '2026-11-23', until: '2026-11-30', end: '2026-12-31' });
  expect(first?.breaks[0]).toEqual({ kind: 'end-of-month', date: '2026-12-31' });
});

test('a wished end and time to spare', () => {
  const engagement = engagementOf({ jurisdiction: 'PL' });
  const wishedEnd = date('2027-01-31');
  const { contracts } = answerDates(engagement, { ...options, wishedEnd, bufferDays: 0 });
  expect(contracts[0]?.latestSend.find(({ method }) => method === 'courier')?.sendBy).toBe('2026-12-30');
});

test('where no notice is counted, there is nothing to send in time', () => {
  const { contracts } = answer({ ending: { how: 'agreement' }, end: '2026-12-31' });
  expect(contracts[0]).toMatchObject({ terms: null, byDelivery: [], latestSend: [], ifReceived: [] });
});

test('without a contract, its end is still told', () => {
  const fields = { contract: undefined, scopeEvidence: [{ what: 'first e-mail' }], end: '2026-12-31' };
  expect(answer(fields).contracts.map((each) => [each.contract, each.ending.end])).toEqual([
    [null, '2026-12-31'],
  ]);
});

test('deadlines near the end, with their owners', () => {
  const deadlines = [
    { date: '2026-11-01', what: 'VAT return', owner: 'provider' },
    { date: '2026-10-31', what: 'Too early', owner: 'provider' },
    { date: '2027-03-01', what: 'Accounts', owner: 'client' },
    { date: '2027-03-02', what: 'Too late', owner: 'client' },
  ];
  const ending = endingOf({ deadlines });
  expect(deadlinesAround(ending)).toEqual([
    { date: '2026-11-01', what: 'VAT return', owner: 'provider', daysAfterEnd: -60 },
    { date: '2027-03-01', what: 'Accounts', owner: 'client', daysAfterEnd: 60 },
  ]);
  expect(deadlinesAround(ending, { before: 0, after: 61 }).map(({ what }) => what)).toEqual([
    'Accounts',
    'Too late',
  ]);
  expect(deadlinesAround({ deadlines: ending.deadlines, latestEnd: null })).toEqual([]);
});

describe('the law of the contract', () => {
  const law = { jurisdictions: SHIPPED };
  const end = (fields: Fields) => endingOf(fields, law).contracts[0]?.ending;

  test('contested law: the later day is used, the other told', () => {
    const fields = {
      jurisdiction: 'UA',
      contract: { noticePeriod: { length: '26', unit: 'day', endsOn: undefined } },
    };
    expect(end(fields)).toMatchObject({
      end: '2026-12-21',
      alternatives: [{ reading: 'no-shift', end: '2026-12-19' }],
      calendar: [{ year: 2026, basis: 'computed' }],
    });
    const off = { ...fields, contract: { noticePeriod: { ...fields.contract.noticePeriod, shift: 'off' } } };
    expect(end(off)).toMatchObject({
      end: '2026-12-19',
      alternatives: [{ reading: 'shift', end: '2026-12-21' }],
    });
  });

  test('a contract without a period: the law chooses by pay, and names the statute', () => {
    const contract = { noticePeriod: undefined, paidBy: 'month', clause: undefined };
    const found = end({ jurisdiction: 'DE', contract });
    expect(found?.end).toBe('2026-12-31');
    expect(found?.derivation.map((step) => step.source)).toContain('§ 621 Nr. 3 BGB');
    expect(end({ jurisdiction: 'CZ', profession: 'lawyer', contract })?.end).toBe('2026-12-31');
    expect(end({ jurisdiction: 'CZ', contract })?.end).toBe('2027-03-31');
  });

  test('a letter in the box in the evening, by law and by contract', () => {
    const notice = { receivedOn: '2026-11-30', receivedAt: '19:00' };
    expect(end({ jurisdiction: 'DE', notice })?.end).toBe('2027-01-31');
    expect(end({ jurisdiction: 'IL', notice })?.end).toBe('2026-12-31');
    const contract = { receivingHours: { until: '18:30' } };
    expect(end({ jurisdiction: 'IL', notice, contract })?.end).toBe('2027-01-31');
    expect(rules({ notice, contract })).toEqual([
      'received',
      'received-after-hours',
      'add-period',
      'to-end-of-month',
    ]);
    expect(only({ notice, contract }).receivedOn).toBe('2026-12-01');
  });

  test('a month and a half, where the law splits months', () => {
    const contract = { noticePeriod: { length: '1.5', endsOn: undefined } };
    expect(end({ jurisdiction: 'DE', contract, notice: { receivedOn: '2026-11-30' } })?.end).toBe(
      '2027-01-14',
    );
  });

  test('each contract may have its own law', () => {
    const contract = { country: 'PL', jurisdiction: 'DE-BY' };
    expect(end({ jurisdiction: 'PL', contract })?.jurisdiction).toBe('DE-BY');
  });
});
