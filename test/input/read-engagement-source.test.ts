import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../src/diagnostics.ts';
import { readEngagementSource } from '../../src/input/read-engagement-source.ts';
import { brief, utf8 } from './read.ts';

const engagement = { file: 'client.yaml', bytes: utf8('tone: warm\n') };
const house = (text: string) => ({ file: 'disengage.yaml', bytes: utf8(text) });

describe('a house file', () => {
  test.each(['', '\n\n', '# our facts\n', '---\n', '~\n', '{}\n'])('%j has no facts', (text) => {
    const { source, warnings } = readEngagementSource(engagement, house(text));
    expect(source.value).toEqual({ tone: 'warm' });
    expect(warnings).toEqual([]);
  });

  test.each([
    ['- a\n', 'input/not-a-map'],
    ['tone: [\n', 'input/not-closed'],
  ])('%j is still refused', async (text, code) => {
    const found = await problemsOf(() => readEngagementSource(engagement, house(text)));
    expect(brief(found)[0]).toMatch(new RegExp(`^${code} 1:`));
    expect(found[0]?.location?.file).toBe('disengage.yaml');
  });
});

test('an engagement file with nothing in it is refused', async () => {
  const found = await problemsOf(() => readEngagementSource({ ...engagement, bytes: utf8('') }, undefined));
  expect(brief(found)).toEqual(['input/empty-file 1:1']);
});
