import { type CoverageItem, fact, prints, steers } from '../coverage-item.ts';
import { fees, listedDeadlines, personalData } from './common.ts';

export const HANDOVER_SUMMARY_ITEMS: readonly CoverageItem[] = [
  {
    id: 'H1',
    parts: ['handover-purpose'],
    facts: [
      fact('provider.name', { in: 'handover-purpose' }),
      fact('clients.*.name', { in: 'handover-purpose' }),
      fact('document.date', { in: 'handover-purpose' }),
      fact('document.reference', { field: 'notice.reference' }),
      ...prints('handover.cutOff', 'handover.version', 'handover.preparedBy'),
    ],
  },
  {
    id: 'H2',
    facts: ['handover.access', 'handover.deliverables', 'handover.openItems', 'money.invoices'].map((name) =>
      steers(name, 'at-a-glance'),
    ),
  },
  {
    id: 'H3',
    facts: ['item', 'location', 'format', 'date', 'acceptedOn'].map((name) =>
      fact(`handover.deliverables.*.${name}`),
    ),
  },
  {
    id: 'H4',
    facts: [
      ...['item', 'status', 'owner', 'nextAction', 'due', 'consequence'].map((name) =>
        fact(`handover.openItems.*.${name}`),
      ),
      fact('services.*.work.*', { in: 'work' }),
    ],
  },
  { id: 'H5', facts: prints('handover.issues.*.issue', 'handover.issues.*.workaround') },
  {
    id: 'H6',
    facts: [
      ...['date', 'what', 'paidBy', 'owner'].map((name) => fact(`handover.calendar.*.${name}`)),
      ...listedDeadlines('calendar'),
    ],
  },
  {
    id: 'H7',
    facts: ['system', 'role', 'transfersTo', 'transferOn', 'revokeOn', 'doneOn'].map((name) =>
      fact(`handover.access.*.${name}`),
    ),
  },
  {
    id: 'H8',
    facts: ['what', 'until', 'remaining', 'takenOverBy', 'cancelledOn'].map((name) =>
      fact(`handover.commitments.*.${name}`),
    ),
  },
  {
    id: 'H9',
    facts: prints(
      'handover.records.returned.*',
      'handover.records.missing.*',
      'handover.records.kept.*',
      'handover.records.withheld.*',
      'handover.property.*',
    ),
  },
  { id: 'H10', facts: [...personalData('personal-data'), ...prints('handover.backups.*')] },
  { id: 'H11', facts: prints('handover.contacts.*') },
  { id: 'H12', facts: prints('handover.sessions.*') },
  { id: 'H13', facts: fees('money') },
  {
    id: 'H14',
    facts: ['what', 'condition'].map((name) => fact(`handover.intellectualProperty.*.${name}`)),
  },
  { id: 'H15', facts: prints('handover.notTransferred.*.what', 'handover.notTransferred.*.reason') },
  { id: 'H16', facts: prints('afterEnd.*', 'afterEnd.*.rate') },
  {
    id: 'H17',
    parts: ['sign-off'],
    facts: [
      fact(['provider.signatories.*.name', 'provider.name'], { in: 'signature' }),
      fact(['clients.*.signatories.*.name', 'clients.*.name'], { in: 'signature' }),
      ...prints('handover.signing.exceptions', 'handover.signing.counterparts'),
      steers('handover.signing.means', 'sign-off'),
    ],
  },
];
