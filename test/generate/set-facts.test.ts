import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/tree.ts';
import { createTrees, readEnding, readSet } from '../../src/generate.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';
import { slotsOf } from '../helpers/trees.ts';

/** Days and amounts are what a client holds against us: nowhere may two papers of a set tell them apart. */
const COMPARED = ['date', 'money'];

describe('the documents of one set', () => {
  it.each(SAMPLES)('tell each day and each amount alike: %s', async (file) => {
    const request = sampleRequest(file);
    const { ending, firm } = await readSet(request, ENVIRONMENT);
    const trees = await createTrees(ending, { kinds: 'all' }, ENVIRONMENT, firm);
    expect(trees.length).toBeGreaterThanOrEqual(5);
    for (const [origin, values] of valuesOf(trees)) {
      expect([...values.keys()], `${origin}: ${JSON.stringify([...values])}`).toHaveLength(1);
    }
  });

  it.each(SAMPLES)(
    'print no day or amount that the file does not give or the count bring about: %s',
    async (file) => {
      const { ending } = await readEnding(sampleRequest(file), ENVIRONMENT);
      const trees = await createTrees(ending, { kinds: 'all' }, ENVIRONMENT);
      const known = leavesOf(ending);
      for (const tree of trees) {
        for (const { fact, origin } of slotsOf(tree)) {
          if (!COMPARED.includes(fact.kind)) continue;
          expect(known.has(fact.value), `${tree.kind}: ${origin.join('.')} is ${fact.value}`).toBe(true);
        }
      }
    },
  );
});

/** The values of each place of the file, with the documents that print them. */
function valuesOf(trees: readonly DocumentTree[]) {
  const found = new Map<string, Map<string, string[]>>();
  for (const tree of trees) {
    for (const { fact, origin } of slotsOf(tree)) {
      // each document has a date of its own
      if (!COMPARED.includes(fact.kind) || origin[0] === 'document') continue;
      const values = found.get(origin.join('.')) ?? new Map<string, string[]>();
      values.set(fact.value, [...(values.get(fact.value) ?? []), tree.kind]);
      found.set(origin.join('.'), values);
    }
  }
  return found;
}

/** Every text in the resolved ending; amounts as facts write them. */
function leavesOf(value: unknown, into: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) leavesOf(child, into);
    const { amount, currency } = value as { readonly amount?: unknown; readonly currency?: unknown };
    if (typeof amount === 'string' && typeof currency === 'string') into.add(`${amount} ${currency}`);
  }
  return into;
}
