import { describe, expect, test } from 'vitest';
import { endingAsOf } from '../../src/ending/ending.ts';
import { endingOf, type Fields } from './engagements.ts';

const after = (anchor: string) => ({ length: '5', unit: 'day', after: anchor });
const PROMISES: Fields = {
  acknowledgement: { by: after('receipt') },
  money: {
    finalInvoiceOn: after('end'),
    retainer: { amount: '1.00 GBP', remedy: 'refund', by: after('notice') },
  },
};
const moving = (fields: Fields) =>
  endingOf({ ...PROMISES, ...fields }).movingDates.map((each) => `${each.origin.join('.')} ${each.with}`);

describe('dates that move with the notice', () => {
  test('are those counted from an open end or receipt, and the last day that is the end', () => {
    expect(moving({}).sort()).toEqual([
      'acknowledgement.by receipt',
      'money.finalInvoiceOn end',
      'services.0.lastDay end',
    ]);
    expect(endingOf(PROMISES).assumedReceipt).toBe('2026-11-23');
  });

  test('are none once the receipt is known, or counts as known', () => {
    expect(moving({ notice: { receivedOn: '2026-11-24' } })).toEqual([]);
    const deemedReceipt = { 'registered-post': { length: '2', unit: 'day' } };
    expect(moving({ contract: { deemedReceipt } })).toEqual([]);
  });

  test('count from the receipt though the end does not', () => {
    const fields = { ending: { how: 'agreement' }, end: '2026-12-31' };
    expect(moving(fields)).toEqual(['acknowledgement.by receipt']);
  });

  test('are none where the client gave notice: it lies on our desk', () => {
    expect(moving({ ending: { how: 'confirmation', clientNotice: { date: '2026-11-20' } } })).toEqual([]);
  });

  test('leave out the services of a contract whose end is firm', () => {
    const contracts = [
      { id: 'firm', noticePeriod: { length: '1', unit: 'month', runsFrom: 'dispatch' } },
      { id: 'open', noticePeriod: { length: '1', unit: 'month', runsFrom: 'receipt' } },
    ];
    const services = ['firm', 'open'].map((id) => ({ name: id, contract: id, outcome: 'ends' }));
    expect(endingOf({ contract: undefined, contracts, services }).movingDates).toEqual([
      { origin: ['services', 1, 'lastDay'], with: 'end' },
    ]);
  });
});

describe('a document dated before the receipt', () => {
  const fields = {
    ...PROMISES,
    contract: { noticePeriod: { length: '10', unit: 'day', endsOn: undefined } },
    notice: { receivedOn: '2026-11-25' },
    documents: { 'end-date-confirmation': { date: '2026-11-25' } },
  };

  test('knows what the file said before, and no more', () => {
    const ending = endingOf(fields);
    const { beforeReceipt: _, ...before } = endingAsOf(ending, 'termination-letter');
    const { beforeReceipt: __, ...unknown } = endingOf({ ...fields, notice: {} });
    expect(before).toEqual(unknown);
    expect(endingAsOf(ending, 'end-date-confirmation')).toBe(ending);
    expect(ending.latestEnd).toBe('2026-12-05');
  });

  test('is no matter where there is none', () => {
    expect(endingOf({ notice: { receivedOn: '2026-11-23' } }).beforeReceipt).toBeNull();
    expect(endingOf().beforeReceipt).toBeNull();
  });
});
