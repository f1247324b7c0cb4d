import { describe, expect, test } from 'vitest';
import { engagement } from '../../src/engagement/engagement.ts';
import { houseFile } from '../../src/engagement/house.ts';
import { problems } from './problems.ts';

const SMALL = {
  language: 'en-GB',
  provider: { name: 'P', address: 'A' },
  client: { name: 'C', address: ['B', 'D'] },
  contract: { title: 'T' },
  notice: { date: '2026-11-24' },
  services: [{ name: 'S', outcome: 'ends' }],
};

function found(changes: object) {
  return problems(engagement, { ...SMALL, ...changes }).map(({ code, path }) => [code, path]);
}

describe('the small file', () => {
  test('becomes lists with defaults', () => {
    const result = engagement.parse(SMALL);
    expect(result).toMatchObject({
      tone: 'neutral',
      ending: { how: 'notice', extent: 'whole' },
      provider: { name: 'P', address: ['A'], signatories: [] },
      clients: [{ name: 'C', address: ['B', 'D'], signatories: [] }],
      contracts: [{ id: 'main', title: 'T' }],
      services: [{ name: 'S', outcome: 'ends', contract: 'main' }],
    });
    expect(result).not.toHaveProperty('client');
    expect(result).not.toHaveProperty('contract');
    expect(result.provider).not.toHaveProperty('signatory');
  });

  test('ends in part by itself where a service goes on, unless the file says otherwise', () => {
    const services = [...SMALL.services, { name: 'R', outcome: 'continues', continuesUnder: 'T' }];
    expect(engagement.parse({ ...SMALL, services }).ending.extent).toBe('part');
    const said = engagement.parse({ ...SMALL, services, ending: { extent: 'whole' } });
    expect(said.ending.extent).toBe('whole');
  });

  test('a referral says something', () => {
    expect(found({ referrals: [{ kind: 'a payroll bureau' }, { note: 'ask your bank' }] })).toEqual([]);
    expect(found({ referrals: [{}] })).toEqual([['input/missing-field', 'referrals.0.name']]);
  });

  test('needs no contract', () => {
    const { contract: _, ...rest } = SMALL;
    const result = engagement.parse(rest);
    expect(result.contracts).toEqual([]);
    expect(result.services[0]?.contract).toBeNull();
  });
});

describe('one or many', () => {
  test.each([
    [{ clients: [SMALL.client] }, 'clients'],
    [{ contracts: [SMALL.contract] }, 'contracts'],
    [{ provider: { ...SMALL.provider, signatory: { name: 'X' }, signatories: [] } }, 'provider.signatories'],
    [{ client: { ...SMALL.client, signatory: { name: 'X' }, signatories: [] } }, 'clients.0.signatories'],
  ])('both of a pair are refused: %j', (changes, path) => {
    expect(found(changes)).toEqual([['input/one-or-many', path]]);
  });

  test('several signatories may stand under the one name and one under the many', () => {
    const many = engagement.parse({
      ...SMALL,
      provider: { ...SMALL.provider, signatory: [{ name: 'X' }, { name: 'Y' }] },
      client: { ...SMALL.client, signatories: { name: 'Z' } },
    });
    expect(many.provider.signatories.map(({ name }) => name)).toEqual(['X', 'Y']);
    expect(many.clients[0]?.signatories).toEqual([{ name: 'Z' }]);
  });

  test('a delivery may be a word', () => {
    const delivery = (written: unknown) =>
      engagement.parse({ ...SMALL, notice: { date: '2026-11-24', delivery: written } }).notice.delivery;
    expect(delivery('e-mail')).toEqual([{ by: 'e-mail' }]);
    expect(delivery(['post', { by: 'hand', returnReceipt: 'no' }])).toEqual([
      { by: 'post' },
      { by: 'hand', returnReceipt: false },
    ]);
    expect(found({ notice: { date: '2026-11-24', delivery: 'pigeon' } })).toEqual([
      ['input/not-one-of', 'notice.delivery.0.by'],
    ]);
  });
});

describe('contracts and services', () => {
  const two = { contract: undefined, contracts: [{ id: 'a' }, { id: 'b' }] };
  const service = (contract?: string) => ({ name: 'S', outcome: 'ends', ...(contract && { contract }) });

  test('services name their contract when there are several', () => {
    expect(engagement.parse({ ...SMALL, ...two, services: [service('b')] }).services[0]?.contract).toBe('b');
    expect(found({ ...two, services: [service('a'), service()] })).toEqual([
      ['input/contract-not-named', 'services.1'],
    ]);
  });

  test('a service names a contract that is there', () => {
    expect(problems(engagement, { ...SMALL, ...two, services: [service('c')] })).toEqual([
      { code: 'input/unknown-contract', path: 'services.0.contract', facts: { id: 'c', known: ['a', 'b'] } },
    ]);
    expect(found({ contract: undefined, services: [service('a')] })).toEqual([
      ['input/unknown-contract', 'services.0.contract'],
    ]);
  });

  test('an id stands once', () => {
    expect(
      problems(engagement, {
        ...SMALL,
        contract: undefined,
        contracts: [{ id: 'a' }, { id: 'a' }],
        services: [service('a')],
      }),
    ).toEqual([{ code: 'input/duplicate-contract', path: 'contracts.1.id', facts: { id: 'a' } }]);
  });

  test('contracts without an id are numbered, and a number somebody wrote counts', () => {
    const ids = (contracts: unknown) =>
      engagement
        .safeParse({ ...SMALL, contract: undefined, contracts, services: [service('1')] })
        .data?.contracts.map(({ id }) => id);
    expect(ids([{}, {}])).toEqual(['1', '2']);
    expect(found({ contract: undefined, contracts: [{ id: '2' }, {}], services: [service('2')] })).toEqual([
      ['input/duplicate-contract', 'contracts.1.id'],
    ]);
  });
});

describe('what is missing or not known', () => {
  test('every required field is named', () => {
    expect(
      problems(engagement, {})
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['language', 'notice', 'provider', 'services']);
    expect(found({ provider: {} })).toEqual([
      ['input/missing-field', 'provider.name'],
      ['input/missing-field', 'provider.address'],
    ]);
    expect(found({ client: undefined })).toEqual([['input/missing-field', 'client']]);
    expect(found({ services: [] })).toEqual([['input/missing-field', 'services']]);
  });

  test('an unknown field is refused wherever it stands', () => {
    for (const changes of [
      { fea: 'x' },
      { services: [{ ...SMALL.services[0], fea: 'x' }] },
      { notice: { date: '2026-11-24', fea: 'x' } },
      { handover: { records: { kept: [{ what: 'x', fea: 'x' }] } } },
      { internal: { decision: { fea: 'x' } } },
    ]) {
      expect(found(changes).map(([code]) => code)).toEqual(['<unrecognized_keys>']);
    }
  });

  test('every row of every list may carry a note', () => {
    const note = { en: 'n' };
    expect(
      found({
        handover: { issues: [{ issue: 'x', note }] },
        replies: [{ ask: 'x', note }],
        notices: [{ to: 'x', note }],
      }),
    ).toEqual([]);
  });

  test('internal facts stay below internal', () => {
    expect(found({ signals: [{ kind: 'other' }] })).toEqual([['<unrecognized_keys>', '']]);
    expect(found({ internal: { signals: [{ kind: 'other' }] } })).toEqual([]);
  });
});

test('the house file holds facts of the firm and nothing of a client', () => {
  expect(problems(houseFile, { provider: SMALL.provider, tone: 'warm', annex: 'derivation' })).toEqual([]);
  expect(problems(houseFile, { client: SMALL.client })).toMatchObject([{ code: '<unrecognized_keys>' }]);
});
