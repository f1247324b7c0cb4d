import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, suggest } from '../../src/input/suggest.ts';

const FIELDS = ['name', 'fee', 'email', 'noticePeriod', 'client', 'clients', 'on'];

test.each([
  ['nmae', 'name'],
  ['fea', 'fee'],
  ['e-mail', 'email'],
  ['notice_period', 'noticePeriod'],
  ['Name', 'name'],
  ['cleint', 'client'],
  ['cleints', 'clients'],
  ['\u00a0name', 'name'],
])('%j is meant to be %s', (word, meant) => {
  expect(suggest(word, FIELDS)).toBe(meant);
});

test.each(['of', 'x', '', 'telephone', 'nnnn', '😀'])('%j is near nothing', (word) => {
  expect(suggest(word, FIELDS)).toBeUndefined();
});

test('the first candidate wins a tie', () => {
  expect(suggest('cat', ['hat', 'bat'])).toBe('hat');
  expect(suggest('cat', ['bat', 'hat'])).toBe('bat');
});

test('a swap of neighbours is one mistake', () => {
  expect(editDistance('nmae', 'name')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('abcdef', 'ghijkl', 2)).toBe(2);
});

test('a distance is symmetric, zero only for equals, and at most the longer length', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editDistance(a, b, 2)).toBe(Math.min(distance, 2));
    }),
  );
});
