import * as z from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import {
  acknowledgement,
  additionalClause,
  afterEnd,
  authority,
  continuingDuty,
  referral,
  reply,
  successor,
  thirdPartyNotice,
} from './after-end.ts';
import { agreement, contract, scopeEvidence } from './contract.ts';
import { date } from './dates.ts';
import { handover } from './handover.ts';
import { houseFields } from './house.ts';
import { internal } from './internal.ts';
import { accounts } from './money.ts';
import { normalise } from './normalise.ts';
import { end, ending, notice } from './notice.ts';
import { client, provider } from './party.ts';
import { deadline, deadlinePolicy, service } from './service.ts';
import { language, name, oneOrMany, term, text } from './values.ts';

const documentFacts = z
  .strictObject({
    date: date.optional(),
    reference: name.optional(),
    replaces: z.strictObject({ date: date.optional(), reference: name.optional() }).optional(),
  })
  .optional();

const documents = z.strictObject(
  Object.fromEntries(Object.keys(DOCUMENT_KINDS).map((kind) => [kind, documentFacts])) as {
    [K in DocumentKind]: typeof documentFacts;
  },
);

/** The file as a firm writes it: short forms and singular names allowed. */
export const engagementFile = z.strictObject({
  ...houseFields,
  provider,
  language,
  scenario: term('scenario').optional(),
  ending: ending.optional(),
  end: end.optional(),
  client: client.optional(),
  clients: oneOrMany(client).optional(),
  contract: contract.optional(),
  contracts: oneOrMany(contract).optional(),
  agreements: z.array(agreement).optional(),
  scopeEvidence: oneOrMany(scopeEvidence).optional(),
  documents: documents.optional(),
  notice,
  services: z.array(service),
  deadlinePolicy: deadlinePolicy.optional(),
  deadlines: z.array(deadline).optional(),
  handover: handover.optional(),
  money: accounts.optional(),
  afterEnd: oneOrMany(afterEnd).optional(),
  futureWork: term('future-work').optional(),
  replies: z.array(reply).optional(),
  referrals: z.array(referral).optional(),
  successor: successor.optional(),
  authorities: z.array(authority).optional(),
  notices: z.array(thirdPartyNotice).optional(),
  continuingDuties: z.array(continuingDuty).optional(),
  acknowledgement: acknowledgement.optional(),
  additionalClauses: z.array(additionalClause).optional(),
  enclosures: z.array(text).optional(),
  copiesTo: z.array(text).optional(),
  internal: internal.optional(),
});

export type EngagementFile = z.output<typeof engagementFile>;

/** The validated input: always lists, defaults filled in; see {@link normalise}. */
export const engagement = engagementFile.transform(normalise);

export type Engagement = z.output<typeof engagement>;
export type Client = Engagement['clients'][number];
export type Contract = Engagement['contracts'][number];
export type Service = Engagement['services'][number];
