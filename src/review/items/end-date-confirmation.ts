import { type CoverageItem, fact, prints, steers } from '../coverage-item.ts';
import { ALERT, lastDay, lastHour } from './common.ts';

export const END_DATE_CONFIRMATION_ITEMS: readonly CoverageItem[] = [
  {
    id: 'E1',
    parts: ['confirmed-date'],
    facts: [
      ...lastDay('confirmed-date', 'confirmed-contracts'),
      ...lastHour('confirmed-date'),
      fact(['end.ifReceived', 'contracts.*.ending.ifReceived'], { unless: ['end.onReceipt'], field: null }),
    ],
  },
  {
    id: 'E2',
    parts: ['confirmed-services'],
    facts: [
      ...['name', 'outcome', 'covers', 'transfersTo', 'continuesUnder'].map((name) =>
        fact(`services.*.${name}`, { in: 'confirmed-services' }),
      ),
      fact('services.*.lastDay', { in: 'confirmed-services', field: null }),
    ],
  },
  {
    id: 'E3',
    facts: ['ending', 'transferring', 'neverIncluded'].map((outcome) =>
      fact(`${outcome}Services.*.name`, { in: 'not-covered', field: null }),
    ),
  },
  {
    id: 'E4',
    facts: ['date', 'what', 'owner', 'consequence'].map((name) =>
      fact(`nextDeadline.${name}`, { unless: [ALERT], field: 'deadlines' }),
    ),
  },
  {
    id: 'E5',
    facts: ['from', 'until', 'scope', 'rate', 'cap', 'howToOrder'].map((name) => fact(`afterEnd.*.${name}`)),
  },
  {
    id: 'E6',
    facts: prints('continuingDuties.*', 'handover.records.kept.*', 'handover.personalData.delete.on'),
  },
  { id: 'E7', facts: prints('money.finalInvoiceOn', 'money.automaticPayments.*') },
  {
    id: 'E8',
    parts: ['supersedes'],
    facts: [
      fact('notice.date', { in: 'supersedes' }),
      fact('notice.reference', { in: 'supersedes' }),
      ...['date', 'reference'].map((name) =>
        fact(`document.replaces.${name}`, {
          in: 'supersedes',
          field: 'documents.end-date-confirmation.replaces',
        }),
      ),
    ],
  },
  {
    id: 'E9',
    facts: [
      steers('acknowledgement', 'confirm-receipt'),
      fact('acknowledgement.by', { in: 'confirm-receipt' }),
    ],
  },
  { id: 'E10', parts: ['former-client'], facts: [] },
];
