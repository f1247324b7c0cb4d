import { type Case, date, service } from './case.ts';

const TWO_CONTRACTS = {
  contract: undefined,
  contracts: ['books', 'frame'].map((id) => ({ id, noticePeriod: { length: '1', unit: 'month' } })),
};

export const SERVICES_CASES: readonly Case[] = [
  {
    code: 'ending/contract-without-services',
    at: 'contracts.1',
    bad: {
      ...TWO_CONTRACTS,
      services: [
        { name: 'A', contract: 'books', outcome: 'ends' },
        { name: 'B', contract: 'frame', outcome: 'never-included' },
      ],
    },
    good: {
      ...TWO_CONTRACTS,
      services: [
        { name: 'A', contract: 'books', outcome: 'ends' },
        { name: 'B', contract: 'frame', outcome: 'continues', continuesUnder: 'the frame' },
      ],
    },
    facts: { contract: 'frame' },
  },
  {
    code: 'ending/service-without-outcome',
    at: 'services.0',
    bad: service({ outcome: undefined }),
    good: {},
    facts: { service: 'Bookkeeping' },
  },
  {
    code: 'ending/transfers-to-nobody',
    at: 'services.0',
    bad: service({ outcome: 'transfers' }),
    good: service({ outcome: 'transfers', transfersTo: 'Quay Accounts LLP' }),
  },
  {
    code: 'ending/continues-under-nothing',
    at: 'services.1',
    bad: {
      services: [
        { name: 'A', outcome: 'ends' },
        { name: 'B', outcome: 'continues' },
      ],
    },
    good: {
      services: [
        { name: 'A', outcome: 'ends' },
        { name: 'B', outcome: 'continues', continuesUnder: 'the 2025 agreement' },
      ],
    },
  },
  {
    code: 'ending/covers-after-end',
    at: 'services.0.covers',
    bad: service({ covers: '2027-01' }),
    good: service({ covers: '2026-Q4' }),
    facts: { service: 'Bookkeeping', covers: { kind: 'span', value: '2027-01' }, end: date('2026-12-31') },
  },
  {
    code: 'ending/covers-after-end',
    at: 'services.0.covers',
    bad: service({
      covers: '2027-01',
      work: [{ what: 'January books', period: '2027-01', state: 'not-ours' }],
    }),
    good: service({
      covers: '2027-01',
      work: [{ what: 'January books', period: '2027-01', state: 'we-finish', by: '2027-02-10' }],
    }),
  },
  {
    code: 'ending/covers-beyond-end',
    at: 'services.0.covers',
    bad: { end: '2026-12-15', ...service({ covers: '2026-12' }), contract: { noticePeriod: undefined } },
    good: { end: '2026-12-31', ...service({ covers: '2026-12' }), contract: { noticePeriod: undefined } },
  },
  {
    code: 'ending/work-after-end',
    at: 'services.0.work.0',
    bad: service({ work: [{ what: 'VAT return', period: '2027-Q1', state: 'we-finish' }] }),
    good: service({
      work: [
        { what: 'VAT return', period: '2027-Q1', state: 'we-finish', owner: 'client' },
        { what: 'Annual accounts', period: '2027', state: 'not-ours' },
      ],
    }),
    facts: {
      service: 'Bookkeeping',
      what: 'VAT return',
      period: { kind: 'span', value: '2027-Q1' },
      end: date('2026-12-31'),
    },
  },
  {
    code: 'ending/last-day-after-end',
    at: 'services.0.lastDay',
    bad: service({ lastDay: '2027-01-25' }),
    good: service({
      lastDay: '2027-01-25',
      work: [{ what: 'December return', state: 'we-finish', by: '2027-01-25' }],
    }),
  },
  {
    code: 'ending/last-day-after-end',
    at: 'services.0.lastDay',
    bad: service({ lastDay: '2027-01-01' }),
    good: service({ lastDay: '2027-01-01', outcome: 'transfers', transfersTo: 'Quay Accounts LLP' }),
  },
  {
    code: 'ending/reserved-service',
    at: 'services.0.reserved',
    bad: service({ reserved: 'court-representation' }),
    good: { ...service({ reserved: 'court-representation' }), notices: [{ to: 'court', state: 'filed' }] },
    facts: { service: 'Bookkeeping', reserved: { kind: 'term', value: 'reserved.court-representation' } },
  },
  {
    code: 'ending/reserved-service',
    at: 'services.0.reserved',
    bad: { ...service({ reserved: 'statutory-audit' }), notices: [{ to: 'registrar', state: 'refused' }] },
    good: {
      ...service({ reserved: 'statutory-audit' }),
      ending: { subjectTo: 'the consent of the general meeting' },
    },
  },
];
