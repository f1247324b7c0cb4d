import { addDays } from '../../calendar/plain-date.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { dateFact } from '../../law/derivation.ts';
import type { EndingContext } from '../check.ts';
import { plainText, problem } from '../problem.ts';

/** A deadline this soon after the end leaves a successor no time to settle in. */
export const NEAR_DEADLINE_DAYS = 30;

/** What falls due after the end must have somebody who does it. */
export function checkDeadlines({ ending }: EndingContext): readonly Diagnostic[] {
  const end = ending.latestEnd;
  return (ending.deadlines ?? []).flatMap((deadline, index) => {
    const path = ['deadlines', index];
    const what = plainText(deadline.what);
    const date = { kind: 'date', value: deadline.date } as const;
    const found: Diagnostic[] = [];
    if (deadline.kind === 'limitation' && deadline.consequence === undefined) {
      found.push(problem('ending/limitation-without-warning', path, { what, date }));
    }
    if (end === null || deadline.date <= end) return found;
    const facts = { what, date, end: dateFact(end) };
    if (deadline.owner === undefined) {
      found.push(problem('ending/deadline-without-owner', path, facts));
    }
    if (deadline.date <= addDays(end, NEAR_DEADLINE_DAYS)) {
      const days = NEAR_DEADLINE_DAYS;
      found.push(problem('ending/deadline-near-end', [...path, 'date'], { ...facts, days }));
    }
    return found;
  });
}
