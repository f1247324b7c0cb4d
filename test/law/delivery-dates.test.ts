import { expect, test } from 'vitest';
import { earliestEndByDelivery, latestSafeSendDate } from '../../src/law/delivery-dates.ts';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import type { NoticeTerms } from '../../src/law/latest-event.ts';
import { receiptTable } from '../../src/law/receipt-table.ts';
import { date } from '../calendar/dates.ts';
import { GENERIC } from './generic.ts';
import { SHIPPED } from './shipped.ts';

const TERMS: NoticeTerms = {
  jurisdiction: GENERIC,
  period: { length: 1, unit: 'month', endsOn: 'end-of-month' },
};
const sentOn = date('2026-11-26');

test('each way to send has its receipt and its end', () => {
  const found = earliestEndByDelivery(TERMS, { sentOn });
  expect(found.map(({ method, receivedOn, receipt, end }) => [method, receivedOn, receipt, end])).toEqual([
    ['hand', '2026-11-26', 'estimated', '2026-12-31'],
    ['courier', '2026-11-27', 'estimated', '2026-12-31'],
    ['registered-post', '2026-12-01', 'estimated', '2027-01-31'],
    ['post', '2026-12-01', 'estimated', '2027-01-31'],
    ['e-mail', '2026-11-26', 'estimated', '2026-12-31'],
    ['e-delivery', '2026-11-26', 'estimated', '2026-12-31'],
    ['portal', '2026-11-26', 'estimated', '2026-12-31'],
  ]);
  expect(found[2]?.derivation.map(({ rule }) => rule)).toEqual([
    'assumed-received',
    'add-period',
    'to-end-of-month',
  ]);
});

test('a contract or a law may say when it counts as received, another one across the border', () => {
  const contract = { 'registered-post': { length: 2, unit: 'working-day' } } as const;
  const methods = ['registered-post'];
  const [own] = earliestEndByDelivery(TERMS, { sentOn, methods, contract });
  expect([own?.receivedOn, own?.receipt]).toEqual(['2026-11-30', 'deemed']);
  const czech = { ...TERMS, jurisdiction: SHIPPED['CZ'] as Jurisdiction };
  const receivedOn = (abroad: boolean) =>
    earliestEndByDelivery(czech, { sentOn, methods, abroad })[0]?.receivedOn;
  expect([receivedOn(false), receivedOn(true)]).toEqual(['2026-12-01', '2026-12-17']);
});

test('a period from dispatch does not wait for the post', () => {
  const terms = { ...TERMS, period: { ...TERMS.period, runsFrom: 'dispatch' } } as const;
  const [post] = earliestEndByDelivery(terms, { sentOn, methods: ['post'] });
  expect([post?.receipt, post?.end]).toEqual(['dispatch', '2026-12-31']);
  expect(latestSafeSendDate(terms, { end: date('2026-12-31'), method: 'post' })?.sendBy).toBe('2026-11-30');
});

test('the last safe day to send leaves the carrier its days, and two more', () => {
  const end = date('2026-12-31');
  expect(latestSafeSendDate(TERMS, { end, method: 'registered-post' })).toEqual({
    method: 'registered-post',
    sendBy: '2026-11-23',
    receivedBy: '2026-11-30',
    latestReceipt: '2026-11-30',
    end,
  });
  expect(latestSafeSendDate(TERMS, { end, method: 'registered-post', bufferDays: 0 })?.sendBy).toBe(
    '2026-11-25',
  );
  expect(latestSafeSendDate(TERMS, { end, method: 'e-mail' })?.sendBy).toBe('2026-11-30');
});

test('no day helps against a minimum term, and none is needed for a fixed one', () => {
  const end = date('2026-12-31');
  const minimum = { ...TERMS, notBefore: date('2027-03-31') };
  const fixed = { ...TERMS, notAfter: date('2026-12-31') };
  expect(latestSafeSendDate(minimum, { end, method: 'post' })).toBeUndefined();
  expect(latestSafeSendDate(fixed, { end, method: 'post' })).toBeUndefined();
});

test('what late receipt does, row by row, up to a fixed end', () => {
  expect(receiptTable(TERMS, { from: date('2026-11-26'), rows: 2 })).toEqual([
    { from: '2026-11-26', until: '2026-11-30', end: '2026-12-31' },
    { from: '2026-12-01', until: '2026-12-31', end: '2027-01-31' },
  ]);
  const fixed = { ...TERMS, notAfter: date('2027-01-15') };
  expect(receiptTable(fixed, { from: date('2026-11-26') })).toEqual([
    { from: '2026-11-26', until: '2026-11-30', end: '2026-12-31' },
    { from: '2026-12-01', until: null, end: '2027-01-15' },
  ]);
});
