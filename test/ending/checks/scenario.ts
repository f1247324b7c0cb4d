import type { Case } from './case.ts';

export const SCENARIO_CASES: readonly Case[] = [
  {
    code: 'ending/reason-in-conflict',
    at: 'notice.reason',
    bad: { scenario: 'conflict', notice: { reason: { mode: 'one', text: 'we act for your partner' } } },
    good: { scenario: 'conflict', notice: { reason: { mode: 'none' } } },
  },
  {
    code: 'ending/reason-in-conflict',
    at: 'notice.reason',
    bad: { scenario: 'conflict', notice: { reason: { mode: 'neutral', words: 'capacity' } } },
    good: { scenario: 'provider-withdraws', notice: { reason: { mode: 'neutral', words: 'capacity' } } },
  },
  {
    code: 'ending/transfer-without-successor',
    at: 'scenario',
    bad: { scenario: 'practice-transfer' },
    good: { scenario: 'practice-transfer', successor: { name: 'Fictional & Partners' } },
  },
  {
    code: 'ending/closing-without-files',
    at: 'scenario',
    bad: { scenario: 'practice-closing' },
    good: { scenario: 'practice-closing', handover: { records: { release: { how: 'collect' } } } },
  },
];
