import { type Case, date } from './case.ts';

export const DECISION_CASES: readonly Case[] = [
  {
    code: 'ending/interest-without-advice',
    at: 'internal.clientHoldsInterest',
    bad: { internal: { clientHoldsInterest: 'yes' } },
    good: { internal: { clientHoldsInterest: 'yes', advice: [{ from: 'lawyer' }] } },
  },
  {
    code: 'ending/no-repair-attempt',
    at: 'internal',
    bad: { internal: { signals: [{ kind: 'no-respect' }] } },
    good: { internal: { signals: [{ kind: 'abuse' }] } },
  },
  {
    code: 'ending/cooling-off',
    at: 'internal.decision',
    bad: {
      internal: { repairAttempts: [{ what: 'a talk' }], decision: { on: '2026-11-21', coolingOffDays: '3' } },
    },
    good: {
      internal: { repairAttempts: [{ what: 'a talk' }], decision: { on: '2026-11-20', coolingOffDays: '3' } },
    },
    facts: { over: date('2026-11-24'), days: 3 },
  },
];
