import { describe, expect, test } from 'vitest';
import { GENERIC } from '../law/generic.ts';
import { endingOf, type Fields, problemsOf } from './engagements.ts';
import { only, rules } from './only.ts';

describe('notice', () => {
  test('one month to a month end, receipt not known: both dates, and the day it jumps', () => {
    expect(only()).toMatchObject({
      contract: 'main',
      end: '2026-12-31',
      basis: 'computed',
      receipt: 'assumed',
      receivedOn: '2026-11-23',
      earliest: '2026-12-31',
      jurisdiction: 'generic',
      ifReceived: { by: '2026-11-30', end: '2026-12-31', from: '2026-12-01', nextEnd: '2027-01-31' },
    });
    expect(only().derivation).toEqual([
      { rule: 'assumed-received', facts: { to: { kind: 'date', value: '2026-11-23' } } },
      {
        rule: 'add-period',
        source: 'clause 9.2',
        facts: {
          from: { kind: 'date', value: '2026-11-23' },
          to: { kind: 'date', value: '2026-12-23' },
          period: { kind: 'period', value: '1 month' },
        },
      },
      {
        rule: 'to-end-of-month',
        source: 'clause 9.2',
        facts: { from: { kind: 'date', value: '2026-12-23' }, to: { kind: 'date', value: '2026-12-31' } },
      },
    ]);
  });

  test('receipt known: one date, nothing open', () => {
    const known = only({ notice: { receivedOn: '2026-12-01' } });
    expect(known).toMatchObject({
      end: '2027-01-31',
      receipt: 'known',
      receivedOn: '2026-12-01',
      ifReceived: null,
    });
    expect(known.derivation[0]?.rule).toBe('received');
  });

  test("receipt deemed by the contract's own table, after the day of posting", () => {
    const deemed = only({
      contract: { deemedReceipt: { 'registered-post': { length: '2', unit: 'working-day' } } },
      notice: { delivery: [{ by: 'registered-post', sentOn: '2026-11-27' }] },
    });
    expect(deemed).toMatchObject({
      end: '2027-01-31',
      receipt: 'deemed',
      receivedOn: '2026-12-01',
      ifReceived: null,
    });
    expect(deemed.derivation.map(({ rule }) => rule)).toEqual([
      'dispatched',
      'deemed-received',
      'add-period',
      'to-end-of-month',
    ]);
  });

  test('a delivery that misses the form is no receipt', () => {
    const ending = only({
      contract: {
        form: 'written',
        deemedReceipt: { 'e-mail': { length: '1', unit: 'day' }, post: { length: '1', unit: 'week' } },
      },
      notice: { delivery: ['e-mail', 'post'] },
    });
    expect(ending.receivedOn).toBe('2026-11-30');
  });

  test('Good Friday, posted on 2 April, 30 days: a contract with its own working days', () => {
    const ending = only({
      contract: {
        deemedReceipt: { post: { length: '2', unit: 'working-day' } },
        noticePeriod: {
          length: '30',
          unit: 'day',
          endsOn: undefined,
          workingDays: { holidays: ['2026-04-03', '2026-04-06', '2026-05-04'] },
        },
      },
      notice: { date: '2026-04-02', delivery: 'post' },
    });
    expect(ending).toMatchObject({ end: '2026-05-08', receivedOn: '2026-04-08' });
  });

  test('from dispatch: receipt plays no part', () => {
    const ending = only({
      contract: { noticePeriod: { runsFrom: 'dispatch', endsOn: undefined } },
      notice: {
        delivery: [
          { by: 'post', sentOn: '2026-11-25' },
          { by: 'hand', sentOn: '2026-11-24' },
        ],
      },
    });
    expect(ending).toMatchObject({ end: '2026-12-24', receipt: 'none', receivedOn: null, ifReceived: null });
  });

  test('an end later than the earliest is fine, and the derivation says so', () => {
    expect(only({ end: '2027-03-31' })).toMatchObject({
      end: '2027-03-31',
      basis: 'given',
      earliest: '2026-12-31',
      ifReceived: { by: '2027-02-28', end: '2027-03-31', from: '2027-03-01', nextEnd: '2027-04-30' },
    });
    expect(rules({ end: '2027-03-31' })).toEqual([
      'assumed-received',
      'add-period',
      'to-end-of-month',
      'end-later-than-earliest',
    ]);
    expect(rules({ end: '2026-12-31' })).toEqual(['assumed-received', 'add-period', 'to-end-of-month']);
  });

  test('an end too early carries the derivation', () => {
    const [problem] = problemsOf({ end: '2026-12-30' });
    expect(problem?.code).toBe('ending/before-earliest-end');
    expect(problem?.steps?.map(({ rule }) => rule)).toEqual([
      'assumed-received',
      'add-period',
      'to-end-of-month',
    ]);
    expect(problem?.steps?.at(-1)?.facts['to']).toEqual({ kind: 'date', value: '2026-12-31' });
  });

  test('an end too early moves to the next possible one when the file asks for that', () => {
    const moved = only({ end: '2026-11-30', ending: { ifTooLate: 'next-possible' } });
    expect(moved).toMatchObject({ end: '2026-12-31', basis: 'computed' });
  });

  test('an end without a notice period is taken as given', () => {
    const fields = { end: '2026-12-15', contract: { noticePeriod: undefined } };
    expect(only(fields)).toMatchObject({
      end: '2026-12-15',
      basis: 'given',
      receipt: 'none',
      earliest: null,
    });
    expect(rules(fields)).toEqual(['end-given']);
  });

  test('minimum term and fixed term', () => {
    expect(rules({ contract: { minimumUntil: '2027-03-15' } })).toEqual([
      'assumed-received',
      'add-period',
      'not-before-minimum-term',
      'to-end-of-month',
    ]);
    expect(only({ contract: { minimumUntil: '2027-03-15' } }).end).toBe('2027-03-31');
    const fixed = { contract: { term: { until: '2026-12-10', renews: 'no' } } };
    expect(only(fixed)).toMatchObject({ end: '2026-12-10', ifReceived: null });
    expect(rules(fixed).at(-1)).toBe('fixed-term-ends-first');
  });

  test('billing periods start with the contract', () => {
    const fields = {
      contract: {
        startedOn: '2024-03-20',
        noticePeriod: { length: '10', unit: 'day', endsOn: 'billing-period' },
      },
    };
    expect(only(fields).end).toBe('2026-12-19');
  });

  test('the law of the contract counts, not the language: its country, then the provider’s', () => {
    const jurisdictions = {
      BR: { ...GENERIC, id: 'BR', missingDay: 'next-day' },
      IL: { ...GENERIC, id: 'IL', weekend: [5, 6] },
    } as const;
    const fields = {
      jurisdiction: undefined,
      provider: { country: 'BR' },
      notice: { date: '2027-01-29', receivedOn: '2027-01-31' },
    };
    const noticePeriod = { endsOn: undefined };
    const brazil = endingOf({ ...fields, contract: { noticePeriod } }, { jurisdictions }).contracts[0]
      ?.ending;
    const israel = endingOf({ ...fields, contract: { noticePeriod, country: 'IL' } }, { jurisdictions })
      .contracts[0]?.ending;
    expect([brazil?.end, brazil?.jurisdiction]).toEqual(['2027-03-01', 'BR']);
    expect([israel?.end, israel?.jurisdiction]).toEqual(['2027-02-28', 'IL']);
  });
});

describe('warnings about counting', () => {
  const codes = (fields: Fields) => problemsOf(fields).map(({ code }) => code);
  const deemedReceipt = { 'registered-post': { length: '2', unit: 'working-day' } };

  test('deemed receipt in working days asks for holidays, for the delivery that is used', () => {
    expect(codes({ contract: { deemedReceipt } })).toEqual(['ending/no-holidays-known']);
    expect(codes({ contract: { deemedReceipt }, holidays: ['2026-12-25'] })).toEqual([]);
    expect(codes({ contract: { deemedReceipt }, notice: { delivery: 'courier' } })).toEqual([]);
  });

  test('a week without working days is told once and never counted with', () => {
    const workingDays = { weekend: ['1', '2', '3', '4', '5', '6', '7'], holidays: [] };
    const noticePeriod = { length: '5', unit: 'working-day', workingDays };
    const acknowledgement = { by: { length: '2', unit: 'working-day', after: 'notice' } };
    expect(codes({ acknowledgement, contract: { deemedReceipt, noticePeriod } })).toEqual([
      'ending/no-working-days',
    ]);
  });

  test('an end on receipt moves with the post, and nobody is warned of that', () => {
    const fields = { ending: { how: 'immediate', legalBasis: 'clause 12' }, end: { on: 'receipt' } };
    expect(codes(fields)).toEqual([]);
  });

  test('days of rest are those of the law that counts', () => {
    const jurisdictions = { IL: { ...GENERIC, id: 'IL', weekend: [5, 6] } } as const;
    const on = (date: string) =>
      problemsOf({ jurisdiction: 'IL', notice: { date } }, { jurisdictions }).map(({ code }) => code);
    expect(on('2026-11-20')).toEqual(['ending/notice-on-rest-day']);
    expect(on('2026-11-22')).toEqual([]);
  });
});
