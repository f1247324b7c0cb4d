import { describe, expect, it } from 'vitest';
import { TERMS } from '../../src/engagement/terms.ts';
import { loadTemplates, TEMPLATE_LANGUAGES } from './load-templates.ts';

/** The clauses each order of sections puts in, by file. */
const ORDERS: ReadonlyMap<string, readonly string[]> = new Map(
  TEMPLATE_LANGUAGES.flatMap((language) =>
    Object.entries(loadTemplates(language).bundle.clauses)
      .filter(([name]) => name.split('.')[0] === 'handover-sections')
      .map(([, { file, nodes }]) => [
        file,
        nodes.map((node) => (node.type === 'clause' ? node.name : node.type)),
      ]),
  ),
);

const [[first = '', all = []] = []] = [...ORDERS];

describe('the sections of the handover summary', () => {
  it('have an order for each profession and one for the others, in each language with one', () => {
    const languages = new Set([...ORDERS.keys()].map((file) => file.split('/')[1]));
    expect(languages.size).toBeGreaterThanOrEqual(5);
    for (const language of languages) {
      const names = ['handover-sections', ...TERMS.profession.map((word) => `handover-sections.${word}`)];
      for (const name of names) {
        expect([...ORDERS.keys()]).toContain(`templates/${language}/clauses/${name}.md.hbs`);
      }
    }
  });

  it.each([...ORDERS])('are all there, each once: %s', (_, order) => {
    expect([...order].sort(), `as in ${first}`).toEqual([...all].sort());
    expect(new Set(order).size).toBe(order.length);
  });

  it.each([...ORDERS])('name the services before the work "listed below": %s', (_, order) => {
    expect(order.indexOf('services')).toBeLessThan(order.indexOf('work'));
  });

  it('stand in another order for each profession', () => {
    const english = [...ORDERS].filter(([file]) => file.includes('/en-GB/'));
    expect(new Set(english.map(([, order]) => order.join(' '))).size).toBe(TERMS.profession.length + 1);
  });
});
