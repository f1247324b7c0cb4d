import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/plain-text.ts';
import { TERMS } from '../../src/engagement/terms.ts';
import { createTrees, readEnding } from '../../src/generate.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';

const { engagement } = sampleRequest('samples/minimal.yaml');
const SOURCE = new TextDecoder().decode(engagement.bytes);

/** What each way of ending has to be told. */
const HOWS: Readonly<Record<string, readonly string[]>> = {
  notice: ['ending: { how: notice }'],
  immediate: ['ending: { how: immediate, legalBasis: clause 9 }', 'end: 2026-12-31'],
  agreement: ['ending: { how: agreement }', 'end: 2026-12-31'],
  confirmation: [
    'ending: { how: confirmation, clientNotice: { date: 2026-11-20, receivedOn: 2026-11-23 } }',
    'end: 2026-12-31',
  ],
};

/** What each scenario has to be told before a letter is written. */
const NEEDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'non-payment': [
    'money: { invoices: [{ number: "7", date: 2026-09-01, due: 2026-09-15, amount: 90.00 GBP, status: overdue }] }',
  ],
  'client-leaves': HOWS['confirmation'] ?? [],
  mutual: HOWS['agreement'] ?? [],
  'practice-closing': ['handover: { records: { release: { how: collect } } }'],
  'practice-transfer': ['successor: { name: Larch & Tern }'],
};

/** The first paragraph a reader meets under the subject of the letter. */
async function firstParagraph(lines: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode([SOURCE, ...lines].join('\n'));
  const { ending } = await readEnding({ engagement: { file: 'a.yaml', bytes } }, ENVIRONMENT);
  const [letter] = await createTrees(ending, { kinds: ['termination-letter'] }, ENVIRONMENT);
  const paragraph = letter?.blocks.find((block) => block.type === 'paragraph');
  return paragraph === undefined ? '' : plainText(paragraph.inlines).replaceAll(/[\u00a0\u202f]/g, ' ');
}

const SAYS_THE_END = /\b(?:engagement|services concerned) ends? on Thursday 31 December 2026/;

describe('the first paragraph of the letter says that it ends and on which day', () => {
  describe.each(TERMS.scenario)('%s', (scenario) => {
    it.each(TERMS.profession)('%s', async (profession) => {
      const needs = NEEDS[scenario] ?? [];
      const text = await firstParagraph([`scenario: ${scenario}`, `profession: ${profession}`, ...needs]);
      expect(text).toMatch(SAYS_THE_END);
    });
  });

  it.each(Object.keys(HOWS))('by %s', async (how) => {
    expect(await firstParagraph(HOWS[how] ?? [])).toMatch(SAYS_THE_END);
  });
});
