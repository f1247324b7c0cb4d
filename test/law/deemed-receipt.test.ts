import { expect, test } from 'vitest';
import { countNotice } from '../../src/law/count-notice.ts';
import { deemedReceipt } from '../../src/law/deemed-receipt.ts';
import { workingDaysOf } from '../../src/law/jurisdiction.ts';
import { date } from '../calendar/dates.ts';
import { GENERIC } from './generic.ts';
import { replay } from './replay.ts';

const TWO_WORKING_DAYS = { length: 2, unit: 'working-day' } as const;

test('posted on 14 March 2025, deemed on the second working day, three months later', () => {
  const received = deemedReceipt(
    { on: date('2025-03-14'), method: 'post' },
    { jurisdiction: GENERIC, contract: { post: TWO_WORKING_DAYS }, clause: 'clause 20.3' },
  );
  expect(received?.on).toBe('2025-03-18');
  expect(received?.basis).toBe('contract');
  const { end, derivation } = countNotice({
    event: date('2025-03-18'),
    period: { length: 3, unit: 'month' },
    jurisdiction: GENERIC,
    opening: received?.derivation,
  });
  expect(end).toBe('2025-06-18');
  expect(derivation.map(({ rule }) => rule)).toEqual(['dispatched', 'deemed-received', 'add-period']);
  expect(derivation[1]?.source).toBe('clause 20.3');
  expect(replay(derivation, [6, 7])).toBe(end);
});

test('holidays between posting and deemed receipt', () => {
  const workingDays = workingDaysOf(GENERIC, { holidays: [date('2026-04-03'), date('2026-04-06')] });
  const dispatch = { on: date('2026-04-02'), method: 'registered-post' };
  const contract = { 'registered-post': TWO_WORKING_DAYS };
  const received = deemedReceipt(dispatch, { jurisdiction: GENERIC, contract, workingDays });
  expect(received?.on).toBe('2026-04-08');
});

test("the contract's table comes before the law's, and neither knows every method", () => {
  const law = {
    ...GENERIC,
    deemedReceipt: { post: { length: 3, unit: 'day' }, hand: { length: 0, unit: 'day' } },
    sources: [{ rule: 'deemed-receipt', cite: 'Code § 3' }],
  } as const;
  const contract = { post: { length: 1, unit: 'week' } } as const;
  const on = date('2026-03-02');
  const post = deemedReceipt({ on, method: 'post' }, { jurisdiction: law, contract });
  const hand = deemedReceipt({ on, method: 'hand' }, { jurisdiction: law, contract });
  expect([post?.on, post?.basis]).toEqual(['2026-03-09', 'contract']);
  expect([hand?.on, hand?.basis, hand?.derivation[1]?.source]).toEqual(['2026-03-02', 'law', 'Code § 3']);
  expect(deemedReceipt({ on, method: 'e-mail' }, { jurisdiction: law, contract })).toBeUndefined();
});
