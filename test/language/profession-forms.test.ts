import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TERMS } from '../../src/engagement/terms.ts';
import { loadPack } from '../template/load-templates.ts';

const LANGUAGES = readdirSync('locales')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

/** A word without the form a template asks for would print its label in the middle of a sentence. */
describe.each(LANGUAGES)('words a template asks for in a form, in %s', (language) => {
  const { terms } = loadPack(language);

  it.each(['profession', 'reason-words'] as const)('%s: each has the same forms as the first', (group) => {
    const forms = (word: string) => Object.keys(terms[`${group}.${word}`] ?? {}).sort();
    const [first = ''] = TERMS[group];
    expect(forms(first).length).toBeGreaterThan(2);
    for (const word of TERMS[group]) expect(forms(word), word).toEqual(forms(first));
  });

  it('a reason is a whole sentence, said by a firm and by one person', () => {
    for (const word of TERMS['reason-words']) {
      const { we = '', I = '' } = terms[`reason-words.${word}`] ?? {};
      expect(we, word).toMatch(/^\p{L}[^.!?]+\.$/u);
      expect(I, word).toMatch(/^\p{L}[^.!?]+\.$/u);
      expect(I, word).not.toBe(we);
    }
  });
});
