import { describe, expect, it } from 'vitest';
import { CLIENT_KINDS, generate } from '../../src/generate.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';

/** What every sample's documents say, for a person to read in a diff. `vitest -u` writes them anew. */
describe('the text of every sample document', () => {
  it.each(SAMPLES)('%s', async (file) => {
    const request = { ...sampleRequest(file), formats: ['txt'], kinds: 'all' } as const;
    const { documents } = await generate(request, ENVIRONMENT);
    expect(documents.length).toBeGreaterThanOrEqual(CLIENT_KINDS.length + 1);
    const folder = file.replace(/^samples\/|\.yaml$/g, '');
    for (const { kind, bytes } of documents) {
      const text = new TextDecoder().decode(bytes);
      await expect(text).toMatchFileSnapshot(`../golden/${folder}.${kind}.txt`);
    }
  });
});
