import type { Diagnostic } from '../../diagnostics.ts';
import type { Engagement } from '../../engagement/engagement.ts';
import type { FactContext } from '../check.ts';
import { deliveriesOf } from '../delivery.ts';
import { plainText, problem } from '../problem.ts';

/** What was paid is delivered or comes back; what is owed is named before the letter goes. */
export function checkMoney(context: FactContext): readonly Diagnostic[] {
  return [...checkPrepaid(context.engagement), ...checkDebt(context.engagement), ...checkUnpaid(context)];
}

function checkPrepaid({ money }: Engagement): readonly Diagnostic[] {
  const found = (money?.prepaid ?? []).flatMap((row, index) => {
    if (row.delivered !== false || row.remedy !== undefined) return [];
    const facts = { what: plainText(row.what) };
    return [problem('ending/paid-not-delivered', ['money', 'prepaid', index], facts)];
  });
  const retainer = money?.retainer;
  const unused = Number(retainer?.unusedHours ?? 0) > 0;
  if (retainer === undefined || !unused || retainer.remedy !== undefined) return found;
  const facts = { hours: retainer.unusedHours ?? '' };
  return [...found, problem('ending/retainer-without-remedy', ['money', 'retainer'], facts)];
}

function checkDebt(engagement: Engagement): readonly Diagnostic[] {
  if (engagement.scenario !== 'non-payment') return [];
  const owed = engagement.money?.account?.state === 'owed';
  if (owed || unpaid(engagement).length > 0) return [];
  return [problem('ending/non-payment-without-debt', ['scenario'])];
}

/** Once the letter is out, a client may stop paying: that is worth a thought before. */
function checkUnpaid({ engagement, today }: FactContext): readonly Diagnostic[] {
  const invoices = unpaid(engagement);
  const { notice } = engagement;
  const sent =
    notice.receivedOn !== undefined ||
    notice.date < today ||
    deliveriesOf(engagement).some(({ sentOn }) => sentOn !== undefined && sentOn <= today);
  // Non-payment is the reason for the letter, and a confirmation follows the client's own.
  const expected = engagement.scenario === 'non-payment' || engagement.ending.how === 'confirmation';
  if (invoices.length === 0 || sent || expected) return [];
  const numbers = invoices.map(({ number }) => number);
  const facts = { numbers, count: numbers.length };
  return [problem('ending/open-invoices-before-notice', ['money', 'invoices'], facts)];
}

/** Invoices without a status count as open. */
function unpaid({ money }: Engagement) {
  return (money?.invoices ?? []).filter(({ status }) => status !== 'paid' && status !== 'draft');
}
