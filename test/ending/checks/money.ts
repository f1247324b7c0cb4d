import { type Case, invoice } from './case.ts';

export const MONEY_CASES: readonly Case[] = [
  {
    code: 'ending/paid-not-delivered',
    at: 'money.prepaid.0',
    bad: { money: { prepaid: [{ what: 'Logo', amount: '900.00 GBP', delivered: 'no' }] } },
    good: {
      money: {
        prepaid: [
          { what: 'Logo', amount: '900.00 GBP', delivered: 'no', remedy: 'refund' },
          { what: 'Site', delivered: 'yes' },
          { what: 'Film' },
        ],
      },
    },
    facts: { what: 'Logo' },
  },
  {
    code: 'ending/retainer-without-remedy',
    at: 'money.retainer',
    bad: { money: { retainer: { unusedHours: '6' } } },
    good: { money: { retainer: { unusedHours: '0' } } },
    facts: { hours: '6' },
  },
  {
    code: 'ending/non-payment-without-debt',
    at: 'scenario',
    bad: { scenario: 'non-payment', money: { invoices: [{ ...invoice, status: 'paid' }] } },
    good: { scenario: 'non-payment', money: { invoices: [{ ...invoice, status: 'overdue' }] } },
  },
  {
    code: 'ending/non-payment-without-debt',
    at: 'scenario',
    bad: { scenario: 'non-payment', money: { account: { state: 'settled' } } },
    good: { scenario: 'non-payment', money: { account: { state: 'owed', amount: '10.00 GBP' } } },
  },
  {
    code: 'ending/open-invoices-before-notice',
    at: 'money.invoices',
    bad: { money: { invoices: [invoice, { ...invoice, number: '8/2026', status: 'paid' }] } },
    good: { money: { invoices: [invoice] } },
    goodOptions: { today: '2026-11-24' },
    facts: { numbers: ['7/2026'], count: 1 },
  },
];
