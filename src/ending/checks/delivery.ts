import type { Diagnostic } from '../../diagnostics.ts';
import type { Engagement } from '../../engagement/engagement.ts';
import type { FactContext } from '../check.ts';
import { deliveriesOf, isElectronic, meetsForm } from '../delivery.ts';
import { problem } from '../problem.ts';

/** How the notice goes out, and when it is said to arrive. */
export function checkDelivery({ engagement }: FactContext): readonly Diagnostic[] {
  return [...checkForm(engagement), ...checkAddress(engagement), ...checkOrder(engagement)];
}

/** A notice must keep the contract's form; a confirmation or an agreement is no notice. */
function checkForm(engagement: Engagement): readonly Diagnostic[] {
  const deliveries = deliveriesOf(engagement);
  if (!isNotice(engagement) || deliveries.length === 0) return [];
  return engagement.contracts.flatMap(({ form, id }) => {
    if (deliveries.some(({ by }) => meetsForm(by, form))) return [];
    const methods = deliveries.map(({ by }) => `delivery.${by}`);
    const facts = {
      form: { kind: 'term', value: `form.${form}` },
      methods,
      contract: id,
    } as const;
    return [problem('ending/delivery-misses-form', ['notice', 'delivery'], facts)];
  });
}

function checkAddress(engagement: Engagement): readonly Diagnostic[] {
  const deliveries = deliveriesOf(engagement);
  if (!isNotice(engagement) || deliveries.length === 0) return [];
  if (deliveries.some(({ by }) => !isElectronic(by))) return [];
  return engagement.clients.flatMap(({ noticeAddress, name }) => {
    if (noticeAddress === undefined) return [];
    return [problem('ending/delivery-misses-address', ['notice', 'delivery'], { name })];
  });
}

function checkOrder(engagement: Engagement): readonly Diagnostic[] {
  const { notice, ending } = engagement;
  const found: Diagnostic[] = [];
  const dates = (later: string, earlier: string) =>
    ({ received: { kind: 'date', value: later }, sent: { kind: 'date', value: earlier } }) as const;

  const { conversation } = notice;
  if (conversation !== undefined && conversation.date > notice.date) {
    const facts = {
      conversation: { kind: 'date', value: conversation.date },
      notice: { kind: 'date', value: notice.date },
    } as const;
    const path = ['notice', 'conversation', 'date'];
    found.push(problem('ending/conversation-after-letter', path, facts));
  }
  const sent = deliveriesOf(engagement).flatMap(({ sentOn }) => sentOn ?? []);
  const firstSent = sent.length > 0 ? [...sent].sort()[0] : notice.date;
  if (notice.receivedOn !== undefined && firstSent !== undefined && notice.receivedOn < firstSent) {
    const facts = dates(notice.receivedOn, firstSent);
    found.push(problem('ending/received-before-sent', ['notice', 'receivedOn'], facts));
  }
  found.push(...checkConfirmation(engagement));
  for (const [index, { sentOn }] of deliveriesOf(engagement).entries()) {
    if (sentOn === undefined || sentOn >= notice.date) continue;
    const facts = {
      sent: { kind: 'date', value: sentOn },
      notice: { kind: 'date', value: notice.date },
    } as const;
    found.push(problem('ending/sent-before-letter', ['notice', 'delivery', index, 'sentOn'], facts));
  }
  const theirs = ending.clientNotice;
  if (theirs !== undefined && theirs.date > notice.date) {
    const facts = {
      theirs: { kind: 'date', value: theirs.date },
      notice: { kind: 'date', value: notice.date },
    } as const;
    found.push(problem('ending/client-notice-after-letter', ['ending', 'clientNotice', 'date'], facts));
  }
  if (ending.how === 'confirmation' && theirs !== undefined && theirs.receivedOn === undefined) {
    const facts = { assumed: { kind: 'date', value: theirs.date } } as const;
    found.push(problem('ending/client-notice-receipt-unknown', ['ending', 'clientNotice'], facts));
  }
  if (theirs?.receivedOn !== undefined && theirs.receivedOn < theirs.date) {
    const facts = dates(theirs.receivedOn, theirs.date);
    found.push(problem('ending/received-before-sent', ['ending', 'clientNotice', 'receivedOn'], facts));
  }
  return found;
}

/** A confirmation that is dated before the receipt cannot tell of it, though the file does. */
function checkConfirmation(engagement: Engagement): readonly Diagnostic[] {
  const { receivedOn, date } = engagement.notice;
  const own = engagement.documents?.['end-date-confirmation']?.date;
  const dated = own ?? date;
  if (!isNotice(engagement) || receivedOn === undefined || dated >= receivedOn) return [];
  const path = own === undefined ? ['notice', 'receivedOn'] : ['documents', 'end-date-confirmation', 'date'];
  const facts = {
    dated: { kind: 'date', value: dated },
    received: { kind: 'date', value: receivedOn },
  } as const;
  return [problem('ending/confirmation-before-receipt', path, facts)];
}

function isNotice({ ending }: Engagement): boolean {
  return ending.how === 'notice' || ending.how === 'non-renewal' || ending.how === 'immediate';
}
