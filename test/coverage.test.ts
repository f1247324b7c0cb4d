import { describe, expect, it } from 'vitest';
import { coverageOf } from '../src/coverage.ts';
import { DisengageError } from '../src/diagnostics.ts';
import { loadLanguage } from '../src/resources.ts';
import { COVERED_KINDS } from '../src/review/coverage-items.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from './helpers/samples.ts';

const MINIMAL = sampleRequest('samples/minimal.yaml');

describe('the coverage of a file', () => {
  it.each(SAMPLES)('misses nothing in %s', async (file) => {
    for (const { kind, items } of await coverageOf(sampleRequest(file), ENVIRONMENT)) {
      const missing = items?.filter(({ state }) => state === 'missing') ?? [];
      expect([kind, missing]).toEqual([kind, []]);
    }
  });

  it('is told for every kind that has items, and says where a language has no such document', async () => {
    const { bundles } = await loadLanguage('en-GB', ENVIRONMENT);
    const documents = await coverageOf(MINIMAL, ENVIRONMENT);
    expect(documents.map(({ kind }) => kind)).toEqual(COVERED_KINDS);
    for (const { kind, items } of documents) {
      const shipped = bundles.some((bundle) => bundle.documents[kind] !== undefined);
      expect([kind, items !== null]).toEqual([kind, shipped]);
    }
  });

  it('is told for the kinds and languages asked for', async () => {
    const asked = {
      kinds: ['acknowledgement', 'handover-summary'],
      languages: ['he', 'en-GB'],
    } as const;
    const documents = await coverageOf({ ...MINIMAL, ...asked }, ENVIRONMENT);
    expect(documents.map(({ kind, language }) => `${kind} ${language}`)).toEqual([
      'handover-summary he',
      'handover-summary en-GB',
    ]);
  });

  it('names fields as the file does', async () => {
    const [letter] = await coverageOf({ ...MINIMAL, kinds: ['termination-letter'] }, ENVIRONMENT);
    const contract = letter?.items?.find(({ id }) => id === 'T4');
    expect(contract?.printed).toContainEqual(['contract', 'number']);
    expect(contract?.absent).toContainEqual(['contract', 'startedOn']);
    expect(letter?.items?.find(({ id }) => id === 'T16')).toMatchObject({
      state: 'waived',
      absent: [['handover', 'access']],
    });
  });

  it('throws what is wrong with the file', async () => {
    const engagement = { file: 'bad.yaml', bytes: new TextEncoder().encode('language: en-GB\n') };
    await expect(coverageOf({ engagement }, ENVIRONMENT)).rejects.toThrow(DisengageError);
  });
});
