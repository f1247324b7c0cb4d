import { type Case, date } from './case.ts';

export const HOW_IT_ENDS_CASES: readonly Case[] = [
  {
    code: 'ending/no-contract-or-scope',
    at: '',
    bad: { contract: undefined, end: '2026-12-31' },
    good: {
      contract: undefined,
      end: '2026-12-31',
      scopeEvidence: [{ what: 'first e-mail', date: '2024-02-01' }],
    },
  },
  {
    code: 'ending/immediate-without-basis',
    at: 'ending',
    bad: { ending: { how: 'immediate' }, end: '2026-12-01' },
    good: { ending: { how: 'immediate', legalBasis: 'clause 12' }, end: '2026-12-01' },
  },
  {
    code: 'ending/confirmation-without-notice',
    at: 'ending',
    bad: { ending: { how: 'confirmation' } },
    good: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-10' } } },
  },
  {
    code: 'ending/clause-reason-without-clause',
    at: 'notice.reason.mode',
    bad: { notice: { reason: { mode: 'clause' } }, contract: { clause: undefined } },
    good: { notice: { reason: { mode: 'clause' } } },
  },
  {
    code: 'ending/reason-given-twice',
    at: 'notice.reason.text',
    bad: { notice: { reason: { mode: 'neutral', words: 'focus', text: 'We now audit only.' } } },
    good: { notice: { reason: { mode: 'neutral', words: 'focus' } } },
  },
  {
    code: 'ending/reason-words-not-neutral',
    at: 'notice.reason.mode',
    bad: { notice: { reason: { mode: 'one', words: 'retirement' } } },
    good: { notice: { reason: { mode: 'one', text: 'The fees for May are unpaid.' } } },
    facts: { mode: 'one' },
  },
  {
    code: 'ending/delivery-misses-form',
    at: 'notice.delivery',
    bad: { contract: { form: 'written' }, notice: { delivery: ['e-mail', 'portal'] } },
    good: { contract: { form: 'written' }, notice: { delivery: ['e-mail', 'registered-post'] } },
    facts: {
      form: { kind: 'term', value: 'form.written' },
      methods: ['delivery.e-mail', 'delivery.portal'],
      contract: 'main',
    },
  },
  {
    code: 'ending/delivery-misses-form',
    at: 'notice.delivery',
    bad: { contract: { form: 'electronic-signature' } },
    good: { contract: { form: 'text' }, notice: { delivery: 'e-mail' } },
  },
  {
    code: 'ending/delivery-misses-address',
    at: 'notice.delivery',
    bad: { client: { noticeAddress: '1 Legal Street' }, notice: { delivery: 'e-mail' } },
    good: { client: { noticeAddress: '1 Legal Street' } },
    facts: { name: 'Tin Whistle Bakery Ltd' },
  },
  {
    code: 'ending/conversation-after-letter',
    at: 'notice.conversation.date',
    bad: { notice: { conversation: { date: '2026-11-24' } } },
    good: { notice: { conversation: { date: '2026-11-23' } } },
  },
  {
    code: 'ending/promise-may-move',
    at: 'acknowledgement.by',
    bad: {
      notice: { receivedOn: undefined },
      acknowledgement: { by: { length: '10', unit: 'day', after: 'end' } },
    },
    good: {
      notice: { receivedOn: undefined },
      acknowledgement: { by: { length: '10', unit: 'day', after: 'notice' } },
    },
  },
  {
    code: 'ending/promise-may-move',
    at: 'handover.records.missing.0.followsOn',
    bad: {
      notice: { receivedOn: undefined },
      handover: {
        records: { missing: [{ what: 'Bank card', followsOn: { length: '10', unit: 'day', after: 'end' } }] },
      },
    },
    good: {
      notice: { receivedOn: undefined },
      handover: {
        records: {
          missing: [{ what: 'Bank card', followsOn: { length: '10', unit: 'day', after: 'notice' } }],
        },
      },
    },
    facts: { by: date('2026-11-30'), about: 'Bank card' },
  },
  {
    code: 'ending/promise-may-move',
    at: 'acknowledgement.by',
    bad: {
      ending: { how: 'agreement' },
      end: '2026-12-31',
      acknowledgement: { by: { length: '10', unit: 'day', after: 'receipt' } },
    },
    good: {
      ending: { how: 'agreement' },
      end: '2026-12-31',
      notice: { receivedOn: '2026-11-24' },
      acknowledgement: { by: { length: '10', unit: 'day', after: 'receipt' } },
    },
    facts: { by: date('2026-11-23') },
  },
  {
    code: 'ending/confirmation-before-receipt',
    at: 'notice.receivedOn',
    bad: { notice: { receivedOn: '2026-11-25' } },
    good: {
      notice: { receivedOn: '2026-11-25' },
      documents: { 'end-date-confirmation': { date: '2026-11-25' } },
    },
    facts: { dated: date('2026-11-23'), received: date('2026-11-25') },
  },
  {
    code: 'ending/confirmation-before-receipt',
    at: 'documents.end-date-confirmation.date',
    bad: {
      notice: { receivedOn: '2026-11-25' },
      documents: { 'end-date-confirmation': { date: '2026-11-24' } },
    },
    good: { ending: { how: 'agreement' }, end: '2026-12-31', notice: { receivedOn: '2026-11-25' } },
  },
  {
    code: 'ending/sent-before-letter',
    at: 'notice.delivery.0.sentOn',
    bad: { notice: { delivery: { by: 'registered-post', sentOn: '2026-11-20' } } },
    good: { notice: { delivery: { by: 'registered-post', sentOn: '2026-11-24' } } },
    facts: { sent: date('2026-11-20'), notice: date('2026-11-23') },
  },
  {
    code: 'ending/client-notice-after-letter',
    at: 'ending.clientNotice.date',
    bad: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-24', receivedOn: '2026-11-25' } } },
    good: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-20', receivedOn: '2026-11-21' } } },
  },
  {
    code: 'ending/client-notice-receipt-unknown',
    at: 'ending.clientNotice',
    bad: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-20' } } },
    good: { ending: { how: 'confirmation', clientNotice: { date: '2026-11-20', receivedOn: '2026-11-21' } } },
  },
  {
    code: 'ending/notice-on-rest-day',
    at: 'notice.date',
    bad: { notice: { date: '2026-11-22' } },
    good: { notice: { date: '2026-11-22', delivery: 'e-mail' } },
    facts: { date: date('2026-11-22') },
  },
  {
    code: 'ending/notice-on-rest-day',
    at: 'notice.delivery.0.sentOn',
    bad: { holidays: ['2026-11-25'], notice: { delivery: [{ by: 'post', sentOn: '2026-11-25' }] } },
    good: { holidays: ['2026-11-25'], notice: { delivery: [{ by: 'post', sentOn: '2026-11-24' }] } },
  },
  {
    code: 'ending/partnership-as-party',
    at: 'clients.0',
    bad: { client: { kind: 'partnership' } },
    good: { client: { kind: 'partnership', parties: [{ name: 'Ada Penn' }, { name: 'Bo Hale' }] } },
    facts: { name: 'Tin Whistle Bakery Ltd' },
  },
];
