import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Ending } from '../../src/ending/ending.ts';
import type { Term } from '../../src/engagement/terms.ts';
import { readEnding } from '../../src/generate.ts';
import { PROJECT } from '../helpers/resources.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';

/** Fields as a file has them; every scalar a string. */
export type Fields = Readonly<Record<string, unknown>>;

const EVERYTHING = parse(readFileSync(join(PROJECT, 'test/fixtures/review/everything.yaml'), 'utf8'), {
  schema: 'failsafe',
}) as Fields;

/** The file that has a fact for every item, with fields replaced; maps are merged, `null` takes away. */
export function everythingWith(...changes: readonly Fields[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(changes.reduce(merge, EVERYTHING)));
}

export async function endingWith(...changes: readonly Fields[]): Promise<Ending> {
  const engagement = { file: 'everything.json', bytes: everythingWith(...changes) };
  return (await readEnding({ engagement }, ENVIRONMENT)).ending;
}

function merge(base: Fields, change: Fields): Fields {
  const entries = Object.entries(change).map(([key, value]) => {
    const old = base[key];
    return [key, isMap(old) && isMap(value) ? merge(old, value) : value] as const;
  });
  const kept = Object.entries({ ...base, ...Object.fromEntries(entries) });
  return Object.fromEntries(kept.filter(([, value]) => value !== null));
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What each way of ending needs, or must not have, beside the fields of all. */
export const WAYS: Readonly<Record<Term<'how'>, Fields>> = {
  notice: {},
  'non-renewal': { ending: { how: 'non-renewal' } },
  immediate: { ending: { how: 'immediate' } },
  agreement: { ending: { how: 'agreement' } },
  expiry: { ending: { how: 'expiry' } },
  confirmation: {
    ending: { how: 'confirmation', clientNotice: { date: '2026-11-19', receivedOn: '2026-11-20' } },
  },
};

/** What is usual in a scenario. */
export const SCENARIOS: Readonly<Record<Term<'scenario'>, Fields>> = {
  completed: WAYS.expiry,
  'provider-withdraws': WAYS.notice,
  'non-payment': WAYS.immediate,
  conflict: { notice: { reason: { mode: 'none' } } },
  'client-leaves': WAYS.confirmation,
  mutual: WAYS.agreement,
  'practice-closing': WAYS['non-renewal'],
  'practice-transfer': WAYS.notice,
};

/** Files of another build: several ends, none, a person, choices that keep facts out. */
export const SHAPES: Readonly<Record<string, Fields>> = {
  'two contracts that end on different days': {
    contract: null,
    end: null,
    contracts: [
      {
        id: 'advice',
        title: 'Advisory agreement',
        number: 'QA-17',
        signedOn: '2024-02-20',
        noticePeriod: { length: '3', unit: 'month', endsOn: 'end-of-month', runsFrom: 'receipt' },
        clause: 'clause 9',
      },
      {
        id: 'hosting',
        title: 'Hosting agreement',
        number: 'QA-18',
        signedOn: '2024-02-21',
        noticePeriod: { length: '1', unit: 'month', endsOn: 'end-of-month' },
      },
    ],
    services: [
      { name: 'Monthly review', contract: 'advice', outcome: 'ends' },
      { name: 'Hosting', contract: 'hosting', outcome: 'ends' },
    ],
  },
  'some services go on': {
    ending: { extent: 'part' },
    services: [
      { name: 'Monthly review', outcome: 'ends', covers: '2027-02' },
      { name: 'Hosting', outcome: 'continues', continuesUnder: 'the hosting terms' },
    ],
  },
  'the end is the day of receipt': {
    ending: { how: 'immediate' },
    end: { date: null, time: null, timezone: null, on: 'receipt' },
    services: [{ name: 'Monthly review', outcome: 'ends' }],
  },
  'no contract': { contract: null, agreements: null },
  'one person signs for herself': {
    provider: {
      name: 'Mara Venn',
      kind: 'person',
      signatories: [{ name: 'Mara Venn', licence: 'Licence 7' }],
    },
    client: { name: 'Ada Brindle', kind: 'person', signatories: [{ name: 'Ada Brindle' }], parties: null },
  },
  'deadlines are only warned of': { deadlinePolicy: { detail: 'alert' } },
  'no deadline is known': { deadlinePolicy: { known: 'none-known' }, deadlines: null },
  'the account is settled': { money: { account: { state: 'settled' } } },
};
