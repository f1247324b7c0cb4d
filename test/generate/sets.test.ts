import { describe, expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { createTrees, generate, readEnding } from '../../src/generate.ts';
import { formatPath } from '../../src/language/format-diagnostic.ts';
import { documentLines } from '../../src/text/block-lines.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';
import { slotsOf } from '../helpers/trees.ts';

const ENGLISH = sampleRequest('samples/accountant/en-GB.yaml');

/** The sample with some lines changed, in a file of its own. */
function changed(...changes: readonly (readonly [from: string | RegExp, to: string])[]) {
  const text = changes.reduce(
    (result, [from, to]) => result.replace(from, to),
    new TextDecoder().decode(ENGLISH.engagement.bytes),
  );
  return { ...ENGLISH, engagement: { ...ENGLISH.engagement, bytes: new TextEncoder().encode(text) } };
}

describe('a set of documents', () => {
  it('marks every language but the first as the office copy, with the same facts', async () => {
    const { ending } = await readEnding(ENGLISH, ENVIRONMENT);
    const trees = await createTrees(ending, { languages: ['en-GB', 'en-US'] }, ENVIRONMENT);
    const marked = trees.filter((tree) =>
      tree.blocks.some((block) => block.type === 'group' && block.role === 'mark' && block.blocks.length > 0),
    );
    expect(marked.map(({ language }) => language)).toEqual(
      trees
        .filter(({ language, kind }) => language === 'en-US' && kind !== 'covering-email')
        .map(() => 'en-US'),
    );
    const facts = (language: string, kind: string) =>
      trees
        .filter((tree) => tree.language === language && tree.kind === kind)
        .flatMap(slotsOf)
        .filter(({ fact }) => fact.kind !== 'term')
        .map(({ fact }) => `${fact.kind} ${fact.value}`)
        .sort();
    for (const { kind } of trees) expect(facts('en-US', kind), kind).toEqual(facts('en-GB', kind));
  });

  it('writes internal papers once, in their own language', async () => {
    const { ending } = await readEnding(
      changed([/^internal:\n {2}language: .*$/m, 'internal:\n  language: en-US']),
      ENVIRONMENT,
    );
    const request = { kinds: ['decision-record', 'acknowledgement'], languages: ['en-GB'] } as const;
    const trees = await createTrees(ending, request, ENVIRONMENT);
    expect(trees.map(({ kind, language }) => `${kind} ${language}`)).toEqual([
      'acknowledgement en-GB',
      'decision-record en-US',
    ]);
  });

  it('names in the covering e-mail what goes with it, and writes that as text only', async () => {
    const { documents } = await generate({ ...ENGLISH, formats: ['pdf'] }, ENVIRONMENT);
    expect(documents.map(({ name }) => name)).toEqual([
      'termination-letter.en-GB.pdf',
      'handover-summary.en-GB.pdf',
      'end-date-confirmation.en-GB.pdf',
      'covering-email.en-GB.txt',
    ]);
    const email = new TextDecoder().decode(documents.at(-1)?.bytes);
    for (const part of ['Notice of termination', 'Handover summary', '28 February 2027']) {
      expect(email.replaceAll('\u00a0', ' ').toLowerCase()).toContain(part.toLowerCase());
    }
  });

  it('replies to a successor only with the consent of the client', async () => {
    const refused = generate({ ...ENGLISH, kinds: ['successor-reply'], formats: ['txt'] }, ENVIRONMENT);
    await expect(refused).rejects.toThrow(DisengageError);
    const problem = {
      code: 'template/no-consent',
      location: expect.objectContaining({ line: expect.any(Number) }),
    };
    await expect(refused).rejects.toMatchObject({
      diagnostics: expect.arrayContaining([expect.objectContaining(problem)]),
    });
    const agreed = changed([/consent: client/, 'consent: given']);
    const { documents } = await generate(
      { ...agreed, kinds: ['successor-reply'], formats: ['txt'] },
      ENVIRONMENT,
    );
    expect(documents).toHaveLength(1);
  });

  it('tells the decision record of every warning', async () => {
    const { ending, diagnostics } = await readEnding(ENGLISH, ENVIRONMENT);
    const [record] = await createTrees(
      ending,
      { kinds: ['decision-record'], warnings: diagnostics },
      ENVIRONMENT,
    );
    if (record === undefined) throw new Error('no record');
    const text = documentLines(record).join('\n');
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { code } of diagnostics) expect(text).toContain(code);
    expect(text).toContain('Internal – do not send');
    for (const { path } of diagnostics) expect(text).not.toContain(formatPath(path ?? ['nowhere']));
  });

  it('names no deadline in a letter about a conflict unless the firm says so', async () => {
    const conflict = changed(
      [/^scenario: .*$/m, 'scenario: conflict'],
      [/^ {2}reason:\n(?: {4}.*\n)+/m, ''],
      [/^deadlinePolicy:.*$/m, ''],
    );
    const { ending } = await readEnding(conflict, ENVIRONMENT);
    const [letter] = await createTrees(ending, { kinds: ['termination-letter'] }, ENVIRONMENT);
    if (letter === undefined) throw new Error('no letter');
    expect(slotsOf(letter).filter(({ origin }) => origin[0] === 'deadlines')).toEqual([]);
    expect(documentLines(letter).join(' ')).toContain('time limits may be running');
  });

  it('claims no decision of the firm where the end is agreed', async () => {
    const say = async (how: string) => {
      const file = changed(
        [/^ending:[^\n]*\n(?: {2}.*\n)*/m, ''],
        [/^services:/m, `ending: { how: ${how}, legalBasis: clause 14 }\nend: 2027-02-28\nservices:`],
      );
      const { ending } = await readEnding(file, ENVIRONMENT);
      const [points] = await createTrees(ending, { kinds: ['talking-points'] }, ENVIRONMENT);
      return points === undefined ? '' : documentLines(points).join(' ');
    };
    expect(await say('agreement')).not.toMatch(/We are ending|The decision is final/);
    expect(await say('notice')).toMatch(/We are ending.*The decision is final/);
  });
});
