import { count, date, group, list, localized, money, nullable, text } from '../shape-kinds.ts';
import { rows, side, word, yesNo } from './common.ts';

export const accounts = group({
  account: nullable(
    group({
      state: word('account'),
      amount: nullable(money()),
      asOf: nullable(date()),
      waived: nullable(money()),
    }),
  ),
  invoices: rows({
    number: text(),
    date: nullable(date()),
    due: nullable(date()),
    amount: money(),
    status: nullable(word('invoice')),
  }),
  lines: rows({ what: localized(), amount: money(), basis: nullable(localized()) }),
  retainer: nullable(
    group({
      amount: nullable(money()),
      unusedHours: nullable(count()),
      remedy: nullable(word('remedy')),
      by: nullable(date()),
    }),
  ),
  clientFunds: rows({ amount: money(), to: side(), by: nullable(date()) }),
  prepaid: rows({
    what: localized(),
    amount: nullable(money()),
    /** Yes, no, or not stated (null). */
    delivered: nullable(yesNo()),
    remedy: nullable(word('remedy')),
    by: nullable(date()),
  }),
  workInProgress: nullable(money()),
  finalInvoiceOn: nullable(date()),
  automaticPayments: rows({ what: localized(), stopsOn: nullable(date()) }),
});

export const afterEnd = rows({
  kind: word('after-end'),
  from: nullable(date()),
  until: nullable(date()),
  scope: nullable(localized()),
  excludes: nullable(localized()),
  rate: nullable(money()),
  per: nullable(word('per')),
  cap: nullable(localized()),
  leadTime: nullable(localized()),
  howToOrder: nullable(localized()),
});

export const replies = rows({
  ask: localized(),
  options: list(localized()),
  by: nullable(date()),
  ifSilent: nullable(localized()),
});

export const referrals = rows({
  name: nullable(localized()),
  kind: nullable(localized()),
  contact: nullable(localized()),
});

export const successor = nullable(
  group({
    name: nullable(localized()),
    contact: nullable(localized()),
    consent: nullable(word('consent')),
    clearanceTo: nullable(localized()),
  }),
);

export const authorities = rows({
  authority: localized(),
  what: nullable(localized()),
  form: nullable(localized()),
  person: nullable(localized()),
  endedBy: nullable(word('ended-by')),
  via: nullable(localized()),
  by: nullable(date()),
  notifiedOn: nullable(date()),
});

export const notices = rows({
  to: localized(),
  what: nullable(localized()),
  state: nullable(word('notice-state')),
  on: nullable(date()),
});

export const continuingDuties = rows({
  kind: word('duty'),
  until: nullable(localized()),
  text: nullable(localized()),
});

/** Clauses the firm adds to this document, in its own words. */
export const additionalClauses = rows({
  text: localized(),
  /** Name of the clause of ours it follows; null: where the template prints the rest. */
  after: nullable(text()),
});

export const acknowledgement = nullable(group({ by: nullable(date()) }));
