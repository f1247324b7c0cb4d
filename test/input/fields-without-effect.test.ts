import { describe, expect, it } from 'vitest';
import { readEnding } from '../../src/generate.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';

describe('fields without effect', () => {
  it('are told with their place, and others are not', async () => {
    const { engagement } = sampleRequest('samples/minimal.yaml');
    const text = `${new TextDecoder().decode(engagement.bytes)}\npolicy: { dealBreakers: [late papers] }\n`;
    const bytes = new TextEncoder().encode(text);
    const { diagnostics } = await readEnding({ engagement: { file: 'a.yaml', bytes } }, ENVIRONMENT);
    const found = diagnostics.filter(({ code }) => code === 'input/no-effect');
    expect(found.map(({ facts, location }) => [facts['field'], location?.line])).toEqual([
      ['policy', text.split('\n').findIndex((line) => line.startsWith('policy')) + 1],
    ]);
    expect((await readEnding({ engagement }, ENVIRONMENT)).diagnostics).toEqual([]);
  });
});
