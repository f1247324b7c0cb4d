import { expect, test } from 'vitest';
import { clauseVariant, findClause } from '../../src/template/clauses.ts';
import { bundleOf } from './fixtures/fixture.ts';

const firm = bundleOf({ a: 'firm', 'b.x': 'firm x' });
const ours = bundleOf({ a: 'ours', 'a.x': 'ours x', b: 'ours', 'b.x': 'ours x', c: 'ours' });
const parent = bundleOf({ a: 'parent', 'c.x': 'parent x', 'd.x': 'parent x' });

test.each([
  ['a', null, firm.clauses['a']],
  ['a', 'x', firm.clauses['a']],
  ['b', 'x', firm.clauses['b.x']],
  ['b', 'y', ours.clauses['b']],
  ['b', null, ours.clauses['b']],
  ['c', 'x', ours.clauses['c']],
  ['d', 'x', parent.clauses['d.x']],
  ['d', null, undefined],
  ['e', null, undefined],
  ['constructor', null, undefined],
])('clause %s in variant %s', (name, variant, expected) => {
  expect(findClause([firm, ours, parent], name, variant)).toBe(expected);
});

test('the variant is the key of the term on the axis', () => {
  const how = { type: 'leaf', fact: { kind: 'term', value: 'how.non-renewal' }, origin: [] } as const;
  const axes = { opening: 'ending.how' };
  expect(clauseVariant(axes, 'opening', { ending: { how } })).toBe('non-renewal');
  expect(clauseVariant(axes, 'opening', { ending: { how: null } })).toBeNull();
  expect(clauseVariant(axes, 'opening', { ending: null })).toBeNull();
  expect(clauseVariant(axes, 'closing', { ending: { how } })).toBeNull();
  expect(clauseVariant(axes, 'constructor', { ending: { how } })).toBeNull();
});
