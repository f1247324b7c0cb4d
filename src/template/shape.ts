import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import {
  accounts,
  acknowledgement,
  additionalClauses,
  afterEnd,
  authorities,
  continuingDuties,
  notices,
  referrals,
  replies,
  successor,
} from './shape/aftermath.ts';
import { word } from './shape/common.ts';
import {
  agreements,
  clientNotice,
  contract,
  contracts,
  derivations,
  document,
  end,
  notice,
  scopeEvidence,
} from './shape/contracts.ts';
import { handover } from './shape/handover.ts';
import { internalFacts, obligations, policy, warnings } from './shape/internal.ts';
import { client, clients, provider } from './shape/parties.ts';
import { allWork, deadlines, nextDeadline, services } from './shape/services.ts';
import { count, date, flag, from, group, list, localized, nullable, term, text } from './shape-kinds.ts';

/**
 * Every name a template may use. Names follow the input file; what the file does not have
 * (resolved dates, filtered lists, flags) is explained where it stands.
 */
export const VIEW_SHAPE = group({
  /** `I` for a person, `we` for a company or partnership. */
  voice: term('voice', ['I', 'we']),
  scenario: nullable(word('scenario')),
  profession: nullable(word('profession')),
  tone: word('tone'),
  how: from(word('how'), 'ending', 'how'),
  extent: from(word('extent'), 'ending', 'extent'),
  legalBasis: from(nullable(localized()), 'ending', 'legalBasis'),
  subjectTo: from(nullable(localized()), 'ending', 'subjectTo'),
  clientNotice: from(clientNotice, 'ending', 'clientNotice'),
  /** Picture of the letterhead, and what a screen reader says of it. */
  logo: from(nullable(text()), 'theme', 'logo'),
  logoAlt: from(nullable(localized()), 'theme', 'logoAlt'),
  provider,
  clients,
  client,
  contracts,
  contract,
  /** Contracts that end, whole or in part, and those the notice leaves alone; in the order written. */
  endingContracts: contracts,
  continuingContracts: contracts,
  agreements,
  scopeEvidence,
  document,
  notice,
  end,
  /** The last of all end dates. */
  latestEnd: nullable(date()),
  /** Dates that may still move bear a sign: `*` those counted from an end, `**` from the receipt. */
  moving: group({
    end: flag(),
    /** Day of receipt that the dates marked `**` are counted from; null where there are none. */
    receipt: from(nullable(date()), 'ending', 'assumedReceipt'),
  }),
  services,
  /** Services by outcome, in the order written. */
  endingServices: services,
  continuingServices: services,
  transferringServices: services,
  neverIncludedServices: services,
  /** Work of all services: finished, and still to be done by somebody. */
  finishedWork: allWork,
  openWork: allWork,
  /** Some open work is the provider's to finish. */
  ownWork: flag(),
  deadlinePolicy: nullable(
    group({ known: nullable(word('deadlines-known')), detail: nullable(word('deadline-detail')) }),
  ),
  deadlines,
  nextDeadline,
  handover,
  /** Numbers of the handover, for its first page. */
  glance: group({
    access: count(),
    /** Accounts handed over or closed. */
    accessDone: count(),
    deliverables: count(),
    accepted: count(),
    open: count(),
    /** Invoices that are not paid. */
    invoices: count(),
  }),
  money: accounts,
  afterEnd,
  futureWork: nullable(word('future-work')),
  replies,
  referrals,
  successor,
  authorities,
  notices,
  continuingDuties,
  acknowledgement,
  additionalClauses,
  enclosures: list(localized()),
  copiesTo: list(localized()),
  /** The firm wants the counting of the end date printed as an annex. */
  annexDerivation: flag(),
  derivations,
  /** The set is written in another language first; this one is for the firm's files. */
  officeCopy: flag(),
  /** The documents of the set that are handed over with this one. */
  attached: list(term('document', Object.keys(DOCUMENT_KINDS) as DocumentKind[])),
  /** Invoices that are open or overdue. */
  unpaidInvoices: accounts.fields.invoices,
  internal: internalFacts,
  policy,
  warnings,
  obligations,
});

/** The axis of each clause that has variants: the view's term whose value names the variant. */
export const CLAUSE_AXES: Readonly<Record<string, string>> = {
  opening: 'how',
  courtesy: 'tone',
  thanks: 'tone',
  closing: 'tone',
  circumstances: 'scenario',
  'talking-points-opening': 'scenario',
  'permitted-reason': 'scenario',
  'objection-fee': 'scenario',
  'record-reason': 'scenario',
  'professional-notes': 'profession',
  'handover-sections': 'profession',
  'record-checklist': 'profession',
};
