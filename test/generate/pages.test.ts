import { describe, expect, it } from 'vitest';
import { letterStandardOf } from '../../src/design/letter-standard.ts';
import { themeOf } from '../../src/design/theme.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import type { Ending } from '../../src/ending/ending.ts';
import { createTrees, designFor, readEnding, readFirmTemplates } from '../../src/generate.ts';
import { documentNeeds } from '../../src/pdf/document-needs.ts';
import { loadFaces } from '../../src/pdf/faces.ts';
import { flow } from '../../src/pdf/flow.ts';
import { loadLanguage } from '../../src/resources.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';
import { readingTextOf } from '../pdf/support.ts';

const KINDS = ['talking-points'] as const;

async function planOf(tree: DocumentTree, { letterStandard }: Ending) {
  const { pack } = await loadLanguage(tree.language, ENVIRONMENT);
  const standard = letterStandardOf(letterStandard ?? pack.letterStandard);
  const { theme, ...design } = designFor(tree.kind, { theme: themeOf(undefined), letterStandard: standard });
  const faces = await loadFaces(theme.faces[tree.direction], documentNeeds(tree), ENVIRONMENT.readResource);
  return flow(tree, { theme, ...design, faces, pictures: new Map() }).plan;
}

async function talkingPoints(request: ReturnType<typeof sampleRequest>) {
  const { ending, source } = await readEnding(request, ENVIRONMENT);
  const { templates } = await readFirmTemplates(ending, { kinds: KINDS }, source, ENVIRONMENT);
  const [tree] = await createTrees(ending, { kinds: KINDS }, ENVIRONMENT, templates);
  if (tree === undefined) throw new Error('no talking points');
  return planOf(tree, ending);
}

describe('talking points', () => {
  it.each(SAMPLES)(
    'stand on one page for %s',
    async (file) => {
      expect((await talkingPoints(sampleRequest(file))).pages).toHaveLength(1);
    },
    60_000,
  );

  it('go on to a second page with a great many contracts, and lose none of them', async () => {
    const numbers = Array.from({ length: 24 }, (_, index) => `K${100 + index}`);
    const contracts = numbers.map((number) => ({ id: number, title: `Agreement ${number}`, number }));
    const text = JSON.stringify({
      language: 'en-GB',
      jurisdiction: 'generic',
      provider: { name: 'Harbour Books Ltd', address: '1 Quay Road', signatory: { name: 'Ada Quill' } },
      client: { name: 'Tin Whistle Bakery Ltd', address: '8 Mill Lane' },
      contracts: contracts.map((each) => ({ ...each, signedOn: '2024-01-15' })),
      ending: { how: 'agreement' },
      end: '2027-02-28',
      notice: { date: '2026-11-23', delivery: 'registered-post' },
      services: numbers.map((contract) => ({ name: `Work ${contract}`, contract, outcome: 'ends' })),
    });
    const plan = await talkingPoints({
      engagement: { file: 'a.json', bytes: new TextEncoder().encode(text) },
    });
    expect(plan.pages).toHaveLength(2);
    const said = readingTextOf(plan).replaceAll('\u00a0', ' ');
    for (const number of numbers) expect(said).toContain(`no. ${number}`);
  });
});
