import { addDays, daysBetween } from '../../calendar/plain-date.ts';
import type { Diagnostic, Path } from '../../diagnostics.ts';
import { dateFact } from '../../law/derivation.ts';
import type { EndingContext } from '../check.ts';
import { deliveriesOf, USUAL_DELIVERY_DAYS } from '../delivery.ts';
import type { EndingContract } from '../ending.ts';
import { knownDate, plainText, problem } from '../problem.ts';

/** An end this close before the end of the term would be easier at the term's end. */
export const NEAR_BREAK_DAYS = 60;

/** The contract's own terms against its end, and how much time the post has. */
export function checkTerm(context: EndingContext): readonly Diagnostic[] {
  const { how } = context.ending.ending;
  return context.ending.contracts.flatMap((contract, index) => [
    ...(how === 'notice' ? checkMinimum(context, contract, index) : []),
    ...(how === 'notice' ? checkNaturalBreak(contract, index) : []),
    ...checkSlack(context, contract),
  ]);
}

function checkMinimum(
  { ending }: EndingContext,
  { minimumUntil, ending: { end } }: EndingContract,
  index: number,
): readonly Diagnostic[] {
  if (minimumUntil === undefined || end === null || end >= minimumUntil) return [];
  const path = ['contracts', index, 'minimumUntil'];
  const facts = { end: dateFact(end), minimum: { kind: 'date', value: minimumUntil } } as const;
  const fee = ending.money?.lines?.[0];
  if (fee === undefined) return [problem('ending/minimum-term-not-over', path, facts)];
  const line = { what: plainText(fee.what), amount: { kind: 'money', value: fee.amount } } as const;
  return [problem('ending/minimum-term-with-fee', path, { ...facts, ...line })];
}

function checkNaturalBreak({ term, ending: { end } }: EndingContract, index: number): readonly Diagnostic[] {
  if (end === null || term?.until === undefined) return [];
  const until = knownDate(term.until);
  const days = daysBetween(end, until);
  if (days <= 0 || days > NEAR_BREAK_DAYS) return [];
  const path = ['contracts', index, 'term', 'until'];
  return [problem('ending/natural-break-near', path, { end: dateFact(end), until: dateFact(until), days })];
}

/** The end moves if the letter takes as long as letters take. */
function checkSlack({ ending, engagement }: EndingContext, contract: EndingContract): readonly Diagnostic[] {
  const { ifReceived } = contract.ending;
  const deliveries = deliveriesOf(engagement);
  // "Ends on the day of receipt" means what it says: it moves with the post.
  const moves = engagement.end?.on === 'receipt';
  if (ifReceived === null || deliveries.length === 0 || moves) return [];
  const arrivals = deliveries.map(({ by, sentOn }) =>
    addDays(knownDate(sentOn ?? ending.notice.date), USUAL_DELIVERY_DAYS[by]),
  );
  const [expected] = arrivals.sort();
  if (expected === undefined || expected <= ifReceived.by) return [];
  const path: Path = ['notice', 'delivery'];
  const facts = { by: dateFact(ifReceived.by), end: dateFact(ifReceived.end), expected: dateFact(expected) };
  return [problem('ending/no-slack-for-delivery', path, facts)];
}
