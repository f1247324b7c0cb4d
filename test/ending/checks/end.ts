import { type Case, contract, date, service } from './case.ts';

export const END_CASES: readonly Case[] = [
  {
    code: 'ending/no-end',
    at: 'contracts.0',
    bad: contract({ noticePeriod: undefined }),
    good: { contract: { noticePeriod: undefined }, end: '2026-12-31' },
  },
  {
    code: 'ending/no-end',
    at: 'end',
    bad: { ending: { how: 'agreement' }, end: { time: '17:00' } },
    good: { ending: { how: 'agreement' }, end: { date: '2026-12-01', time: '17:00' } },
    facts: { how: { kind: 'term', value: 'how.agreement' } },
  },
  {
    code: 'ending/nothing-ends',
    at: 'services',
    bad: service({ outcome: 'continues', continuesUnder: 'the new contract' }),
    good: {
      services: [
        { name: 'A', outcome: 'continues', continuesUnder: 'the new contract' },
        { name: 'B', outcome: 'ends' },
      ],
    },
  },
  {
    code: 'ending/nothing-ends',
    at: 'services',
    bad: service({ outcome: 'never-included' }),
    good: {
      services: [
        { name: 'A', outcome: 'never-included' },
        { name: 'B', outcome: 'ends' },
      ],
    },
  },
  {
    code: 'ending/end-given-twice',
    at: 'end.on',
    bad: {
      ending: { how: 'immediate', legalBasis: 'clause 12' },
      end: { date: '2026-12-31', on: 'receipt' },
    },
    good: { ending: { how: 'immediate', legalBasis: 'clause 12' }, end: { on: 'receipt' } },
  },
  {
    code: 'ending/before-earliest-end',
    at: 'end.date',
    bad: { end: '2026-12-30' },
    good: { end: '2026-12-31' },
    facts: { end: date('2026-12-30'), earliest: date('2026-12-31'), contract: 'main' },
  },
  {
    code: 'ending/before-earliest-end',
    at: 'contracts.0.term.until',
    bad: {
      ending: { how: 'non-renewal' },
      contract: {
        term: { until: '2026-12-20', renews: 'automatic', renewalNotice: { length: '1', unit: 'month' } },
      },
    },
    good: {
      ending: { how: 'non-renewal' },
      contract: {
        term: { until: '2026-12-23', renews: 'automatic', renewalNotice: { length: '1', unit: 'month' } },
      },
    },
    facts: { end: date('2026-12-20'), earliest: date('2026-12-23'), contract: 'main' },
  },
  {
    code: 'ending/moved-to-next-possible',
    at: 'end.date',
    bad: { end: '2026-12-30', ending: { ifTooLate: 'next-possible' } },
    good: { end: '2026-12-31', ending: { ifTooLate: 'next-possible' } },
  },
  {
    code: 'ending/not-on-allowed-day',
    at: 'end.date',
    bad: { end: '2027-01-15' },
    good: { end: '2027-01-31' },
    facts: {
      end: date('2027-01-15'),
      next: date('2027-01-31'),
      endsOn: { kind: 'term', value: 'ends-on.end-of-month' },
    },
  },
  {
    code: 'ending/end-before-notice',
    at: 'end.date',
    bad: { ending: { how: 'immediate', legalBasis: 'clause 12' }, end: '2026-11-22' },
    good: { ending: { how: 'immediate', legalBasis: 'clause 12' }, end: '2026-11-23' },
  },
  {
    code: 'ending/end-before-notice',
    at: 'end.date',
    bad: {
      ending: { how: 'immediate', legalBasis: 'clause 12' },
      end: '2026-11-24',
      documents: { 'termination-letter': { date: '2026-11-25' } },
    },
    good: { ending: { how: 'immediate', legalBasis: 'clause 12' }, end: '2026-11-24' },
    facts: { end: date('2026-11-24'), notice: date('2026-11-25') },
  },
  {
    code: 'ending/end-before-notice',
    at: 'contracts.0.term.until',
    bad: contract({ term: { until: '2026-10-31' } }),
    good: contract({ term: { until: '2026-11-30' } }),
  },
  {
    code: 'ending/no-term',
    at: 'contracts.0',
    bad: { ending: { how: 'expiry' } },
    good: { ending: { how: 'expiry' }, contract: { term: { until: '2026-12-31' } } },
  },
  {
    code: 'ending/differs-from-term',
    at: 'end',
    bad: { ending: { how: 'expiry' }, end: '2026-12-30', contract: { term: { until: '2026-12-31' } } },
    good: { ending: { how: 'expiry' }, end: '2026-12-31', contract: { term: { until: '2026-12-31' } } },
  },
  {
    code: 'ending/after-fixed-term',
    at: 'end',
    bad: { end: '2027-01-31', contract: { term: { until: '2026-12-31' } } },
    good: { end: '2027-01-31', contract: { term: { until: '2026-12-31', renews: 'automatic' } } },
    facts: { end: date('2027-01-31'), until: date('2026-12-31') },
  },
  {
    code: 'ending/no-billing-start',
    at: 'contracts.0.noticePeriod',
    bad: { end: '2027-02-28', contract: { noticePeriod: { endsOn: 'end-of-contract-year' } } },
    good: {
      end: '2027-02-28',
      contract: { startedOn: '2024-03-01', noticePeriod: { endsOn: 'end-of-contract-year' } },
    },
  },
  {
    code: 'ending/no-billing-start',
    at: 'contracts.0.noticePeriod',
    bad: { end: '2027-01-31', contract: { noticePeriod: { endsOn: 'billing-period' } } },
    good: {
      end: '2027-01-31',
      contract: { startedOn: '2024-03-01', noticePeriod: { endsOn: 'billing-period' } },
    },
  },
  {
    code: 'ending/no-working-days',
    at: 'contracts.0.noticePeriod',
    bad: {
      end: '2027-01-31',
      contract: { noticePeriod: { workingDays: { weekend: ['1', '2', '3', '4', '5', '6', '7'] } } },
    },
    good: {
      end: '2027-01-31',
      contract: { noticePeriod: { workingDays: { weekend: ['1', '2', '3', '4', '5', '6'] } } },
    },
  },
  {
    code: 'ending/no-holidays-known',
    at: 'contracts.0.noticePeriod',
    bad: contract({ deemedReceipt: { 'registered-post': { length: '2', unit: 'working-day' } } }),
    good: contract({
      deemedReceipt: { 'registered-post': { length: '2', unit: 'working-day' } },
      noticePeriod: { workingDays: { holidays: [] } },
    }),
  },
  {
    code: 'ending/unknown-jurisdiction',
    at: 'jurisdiction',
    bad: { jurisdiction: 'XX' },
    good: { jurisdiction: 'generic' },
    facts: { jurisdiction: 'XX', known: ['generic'] },
  },
  {
    code: 'ending/generic-counting',
    at: 'contracts.0.country',
    bad: { jurisdiction: undefined, contract: { country: 'PL' } },
    good: { jurisdiction: undefined },
    facts: { country: 'PL' },
  },
  {
    code: 'ending/received-before-sent',
    at: 'notice.receivedOn',
    bad: { notice: { receivedOn: '2026-11-22' } },
    good: { notice: { receivedOn: '2026-11-23' } },
  },
  {
    code: 'ending/received-before-sent',
    at: 'ending.clientNotice.receivedOn',
    bad: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-10', receivedOn: '2026-11-09' } } },
    good: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-10', receivedOn: '2026-11-10' } } },
  },
  {
    code: 'ending/no-slack-for-delivery',
    at: 'notice.delivery',
    bad: { notice: { date: '2026-11-30' } },
    good: { notice: { date: '2026-11-27' } },
    facts: { by: date('2026-11-30'), end: date('2026-12-31'), expected: date('2026-12-03') },
  },
  {
    code: 'ending/minimum-term-not-over',
    at: 'contracts.0.minimumUntil',
    bad: { end: '2026-12-31', contract: { minimumUntil: '2027-03-31' } },
    good: { contract: { minimumUntil: '2027-03-31' } },
    facts: { end: date('2026-12-31'), minimum: date('2027-03-31') },
  },
  {
    code: 'ending/minimum-term-with-fee',
    at: 'contracts.0.minimumUntil',
    bad: {
      end: '2026-12-31',
      contract: { minimumUntil: '2027-03-31' },
      money: { lines: [{ what: 'Early termination fee', amount: '500.00 GBP' }] },
    },
    good: {
      end: '2026-12-31',
      contract: { minimumUntil: '2026-12-31' },
      money: { lines: [{ what: 'Early termination fee', amount: '500.00 GBP' }] },
    },
    facts: {
      what: 'Early termination fee',
      amount: { kind: 'money', value: '500.00 GBP' },
      end: date('2026-12-31'),
      minimum: date('2027-03-31'),
    },
  },
  {
    code: 'ending/natural-break-near',
    at: 'contracts.0.term.until',
    bad: contract({ term: { until: '2027-03-01', renews: 'automatic' } }),
    good: contract({ term: { until: '2027-03-02', renews: 'automatic' } }),
    facts: { end: date('2026-12-31'), until: date('2027-03-01'), days: 60 },
  },
];
