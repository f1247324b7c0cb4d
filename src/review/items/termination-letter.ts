import { type CoverageItem, fact, prints, steers } from '../coverage-item.ts';
import { fees, lastDay, lastHour, listedDeadlines, personalData, REASON } from './common.ts';

export const TERMINATION_LETTER_ITEMS: readonly CoverageItem[] = [
  {
    id: 'T1',
    facts: [
      ...prints('provider.name', 'provider.tradingAs', 'provider.address.*', 'provider.identifiers.*'),
      ...prints('clients.*.name', 'clients.*.tradingAs'),
      fact('clients.*.postalAddress.*', { field: 'clients.address' }),
      ...prints('clients.*.identifiers.*', 'clients.*.parties.*'),
      ...prints('clients.*.addressee.name', 'clients.*.addressee.title'),
    ],
  },
  {
    id: 'T2',
    facts: [
      fact('document.date', { in: 'place-date' }),
      fact('document.reference', { in: 'references', field: 'notice.reference' }),
      ...prints('notice.yourReference', 'notice.delivery.*', 'notice.place'),
    ],
  },
  { id: 'T3', parts: ['opening'], facts: [...lastDay('opening', 'contract-ends'), ...lastHour('opening')] },
  {
    id: 'T4',
    facts: [
      ...prints('contracts.*.title', 'contracts.*.number', 'contracts.*.signedOn', 'contracts.*.startedOn'),
      ...prints('contracts.*.clause', 'contracts.*.clauseText', 'scopeEvidence.*', 'agreements.*'),
      fact('legalBasis', { field: 'ending.legalBasis' }),
      fact('subjectTo', { field: 'ending.subjectTo' }),
    ],
  },
  {
    id: 'T5',
    one: true,
    facts: [
      ...['noticePeriod', 'term', 'minimumUntil'].map((name) =>
        fact(`contracts.*.${name}`, { unless: ['how.agreement', 'how.immediate'] }),
      ),
      fact('contracts.*.ending.ifReceived', { unless: ['end.onReceipt'], field: null }),
    ],
  },
  {
    id: 'T6',
    facts: [
      ...prints('notice.conversation.date', 'notice.conversation.with', 'notice.conversation.channel'),
      ...prints('notice.prior.*'),
      fact('clientNotice.date', { field: 'ending.clientNotice' }),
    ],
  },
  { id: 'T7', facts: [REASON] },
  {
    id: 'T8',
    facts: [
      fact('services.*.name', { in: 'services' }),
      fact('services.*.outcome', { in: 'services' }),
      fact('services.*.work.*', { in: 'work' }),
    ],
  },
  {
    id: 'T9',
    facts: [
      fact('services.*.lastDay', { in: 'services', field: null }),
      fact('services.*.work.*.by', { in: 'work' }),
    ],
  },
  {
    id: 'T10',
    facts: [...listedDeadlines('deadlines'), steers('deadlinePolicy.known', 'deadlines')],
  },
  {
    id: 'T11',
    parts: ['next-steps'],
    facts: [...prints('replies.*', 'replies.*.by', 'referrals.*'), steers('futureWork', 'next-steps')],
  },
  {
    id: 'T12',
    facts: [
      ...prints('successor.name', 'successor.contact', 'successor.clearanceTo'),
      steers('successor.consent', 'next-steps'),
    ],
  },
  { id: 'T13', facts: fees('money') },
  {
    id: 'T14',
    facts: [
      fact('handover.records.returned.*', { in: 'records-return' }),
      fact('handover.records.missing.*', { in: 'records-return' }),
      fact('handover.records.kept.*', { in: 'records-return' }),
      fact('handover.records.withheld.*', { in: 'records-return' }),
      steers('handover.records.release', 'records-return'),
      ...prints('handover.records.release.where', 'handover.records.release.until'),
      ...prints('handover.records.release.cost'),
    ],
  },
  { id: 'T15', facts: prints('authorities.*', 'notices.*') },
  { id: 'T16', facts: prints('handover.access.*') },
  { id: 'T17', facts: personalData('rights-and-duties') },
  { id: 'T18', facts: prints('handover.intellectualProperty.*', 'continuingDuties.*') },
  { id: 'T19', facts: prints('additionalClauses.*') },
  {
    id: 'T20',
    facts: prints(
      'provider.contact.name',
      'provider.contact.email',
      'provider.contact.phone',
      'provider.contact.hours',
      'provider.contact.responseTime',
    ),
  },
  {
    id: 'T21',
    parts: ['salutation', 'thanks', 'closing'],
    facts: [fact('clients.*.addressee.salutation', { in: 'salutation' })],
  },
  { id: 'T22', facts: prints('enclosures.*', 'copiesTo.*') },
  {
    id: 'T23',
    parts: ['signature'],
    facts: ['name', 'title', 'actsUnder', 'licence', 'signature'].map((name) =>
      fact(`provider.signatories.*.${name}`, { in: 'signature' }),
    ),
  },
  {
    id: 'T24',
    facts: [steers('acknowledgement', 'slip'), fact('acknowledgement.by', { in: 'slip' })],
  },
];
