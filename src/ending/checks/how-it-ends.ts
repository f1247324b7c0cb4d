import type { Diagnostic } from '../../diagnostics.ts';
import type { FactContext } from '../check.ts';
import { problem } from '../problem.ts';

/** Each way of ending needs its own ground: a contract, a legal basis, the client's notice. */
export function checkHowItEnds({ engagement }: FactContext): readonly Diagnostic[] {
  const { contracts, scopeEvidence, ending, notice, clients } = engagement;
  const found: Diagnostic[] = [];

  if (contracts.length === 0 && (scopeEvidence ?? []).length === 0) {
    found.push(problem('ending/no-contract-or-scope', []));
  }
  if (ending.how === 'immediate' && ending.legalBasis === undefined) {
    found.push(problem('ending/immediate-without-basis', ['ending']));
  }
  if (ending.how === 'confirmation' && ending.clientNotice === undefined) {
    found.push(problem('ending/confirmation-without-notice', ['ending']));
  }
  const quotable = contracts.some(({ clause, clauseText }) => clause ?? clauseText);
  if (notice.reason?.mode === 'clause' && !quotable) {
    found.push(problem('ending/clause-reason-without-clause', ['notice', 'reason', 'mode']));
  }
  if (notice.reason?.words !== undefined) {
    if (notice.reason.text !== undefined) {
      found.push(problem('ending/reason-given-twice', ['notice', 'reason', 'text']));
    }
    if (notice.reason.mode !== 'neutral') {
      const { mode } = notice.reason;
      found.push(problem('ending/reason-words-not-neutral', ['notice', 'reason', 'mode'], { mode }));
    }
  }
  for (const [index, client] of clients.entries()) {
    if (client.kind === 'partnership' && (client.parties ?? []).length === 0) {
      found.push(problem('ending/partnership-as-party', ['clients', index], { name: client.name }));
    }
  }
  return found;
}
