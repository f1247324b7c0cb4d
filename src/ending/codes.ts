import type { CodeTable } from '../diagnostics.ts';

/** Problems of an ending. Which facts a code has stands at the check that reports it. */
export const ENDING_CODES = {
  // the end itself
  'ending/no-end': 'error',
  'ending/nothing-ends': 'error',
  'ending/end-given-twice': 'error',
  'ending/before-earliest-end': 'error',
  'ending/moved-to-next-possible': 'warning',
  'ending/not-on-allowed-day': 'warning',
  'ending/end-before-notice': 'error',
  'ending/no-term': 'error',
  'ending/differs-from-term': 'error',
  'ending/after-fixed-term': 'error',
  'ending/no-billing-start': 'error',
  'ending/no-working-days': 'error',
  'ending/no-holidays-known': 'warning',
  'ending/unknown-jurisdiction': 'error',
  'ending/generic-counting': 'warning',
  'ending/received-before-sent': 'error',
  'ending/no-slack-for-delivery': 'warning',
  'ending/minimum-term-not-over': 'warning',
  'ending/minimum-term-with-fee': 'warning',
  'ending/natural-break-near': 'warning',
  // how it ends
  'ending/no-contract-or-scope': 'error',
  'ending/immediate-without-basis': 'error',
  'ending/confirmation-without-notice': 'error',
  'ending/clause-reason-without-clause': 'error',
  'ending/delivery-misses-form': 'error',
  'ending/delivery-misses-address': 'error',
  'ending/conversation-after-letter': 'error',
  'ending/sent-before-letter': 'error',
  'ending/client-notice-after-letter': 'error',
  'ending/client-notice-receipt-unknown': 'warning',
  'ending/confirmation-before-receipt': 'warning',
  'ending/notice-on-rest-day': 'warning',
  'ending/partnership-as-party': 'warning',
  // services
  'ending/service-without-outcome': 'error',
  'ending/contract-without-services': 'warning',
  'ending/transfers-to-nobody': 'error',
  'ending/continues-under-nothing': 'error',
  'ending/covers-after-end': 'error',
  'ending/covers-beyond-end': 'warning',
  'ending/work-after-end': 'error',
  'ending/last-day-after-end': 'error',
  'ending/reserved-service': 'error',
  // deadlines
  'ending/deadline-without-owner': 'error',
  'ending/limitation-without-warning': 'error',
  'ending/deadline-near-end': 'warning',
  'ending/promise-may-move': 'warning',
  // handover
  'ending/revoked-before-transfer': 'error',
  'ending/looks-like-secret': 'error',
  'ending/withheld-without-basis': 'error',
  'ending/withheld-and-returned': 'error',
  // money
  'ending/paid-not-delivered': 'error',
  'ending/retainer-without-remedy': 'error',
  'ending/non-payment-without-debt': 'error',
  'ending/open-invoices-before-notice': 'warning',
  // the decision
  'ending/interest-without-advice': 'error',
  'ending/no-repair-attempt': 'warning',
  'ending/cooling-off': 'warning',

  'ending/reason-in-conflict': 'error',
  'ending/transfer-without-successor': 'error',
  'ending/closing-without-files': 'warning',
} as const satisfies CodeTable;

export type EndingCode = keyof typeof ENDING_CODES;
