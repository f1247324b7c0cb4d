import { type Case, date, service } from './case.ts';

export const HANDOVER_CASES: readonly Case[] = [
  {
    code: 'ending/revoked-before-transfer',
    at: 'handover.access.0.revokeOn',
    bad: {
      handover: {
        access: [
          {
            system: 'registrar',
            transferOn: { length: '5', unit: 'day', after: 'end' },
            revokeOn: '2026-12-31',
          },
        ],
      },
    },
    good: {
      handover: {
        access: [
          {
            system: 'registrar',
            transferOn: '2026-12-31',
            revokeOn: { length: '5', unit: 'day', after: 'end' },
          },
        ],
      },
    },
    facts: { system: 'registrar', transfer: date('2027-01-05'), revoke: date('2026-12-31') },
  },
  {
    code: 'ending/looks-like-secret',
    at: 'handover.access.0.secretVia',
    bad: { handover: { access: [{ system: 'registrar', secretVia: 'password: Hunter2!' }] } },
    good: { handover: { access: [{ system: 'registrar', secretVia: 'the registrar e-mails the code' }] } },
    facts: { kind: 'password' },
  },
  {
    code: 'ending/looks-like-secret',
    at: 'services.0.note.en',
    bad: service({ note: { en: 'deploy key ghp_abcdefghijklmnopqrstuvwxyz0123456789' } }),
    good: service({ note: { en: 'deploy key is with the client' } }),
    facts: { kind: 'token' },
  },
  {
    code: 'ending/looks-like-secret',
    at: 'handover.access.0.secretVia',
    bad: { handover: { access: [{ system: 'registrar', secretVia: 'hunter2' }] } },
    good: { handover: { access: [{ system: 'registrar', secretVia: '1Password' }] } },
    facts: { kind: 'password' },
  },
  {
    code: 'ending/looks-like-secret',
    at: 'handover.openItems.0.item.he',
    bad: { handover: { openItems: [{ item: { en: 'alarm', he: 'הסיסמה היא 1234' } }] } },
    good: { handover: { openItems: [{ item: { en: 'alarm', he: 'הסיסמה תימסר בטלפון' } }] } },
    facts: { kind: 'password' },
  },
  {
    code: 'ending/looks-like-secret',
    at: 'services.0.note',
    bad: service({ note: 'alarm: PIN 4711' }),
    good: service({ note: 'alarm: the PIN is in the sealed envelope' }),
    facts: { kind: 'password' },
  },
  {
    code: 'ending/looks-like-secret',
    at: 'clients.0.address.1',
    bad: { client: { address: ['1 Hill Road', 'key ghp_abcdefghijklmnopqrstuvwxyz0123456789'] } },
    good: { client: { address: ['1 Hill Road', 'Bengaluru, PIN 560001'] } },
    facts: { kind: 'token' },
  },
  {
    code: 'ending/withheld-without-basis',
    at: 'handover.records.withheld.0',
    bad: { handover: { records: { withheld: [{ what: 'own working papers' }] } } },
    good: { handover: { records: { withheld: [{ what: 'own working papers', basis: 'clause 11' }] } } },
  },
  {
    code: 'ending/withheld-and-returned',
    at: 'handover.records.withheld.0.what',
    bad: {
      handover: {
        records: {
          returned: [{ what: 'Ledgers 2026' }],
          withheld: [{ what: 'ledgers  2026', basis: 'clause 11' }],
        },
      },
    },
    good: {
      handover: {
        records: {
          returned: [{ what: 'Ledgers 2026' }],
          withheld: [{ what: 'own working papers', basis: 'clause 11' }],
        },
      },
    },
  },
];
