import { describe, expect, test } from 'vitest';
import { contractEndingOf } from '../../src/ending/ending.ts';
import { endingOf, problemsOf } from './engagements.ts';
import { only, rules } from './only.ts';

describe('other ways to end', () => {
  test('immediate: on a day, or on receipt', () => {
    const how = { ending: { how: 'immediate', legalBasis: 'clause 12' } };
    expect(only({ ...how, end: '2026-11-23' })).toMatchObject({
      end: '2026-11-23',
      receipt: 'none',
      basis: 'given',
    });
    const onReceipt = { ...how, end: { on: 'receipt' } };
    expect(only(onReceipt)).toMatchObject({
      end: '2026-11-23',
      receipt: 'assumed',
      ifReceived: { by: '2026-11-23', end: '2026-11-23', from: '2026-11-24', nextEnd: '2026-11-24' },
    });
    expect(endingOf(onReceipt).end).toEqual({ date: '2026-11-23', onReceipt: true });
    expect(only({ ...onReceipt, notice: { receivedOn: '2026-11-26' } })).toMatchObject({
      end: '2026-11-26',
      ifReceived: null,
    });
  });

  test('on receipt of the client’s own notice: a day that is known, not one to come', () => {
    const fields = {
      ending: { how: 'confirmation', clientNotice: { date: '2026-11-19', receivedOn: '2026-11-20' } },
      end: { on: 'receipt' },
    };
    expect(endingOf(fields).end).toEqual({ date: '2026-11-20', onReceipt: false });
  });

  test('on receipt, too early and moved: a day like any other', () => {
    const fields = { end: { on: 'receipt' }, ending: { ifTooLate: 'next-possible' } };
    expect(only(fields)).toMatchObject({ end: '2026-12-31', onReceipt: false });
    expect(endingOf(fields).end).toEqual({ date: '2026-12-31', onReceipt: false });
  });

  test('agreement: no notice is counted', () => {
    expect(only({ ending: { how: 'agreement' }, end: '2026-11-24' })).toMatchObject({
      end: '2026-11-24',
      earliest: null,
    });
  });

  test('expiry: with the term', () => {
    const fields = { ending: { how: 'expiry' }, contract: { term: { until: '2026-12-31' } } };
    expect(only(fields)).toMatchObject({ end: '2026-12-31', basis: 'computed', receipt: 'none' });
    expect(rules(fields)).toEqual(['term-ends']);
  });

  test('non-renewal: with the term, if the notice comes in time; a day late it renews', () => {
    const fields = {
      ending: { how: 'non-renewal' },
      contract: {
        term: { until: '2027-03-31', renews: 'automatic', renewalNotice: { length: '3', unit: 'month' } },
      },
    };
    expect(only(fields)).toMatchObject({
      end: '2027-03-31',
      basis: 'computed',
      earliest: '2027-02-23',
      ifReceived: { by: '2026-12-31', end: '2027-03-31', from: '2027-01-01', nextEnd: null },
    });
    expect(rules(fields)).toEqual(['assumed-received', 'add-period', 'term-ends']);
  });

  test('non-renewal that is too late says until when it would have been in time', () => {
    const fields = {
      ending: { how: 'non-renewal' },
      contract: {
        term: { until: '2026-12-31', renews: 'automatic', renewalNotice: { length: '3', unit: 'month' } },
      },
    };
    const [problem] = problemsOf(fields);
    expect(problem).toMatchObject({
      code: 'ending/before-earliest-end',
      path: ['contracts', 0, 'term', 'until'],
    });
    expect(problem?.steps).toHaveLength(2);
  });

  test("confirmation: the client's own notice starts the clock", () => {
    const fields = {
      ending: { how: 'confirmation', clientNotice: { date: '2026-10-29', receivedOn: '2026-11-02' } },
    };
    expect(only(fields)).toMatchObject({
      end: '2026-12-31',
      receipt: 'known',
      receivedOn: '2026-11-02',
      ifReceived: null,
    });
    expect(rules(fields)[0]).toBe('client-notice-received');
    expect(only({ ...fields, end: '2026-11-30' })).toMatchObject({ end: '2026-11-30', basis: 'given' });
  });

  test('without a contract, with evidence of the scope', () => {
    const ending = endingOf({
      contract: undefined,
      scopeEvidence: [{ what: 'first e-mail' }],
      end: '2026-12-31',
    });
    expect(ending.contracts).toEqual([]);
    expect(ending.withoutContract).toMatchObject({ contract: null, end: '2026-12-31' });
    expect(ending.services[0]?.lastDay).toBe('2026-12-31');
    expect(contractEndingOf(ending, null)).toBe(ending.withoutContract);
  });
});

describe('several contracts', () => {
  const fields = {
    contract: undefined,
    contracts: [
      { id: 'books', noticePeriod: { length: '1', unit: 'month', endsOn: 'end-of-month' } },
      { id: 'payroll', noticePeriod: { length: '3', unit: 'month', endsOn: 'end-of-quarter' } },
      { id: 'advice' },
    ],
    services: [
      { name: 'Books', contract: 'books', outcome: 'ends' },
      { name: 'Payroll', contract: 'payroll', outcome: 'transfers', transfersTo: 'Quay Accounts LLP' },
      {
        name: 'Pensions',
        contract: 'payroll',
        outcome: 'continues',
        continuesUnder: 'the pension agreement',
      },
      { name: 'Advice', contract: 'advice', outcome: 'continues', continuesUnder: 'its own contract' },
    ],
  };

  test('each has its own end, and what goes on has none', () => {
    const ending = endingOf(fields);
    expect(ending.contracts.map(({ id, ending: { end, partly } }) => [id, end, partly])).toEqual([
      ['books', '2026-12-31', false],
      ['payroll', '2027-03-31', true],
      ['advice', null, true],
    ]);
    expect(ending.services.map(({ lastDay }) => lastDay)).toEqual(['2026-12-31', '2027-03-31', null, null]);
    expect(ending.end).toBeNull();
    expect(ending.latestEnd).toBe('2027-03-31');
  });

  test('one without services of its own ends as well', () => {
    const contracts = [...fields.contracts, { id: 'old', noticePeriod: { length: '2', unit: 'week' } }];
    expect(endingOf({ ...fields, contracts }).contracts[3]?.ending).toMatchObject({
      end: '2026-12-07',
      partly: false,
    });
  });

  test('one whose only service was never included ends as well', () => {
    const services = [
      { name: 'Books', contract: 'books', outcome: 'ends' },
      { name: 'Audit', contract: 'payroll', outcome: 'never-included' },
      { name: 'Advice', contract: 'advice', outcome: 'continues', continuesUnder: 'its own contract' },
    ];
    const { contracts } = endingOf({ ...fields, services });
    expect(contracts.map(({ ending }) => ending.end)).toEqual(['2026-12-31', '2027-03-31', null]);
  });

  test('each keeps the time of the end, though the days differ', () => {
    const end = { date: '2027-01-31', time: '17:00', timezone: 'Europe/London' };
    const contracts = [
      { id: 'books', noticePeriod: { length: '1', unit: 'month' } },
      { id: 'payroll', noticePeriod: { length: '3', unit: 'month' } },
    ];
    const services = ['books', 'payroll'].map((id) => ({ name: id, contract: id, outcome: 'ends' }));
    const ending = endingOf({ ...fields, contracts, services, end, ending: { ifTooLate: 'next-possible' } });
    expect(ending.end).toBeNull();
    expect(ending.contracts.map((each) => [each.ending.end, each.ending.time])).toEqual([
      ['2027-01-31', '17:00'],
      ['2027-02-23', '17:00'],
    ]);
  });

  test('promises count from the latest end', () => {
    const ending = endingOf({
      ...fields,
      acknowledgement: { by: { length: '1', unit: 'day', after: 'end' } },
    });
    expect(ending.acknowledgement?.by).toBe('2027-04-01');
  });

  test('a given end must suit every one of them', () => {
    const problems = problemsOf({ ...fields, end: '2026-12-31' });
    expect(problems.map(({ code, facts }) => [code, facts['contract']])).toEqual([
      ['ending/before-earliest-end', 'payroll'],
    ]);
  });
});
