import { addDays, laterDate } from '../../calendar/plain-date.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { dateFact } from '../../law/derivation.ts';
import type { FactContext } from '../check.ts';
import { knownDate, problem } from '../problem.ts';

/** Scenarios where the provider decides alone, so that trying to repair it is a fair question. */
const OWN_DECISION = ['provider-withdraws', 'non-payment', 'conflict'];

/** The decision behind the letter. Silent without an `internal` section: nothing was recorded. */
export function checkDecision({ engagement, today }: FactContext): readonly Diagnostic[] {
  const { internal, scenario, notice } = engagement;
  if (internal === undefined) return [];
  const found: Diagnostic[] = [];

  if (internal.clientHoldsInterest === true && (internal.advice ?? []).length === 0) {
    found.push(problem('ending/interest-without-advice', ['internal', 'clientHoldsInterest']));
  }

  const abuse = (internal.signals ?? []).some(({ kind }) => kind === 'abuse');
  const decidedAlone = scenario === undefined || OWN_DECISION.includes(scenario);
  if (decidedAlone && !abuse && (internal.repairAttempts ?? []).length === 0) {
    found.push(problem('ending/no-repair-attempt', ['internal']));
  }

  const { on, coolingOffDays } = internal.decision ?? {};
  if (on !== undefined && coolingOffDays !== undefined) {
    const over = addDays(knownDate(on), Number(coolingOffDays));
    // A letter dated in the future is not sent before that day.
    if (laterDate(today, knownDate(notice.date)) < over) {
      const facts = { over: dateFact(over), days: Number(coolingOffDays) };
      found.push(problem('ending/cooling-off', ['internal', 'decision'], facts));
    }
  }
  return found;
}
