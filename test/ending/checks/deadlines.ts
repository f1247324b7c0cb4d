import { type Case, date } from './case.ts';

export const DEADLINES_CASES: readonly Case[] = [
  {
    code: 'ending/deadline-without-owner',
    at: 'deadlines.0',
    bad: { deadlines: [{ date: '2027-03-01', what: 'Annual return' }] },
    good: {
      deadlines: [
        { date: '2027-03-01', what: 'Annual return', owner: 'client' },
        { date: '2026-12-31', what: 'VAT' },
      ],
    },
    facts: { what: 'Annual return', date: date('2027-03-01'), end: date('2026-12-31') },
  },
  {
    code: 'ending/deadline-without-owner',
    at: 'deadlines.0',
    bad: { deadlines: [{ date: { length: '2', unit: 'month', after: 'end' }, what: 'Annual return' }] },
    good: {
      deadlines: [
        { date: { length: '2', unit: 'month', after: 'end' }, what: 'Annual return', owner: 'successor' },
      ],
    },
  },
  {
    code: 'ending/limitation-without-warning',
    at: 'deadlines.0',
    bad: { deadlines: [{ date: '2026-12-15', what: 'Claim against the insurer', kind: 'limitation' }] },
    good: {
      deadlines: [
        {
          date: '2026-12-15',
          what: 'Claim against the insurer',
          kind: 'limitation',
          consequence: 'the claim is lost',
        },
      ],
    },
  },
  {
    code: 'ending/deadline-near-end',
    at: 'deadlines.0.date',
    bad: { deadlines: [{ date: '2027-01-30', what: 'VAT', owner: 'client' }] },
    good: { deadlines: [{ date: '2027-01-31', what: 'VAT', owner: 'client' }] },
    facts: { what: 'VAT', date: date('2027-01-30'), end: date('2026-12-31'), days: 30 },
  },
];
