import type { Path } from '../diagnostics.ts';
import type { ToneGroup, ToneRule } from '../language/tone-rules.ts';

/**
 * Fields whose texts are the names, addresses and numbers of somebody or something, or quoted: how
 * they sound is not the firm's choice. Names of the view without indexes; all below them as well.
 */
const NAMES: readonly string[] = [
  'provider.name',
  'provider.tradingAs',
  'provider.address',
  'provider.country',
  'provider.channels',
  'provider.identifiers.label',
  'provider.identifiers.value',
  'provider.signatories.name',
  'provider.signatories.title',
  'provider.signatories.actsUnder',
  'provider.signatories.licence',
  'provider.contact.name',
  'clients.name',
  'clients.tradingAs',
  'clients.address',
  'clients.postalAddress',
  'clients.noticeAddress',
  'clients.country',
  'clients.identifiers.label',
  'clients.identifiers.value',
  'clients.parties.name',
  'clients.parties.address',
  'clients.parties.identifiers.label',
  'clients.parties.identifiers.value',
  'clients.addressee.name',
  'clients.addressee.title',
  'clients.addressee.salutation',
  'clients.signatories.name',
  'clients.signatories.title',
  'contracts.id',
  'contracts.title',
  'contracts.number',
  'contracts.country',
  'contracts.clause',
  'contracts.clauseText',
  'contracts.ending',
  'derivations',
  'agreements.title',
  'document.reference',
  'document.replaces.reference',
  'notice.place',
  'notice.reference',
  'notice.yourReference',
  'notice.delivery.trackingNumber',
  'notice.conversation.with',
  'services.contract',
  'services.contractTitle',
  'services.identifiers.label',
  'services.identifiers.value',
  'services.transfersTo',
  'services.work.owner',
  'deadlines.authority',
  'deadlines.owner',
  'handover.preparedBy',
  'handover.version',
  'handover.openItems.owner',
  'handover.calendar.paidBy',
  'handover.calendar.owner',
  'handover.access.account',
  'handover.access.heldBy',
  'handover.access.paidBy',
  'handover.access.transfersTo',
  'handover.commitments.vendor',
  'handover.commitments.takenOverBy',
  'handover.records.release.to',
  'handover.records.kept.by',
  'handover.sessions.with',
  'handover.contacts.name',
  'money.invoices.number',
  'money.clientFunds.to',
  'referrals.name',
  'referrals.contact',
  'successor.name',
  'successor.contact',
  'successor.clearanceTo',
  'authorities.authority',
  'authorities.form',
  'authorities.person',
  'notices.to',
  'copiesTo',
];

/** What the work is about, in words the client gave or knows: a law office may defend against anything. */
const MATTERS: readonly string[] = [
  'services.name',
  'services.result',
  'services.work.what',
  'deadlines.what',
  'handover.deliverables.item',
  'handover.openItems.item',
  'handover.calendar.what',
  'handover.records.returned.what',
  'handover.sessions.topic',
];

/** Fields in which a group of rules does not hold, because they exist to say such a thing. */
const DECLARED: Readonly<Partial<Record<ToneGroup, readonly string[]>>> = {
  'tipping-off': MATTERS,
  // own papers, with a legal basis; see the check of the ending
  withholding: [...MATTERS, 'handover.records.withheld.what', 'handover.records.withheld.basis'],
};

const NAMED: ReadonlySet<string> = new Set(NAMES);

/** The name of a value of the input without indexes: `services.work.what`. */
export function fieldName(origin: Path): string {
  let name = '';
  for (const step of origin) if (typeof step === 'string') name += name === '' ? step : `.${step}`;
  return name;
}

/** Whether a rule holds in a field. */
export function judges({ group, names }: ToneRule, field: string): boolean {
  return DECLARED[group]?.includes(field) !== true && (names || !isName(field));
}

function isName(field: string): boolean {
  for (let end = field.length; end > 0; end = field.lastIndexOf('.', end - 1)) {
    if (NAMED.has(field.slice(0, end))) return true;
  }
  return false;
}

/** For the test that every one of them exists. */
export const TONE_FIELDS: readonly string[] = [...NAMES, ...Object.values(DECLARED).flat()];
