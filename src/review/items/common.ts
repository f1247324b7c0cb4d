import { fact, type ItemFact, prints, steers } from '../coverage-item.ts';

const ON_RECEIPT = ['end.onReceipt'];

/** The last day: of everything in one part of a document, of each contract in another. */
export function lastDay(part: string, contracts: string): readonly ItemFact[] {
  return [
    fact('end.date', { in: part, unless: ON_RECEIPT, field: null }),
    fact('contracts.*.ending.end', { in: contracts, unless: ['end.date'], field: null }),
    steers('end.onReceipt', part, { field: null }),
  ];
}

/** The hour of the last day at which everything ends. */
export function lastHour(part: string): readonly ItemFact[] {
  return ['end.time', 'end.timezone'].map((name) => fact(name, { in: part, unless: ON_RECEIPT }));
}

/** What is owed either way; `part` says how the account stands. */
export function fees(part: string): readonly ItemFact[] {
  return [
    steers('money.account.state', part),
    fact('money.account.amount', { unless: ['money.account.state.settled'] }),
    ...prints(
      'money.account.asOf',
      'money.account.waived',
      'money.invoices.*',
      'money.lines.*',
      'money.workInProgress',
      'money.finalInvoiceOn',
      'money.retainer',
      'money.prepaid.*',
      'money.clientFunds.*',
      'money.automaticPayments.*',
    ),
  ];
}

/** Personal data of the client; `part` says what happens to it. */
export function personalData(part: string): readonly ItemFact[] {
  return [
    ...prints('handover.personalData.role'),
    steers('handover.personalData.return', part),
    ...prints('handover.personalData.return.on', 'handover.personalData.return.format'),
    steers('handover.personalData.delete', part),
    ...prints('handover.personalData.delete.on'),
  ];
}

/** The choice not to list deadlines but to warn that there are some. */
export const ALERT = 'deadlinePolicy.detail.alert';

/** Deadlines with who owns each and what a missed one costs; `part` warns when they are not listed. */
export function listedDeadlines(part: string): readonly ItemFact[] {
  return [
    ...['date', 'what', 'owner', 'consequence'].map((name) =>
      fact(`deadlines.*.${name}`, { unless: [ALERT] }),
    ),
    steers(ALERT, part, { field: null }),
  ];
}

/** The reason, in ready words or the firm's own, unless the file keeps it to itself. */
export const REASON: ItemFact = fact(['notice.reason.words', 'notice.reason.text'], {
  unless: ['notice.reason.mode.none'],
});
