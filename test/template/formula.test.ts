import fc from 'fast-check';
import { expect, test } from 'vitest';
import { and, atomsOf, type Formula, isSatisfiable, not, or } from '../../src/template/lint/formula.ts';

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', 'd').map((atom): Formula => ({ atom })),
    fc.boolean(),
    tie('formula').map(not),
    fc.array(tie('formula'), { maxLength: 3 }).map((parts) => and(...parts)),
    fc.array(tie('formula'), { maxLength: 3 }).map((parts) => or(...parts)),
  ),
}));

function isTrue(part: Formula, truths: ReadonlySet<string>): boolean {
  if (typeof part === 'boolean') return part;
  if ('atom' in part) return truths.has(part.atom);
  if ('not' in part) return !isTrue(part.not, truths);
  return 'and' in part
    ? part.and.every((each) => isTrue(each, truths))
    : part.or.some((each) => isTrue(each, truths));
}

test('a formula is satisfiable when one of all assignments makes it true', () => {
  fc.assert(
    fc.property(formula, (any) => {
      const atoms = [...atomsOf(any)];
      const assignments = Array.from({ length: 2 ** atoms.length }, (_, bits) =>
        atoms.filter((_, at) => (bits >> at) & 1),
      );
      expect(isSatisfiable(any)).toBe(assignments.some((truths) => isTrue(any, new Set(truths))));
    }),
    { numRuns: 500 },
  );
});
