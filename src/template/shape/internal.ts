import {
  count,
  date,
  flag,
  group,
  internal,
  list,
  localized,
  money,
  nullable,
  text,
} from '../shape-kinds.ts';
import { rows, side, word } from './common.ts';

/** What the firm keeps to itself; the names of the input's `internal` section. */
export const internalFacts = internal(
  group({
    decision: nullable(
      group({
        on: nullable(date()),
        decidedBy: nullable(text()),
        approvedBy: list(text()),
        coolingOffDays: nullable(count()),
      }),
    ),
    signals: rows({ kind: word('signal'), evidence: nullable(localized()), date: nullable(date()) }),
    economics: nullable(
      group({
        revenue: nullable(money()),
        hours: nullable(count()),
        margin: nullable(localized()),
        costOfStaying: nullable(localized()),
      }),
    ),
    repairAttempts: rows({ date: nullable(date()), what: localized(), result: nullable(localized()) }),
    alternativesConsidered: rows({ what: localized(), whyNot: nullable(localized()) }),
    consulted: rows({ who: localized(), date: nullable(date()), about: nullable(localized()) }),
    reasons: list(localized()),
    risks: rows({ kind: nullable(localized()), what: localized(), mitigation: nullable(localized()) }),
    relatedClients: rows({ name: localized(), plan: nullable(localized()) }),
    clientHoldsInterest: flag(),
    advice: rows({ from: localized(), on: nullable(date()), result: nullable(localized()) }),
    feedback: nullable(localized()),
    objections: rows({ says: localized(), answer: nullable(localized()) }),
    deliveryProof: rows({
      method: localized(),
      reference: nullable(text()),
      on: nullable(date()),
      file: nullable(text()),
    }),
    retention: nullable(group({ destroyOn: nullable(date()), legalHold: flag() })),
    lessons: list(localized()),
  }),
);

/** The firm's written policy on clients, cited by the decision record. */
export const policy = internal(group({ dealBreakers: list(localized()) }));

/** Warnings the engagement was issued with, in the words of the document's language. */
export const warnings = internal(list(group({ code: text(), message: text() })));

/** What somebody still has to do, from work, open items, calendar and deadlines, by date. */
export const obligations = internal(
  list(group({ what: localized(), owner: nullable(side()), by: nullable(date()) })),
);
