import { describe, expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import type { DocumentKind } from '../../src/document/document-kind.ts';
import { plainTextOfBlocks } from '../../src/document/plain-text.ts';
import { createTrees, readEnding } from '../../src/generate.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';

async function letterWith(clause: string, kind: DocumentKind = 'termination-letter'): Promise<string> {
  const { engagement } = sampleRequest('samples/minimal.yaml');
  const text = `${new TextDecoder().decode(engagement.bytes)}\nadditionalClauses:\n  - ${clause}\n`;
  const request = { engagement: { file: 'a.yaml', bytes: new TextEncoder().encode(text) } };
  const { ending } = await readEnding(request, ENVIRONMENT);
  const [letter] = await createTrees(ending, { kinds: [kind] }, ENVIRONMENT);
  return plainTextOfBlocks(letter?.blocks ?? []);
}

const CLAUSE = 'document: termination-letter, text: The keys stay with the porter.';

describe('clauses a firm adds', () => {
  it('stand behind the clause they name', async () => {
    const text = await letterWith(`{ ${CLAUSE}, after: services }`);
    const place = text.indexOf('The keys stay');
    expect(place).toBeGreaterThan(text.indexOf('Help desk'));
    expect(place).toBeLessThan(text.indexOf('Yours faithfully'));
  });

  it('stand at their usual place without one, and once', async () => {
    expect((await letterWith(`{ ${CLAUSE} }`)).split('The keys stay')).toHaveLength(2);
  });

  it('stand behind a clause inside another, and once', async () => {
    const clause = '{ document: handover-summary, text: The keys stay with the porter., after: services }';
    const text = await letterWith(clause, 'handover-summary');
    const place = text.indexOf('The keys stay');
    expect(place).toBeGreaterThan(text.indexOf('Help desk'));
    expect(place).toBeLessThan(text.indexOf('Signatures'));
    expect(text.split('The keys stay')).toHaveLength(2);
  });

  it('cannot follow a clause the document does not have', async () => {
    const failing = letterWith(`{ ${CLAUSE}, after: servces }`);
    await expect(failing).rejects.toThrow(DisengageError);
    await expect(failing).rejects.toMatchObject({
      diagnostics: [{ code: 'template/unknown-place', path: ['additionalClauses', 0, 'after'] }],
    });
  });
});
