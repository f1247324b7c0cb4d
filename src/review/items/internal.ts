import { type CoverageItem, fact, prints, steers } from '../coverage-item.ts';
import { lastDay, REASON } from './common.ts';

/** Where no fact is named, the document's own words are all there is to it. */
export const TALKING_POINTS_ITEMS: readonly CoverageItem[] = [
  { id: 'P1', facts: lastDay('message', 'message') },
  {
    id: 'P2',
    one: true,
    facts: prints(
      'services.*.name',
      'contracts.*.clause',
      'deadlines.*',
      'money.account',
      'money.invoices.*',
    ),
  },
  { id: 'P3', parts: ['talking-points-opening'], facts: prints('internal.feedback') },
  { id: 'P4', facts: [REASON] },
  { id: 'P5', facts: prints('internal.objections.*.says', 'internal.objections.*.answer') },
  { id: 'P6', parts: ['talking-points'], facts: [] },
  { id: 'P7', facts: prints('referrals.*', 'successor.name', 'afterEnd.*') },
  { id: 'P8', facts: prints('notice.date') },
  { id: 'P9', parts: ['talking-points'], facts: [] },
  { id: 'P10', parts: ['talking-points'], facts: [] },
];

export const DECISION_RECORD_ITEMS: readonly CoverageItem[] = [
  {
    id: 'D1',
    facts: [
      ...prints('clients.*.name', 'internal.decision.on', 'internal.decision.decidedBy'),
      ...prints('internal.decision.approvedBy.*', 'internal.decision.coolingOffDays'),
      fact('document.reference', { field: 'notice.reference' }),
    ],
  },
  {
    id: 'D2',
    facts: ['kind', 'evidence', 'date'].map((name) => fact(`internal.signals.*.${name}`)),
  },
  {
    id: 'D3',
    facts: ['revenue', 'hours', 'margin', 'costOfStaying'].map((name) => fact(`internal.economics.${name}`)),
  },
  {
    id: 'D4',
    facts: ['date', 'what', 'result'].map((name) => fact(`internal.repairAttempts.*.${name}`)),
  },
  {
    id: 'D5',
    facts: ['what', 'whyNot'].map((name) => fact(`internal.alternativesConsidered.*.${name}`)),
  },
  {
    id: 'D6',
    facts: [
      ...['who', 'date', 'about'].map((name) => fact(`internal.consulted.*.${name}`)),
      ...['from', 'on', 'result'].map((name) => fact(`internal.advice.*.${name}`)),
    ],
  },
  {
    id: 'D7',
    facts: [
      ...prints('contracts.*.title', 'contracts.*.clause'),
      fact(['contracts.*.ending.end', 'latestEnd'], { field: null }),
    ],
  },
  {
    id: 'D8',
    facts: [
      ...['kind', 'what', 'mitigation'].map((name) => fact(`internal.risks.*.${name}`)),
      ...['name', 'plan'].map((name) => fact(`internal.relatedClients.*.${name}`)),
      steers('internal.clientHoldsInterest', 'record-advice'),
    ],
  },
  { id: 'D9', facts: [...prints('internal.reasons.*'), REASON] },
  {
    id: 'D10',
    facts: [
      fact('openWork.*.what', { field: 'services.work' }),
      fact('openWork.*.by', { field: 'services.work' }),
      ...prints('handover.openItems.*.item', 'handover.openItems.*.due'),
      ...prints('deadlines.*.what', 'deadlines.*.date'),
    ],
  },
  {
    id: 'D11',
    facts: [
      ...prints('notice.delivery.*'),
      ...['method', 'reference', 'on'].map((name) => fact(`internal.deliveryProof.*.${name}`)),
    ],
  },
  {
    id: 'D12',
    facts: [fact('internal.retention.destroyOn'), steers('internal.retention.legalHold', 'record-retention')],
  },
  { id: 'D13', facts: prints('internal.lessons.*', 'policy.dealBreakers.*') },
];
