import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TERMS } from '../../src/engagement/terms.ts';
import { SAMPLES, sampleRequest } from '../helpers/samples.ts';

const decoder = new TextDecoder();

/** What the file and the house file above it say of a field. */
function written(file: string, field: string): unknown {
  const { engagement, house } = sampleRequest(file);
  const sources = [engagement, ...(house === undefined ? [] : [house])];
  return sources.map(({ bytes }) => parse(decoder.decode(bytes))[field]).find((value) => value !== undefined);
}

/** What somebody who looks for their own case finds among the samples. */
describe('the samples together', () => {
  it.each(['scenario', 'profession'] as const)('show every %s', (field) => {
    const shown = new Set(SAMPLES.map((file) => written(file, field)));
    expect(TERMS[field].filter((word) => !shown.has(word))).toEqual([]);
  });

  it.each(SAMPLES)('each says at its head what it shows: %s', (file) => {
    const [, ...lines] = decoder.decode(sampleRequest(file).engagement.bytes).split('\n');
    const comment = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    );
    expect(comment.join(' ').length).toBeGreaterThan(80);
  });
});
