import type { PlainDate } from '../calendar/plain-date.ts';
import type { Engagement } from '../engagement/engagement.ts';
import type { ResolvedContract } from './contract-ending.ts';
import { type MovingDate, stops } from './ending.ts';
import { relativeDatesIn } from './relative-dates.ts';

/** What a later receipt would change. */
export interface Moving {
  readonly movingDates: readonly MovingDate[];
  /** See {@link Ending.assumedReceipt}. */
  readonly assumedReceipt: PlainDate | null;
}

/**
 * The dates that change if the notice arrives later than assumed: promises counted from an end that
 * is open, or from a receipt that is, and the last day of a service that is the end itself.
 * `receipt` is the day promises count from.
 */
export function movingDatesOf(
  engagement: Engagement,
  resolved: readonly ResolvedContract[],
  receipt: PlainDate,
): Moving {
  const open = resolved.map(({ ending }) => ending).filter(({ ifReceived }) => ifReceived !== null);
  // The client's own notice lies on our desk: nothing about its receipt is open to the client.
  const isAssumed =
    engagement.ending.how !== 'confirmation' &&
    resolved.some((each) => each.receipt.basis === 'assumed' && each.receipt.on === receipt);
  const promises = relativeDatesIn(engagement).flatMap(({ path, after }): readonly MovingDate[] => {
    if (after === 'end') return open.length > 0 ? [{ origin: path, with: 'end' }] : [];
    return after === 'receipt' && isAssumed ? [{ origin: path, with: 'receipt' }] : [];
  });
  const lastDays = engagement.services.flatMap((service, index): readonly MovingDate[] => {
    const isTheEnd = service.lastDay === undefined && stops(service);
    const moves = isTheEnd && open.some(({ contract }) => contract === service.contract);
    return moves ? [{ origin: ['services', index, 'lastDay'], with: 'end' }] : [];
  });
  const counted = promises.some((each) => each.with === 'receipt');
  return { movingDates: [...promises, ...lastDays], assumedReceipt: counted ? receipt : null };
}
