import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applies } from '../../src/create-trees.ts';
import type { Path } from '../../src/diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/document/document-kind.ts';
import { TERMS } from '../../src/engagement/terms.ts';
import { createTrees, generate, readEnding } from '../../src/generate.ts';
import { readSource } from '../../src/input/read-source.ts';
import { type SourceValue, valueAt } from '../../src/input/source-document.ts';
import { loadIndex } from '../../src/resources.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';

const CANARY = 'Canary-7f3a';
const { languages: LANGUAGES } = await loadIndex(ENVIRONMENT);

describe('what the firm keeps to itself', () => {
  it.each(SAMPLES)('is in no client document of any format: %s', async (file) => {
    const { engagement, house } = sampleRequest(file);
    const read = readSource(engagement.bytes, engagement.file);
    if (!read.ok) throw new Error(`${file} is unreadable`);
    const { value, planted } = withCanaries(read.source.value);
    if (!file.includes('minimal')) expect(planted).toBeGreaterThan(3);

    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const request = { engagement: { file: 'canary.json', bytes }, ...(house && { house }) };
    const environment = { ...ENVIRONMENT, readFile: (path: string) => ENVIRONMENT.readFile(path, file) };
    const { ending } = await readEnding(request, environment);
    const outward = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter(
      (kind) => DOCUMENT_KINDS[kind] !== 'internal' && applies(kind, ending),
    );
    for (const tree of await createTrees(ending, { kinds: 'all' }, environment)) {
      if (tree.audience !== 'internal') expect(JSON.stringify(tree), tree.kind).not.toContain(CANARY);
      else if (tree.kind === 'decision-record') expect(JSON.stringify(tree)).toContain(CANARY);
    }
    const formats = ['docx', 'txt'] as const;
    const { documents } = await generate({ ...request, kinds: outward, formats }, environment);
    for (const { name, bytes: written } of documents) {
      const text = name.endsWith('.docx')
        ? Object.values(unzipSync(written))
            .map((part) => strFromU8(part))
            .join('')
        : new TextDecoder().decode(written);
      expect(text.length, name).toBeGreaterThan(100);
      expect(text, name).not.toContain(CANARY);
    }
  });
});

const ALONE = {
  jurisdiction: 'generic',
  provider: { name: 'Harbour Books Ltd', address: '1 Quay Road', signatory: { name: 'Ada Quill' } },
  client: { name: 'Tin Whistle Bakery Ltd', address: '8 Mill Lane' },
  notice: { date: '2026-11-23', delivery: 'registered-post' },
  services: [{ name: 'Bookkeeping', outcome: 'ends' }],
  contract: { title: 'Bookkeeping Agreement', number: '7' },
  end: '2026-12-31',
  successor: { name: 'Larch & Tern', consent: 'given' },
  internal: {
    reasons: [`because of the ${CANARY}`],
    objections: [{ says: `what of the ${CANARY}`, answer: `nothing of the ${CANARY}` }],
    economics: { margin: `low because of the ${CANARY}` },
    alternativesConsidered: [{ what: `to keep the ${CANARY}`, whyNot: `the ${CANARY} costs too much` }],
    feedback: `the ${CANARY} was heard`,
    lessons: [`beware of the ${CANARY}`],
    risks: [{ what: `a risk of the ${CANARY}` }],
  },
};

/** What a scenario has to be told before a letter is written. */
const NEEDS: Readonly<Partial<Record<string, object>>> = {
  'client-leaves': {
    ending: { how: 'confirmation', clientNotice: { date: '2026-11-20', receivedOn: '2026-11-23' } },
  },
  mutual: { ending: { how: 'agreement' } },
  'non-payment': {
    money: {
      invoices: [
        { number: '7', date: '2026-09-01', due: '2026-09-15', amount: '90.00 GBP', status: 'overdue' },
      ],
    },
  },
  'practice-closing': { handover: { records: { release: { how: 'collect' } } } },
};

describe.each(LANGUAGES)('what the firm keeps to itself, in %s', (language) => {
  it.each(TERMS.scenario)('is in no paper for others: %s', async (scenario) => {
    const file = JSON.stringify({ ...ALONE, language, scenario, ...NEEDS[scenario] });
    const engagement = { file: 'canary.json', bytes: new TextEncoder().encode(file) };
    const { ending } = await readEnding({ engagement }, ENVIRONMENT);
    const trees = await createTrees(ending, { kinds: 'all' }, ENVIRONMENT);
    const inward = trees.filter(({ audience }) => audience === 'internal');
    expect(inward.map(({ kind }) => kind)).toEqual(['talking-points', 'decision-record']);
    expect(JSON.stringify(inward)).toContain(CANARY);
    for (const tree of trees) {
      if (tree.audience !== 'internal') expect(JSON.stringify(tree), tree.kind).not.toContain(CANARY);
    }
  });
});

/** Puts the canary into every text below `internal` that takes one. */
function withCanaries(value: SourceValue): { readonly value: SourceValue; readonly planted: number } {
  const copy = structuredClone(value) as Record<string, unknown>;
  let planted = 0;
  const walk = (node: SourceValue | undefined, path: Path): void => {
    if (node === undefined) return;
    if (typeof node !== 'string') {
      for (const key of Object.keys(node)) {
        const step = Array.isArray(node) ? Number(key) : key;
        walk(valueAt(node, [step]), [...path, step]);
      }
      return;
    }
    // words of closed lists, dates, amounts, numbers, flags and file names take no canary
    if (!/\s\S+\s/.test(node)) return;
    let holder = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
    holder[path.at(-1) ?? ''] = `${node} ${CANARY}`;
    planted++;
  };
  walk(valueAt(value, ['internal']), ['internal']);
  return { value: copy as SourceValue, planted };
}
