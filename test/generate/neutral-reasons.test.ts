import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainTextOfBlocks } from '../../src/document/plain-text.ts';
import { TERMS } from '../../src/engagement/terms.ts';
import { createTrees, readEnding } from '../../src/generate.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';
import { loadPack } from '../template/load-templates.ts';

const { engagement } = sampleRequest('samples/minimal.yaml');
const SOURCE = new TextDecoder().decode(engagement.bytes);
const { terms } = loadPack('en-GB');

/** The letter, the talking points and the decision record of a firm or a person with a ready reason. */
async function documentsWith(words: string, kind: 'company' | 'person'): Promise<readonly string[]> {
  const text = SOURCE.replace(
    'provider:',
    `internal: { reasons: [late records] }\nprovider:\n  kind: ${kind}`,
  ).replace('notice:', `notice:\n  reason: { mode: neutral, words: ${words} }`);
  const bytes = new TextEncoder().encode(text);
  const { ending } = await readEnding({ engagement: { file: 'a.yaml', bytes } }, ENVIRONMENT);
  const kinds = ['termination-letter', 'talking-points', 'decision-record'] as const;
  const trees = await createTrees(ending, { kinds }, ENVIRONMENT);
  return trees.map(({ blocks }) =>
    plainTextOfBlocks(blocks).replaceAll(/[\u00a0\u2011]/g, (sign) => (sign === '\u2011' ? '-' : ' ')),
  );
}

describe.each(TERMS['reason-words'])('the ready reason %s', (words) => {
  const { we = '', I = '' } = terms[`reason-words.${words}`] ?? {};

  it.each([
    ['company', we],
    ['person', I],
  ] as const)(
    'is said in the words of a %s, alike in the letter and in our own papers',
    async (kind, said) => {
      for (const text of await documentsWith(words, kind)) expect(text).toContain(said);
    },
  );

  it('is listed on the page about them', () => {
    const page = readFileSync('docs/neutral-reasons.md', 'utf8');
    expect(page).toContain(`| \`${words}\` | ${we} | ${I} |`);
  });
});
