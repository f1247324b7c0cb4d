import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unifiedDiff } from '../../src/cli/unified-diff.ts';

const NAMES = { before: 'old', after: 'new' };

/** Applies hunks as `patch` would, checking every line and number of them. */
function patched(before: string, diff: readonly string[]): string {
  const lines = before.split('\n').slice(0, -1);
  const result: string[] = [];
  let at = 0;
  for (const line of diff.slice(2)) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (head !== null) {
      const [start, count, newStart, newCount] = head.slice(1).map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const first = count === 0 ? start : start - 1;
      while (at < first) result.push(lines[at++] ?? '');
      expect(newCount === 0 ? newStart : newStart - 1).toBe(result.length);
      continue;
    }
    const text = line.slice(1);
    if (!line.startsWith('+')) expect(lines[at++]).toBe(text);
    if (!line.startsWith('-')) result.push(text);
  }
  return [...result, ...lines.slice(at), ''].join('\n');
}

it('shows changes with three lines around, as diff -u does', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n';
  const after = 'a\nb\nc\nd\nE\nf\ng\nh\ni\nj\nk\nl\n';
  expect(unifiedDiff(before, after, NAMES)).toEqual([
    '--- old',
    '+++ new',
    ...['@@ -2,10 +2,11 @@', ' b', ' c', ' d', '-e', '+E', ' f', ' g', ' h', ' i', ' j', ' k', '+l'],
  ]);
  expect(unifiedDiff(before, before, NAMES)).toEqual([]);
  expect(unifiedDiff('', 'a\n', NAMES)).toEqual(['--- old', '+++ new', '@@ -0,0 +1,1 @@', '+a']);
});

it('turns any text into any other, with no more changes than needed', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
    .map((lines) => `${lines.join('\n')}\n`);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff(before, after, NAMES);
      expect(patched(before, diff)).toBe(after);
      expect(diff.length === 0).toBe(before === after);
    }),
  );
});
