import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import { addPlainPeriod } from './count-notice.ts';
import { type Derivation, step } from './derivation.ts';
import { type Jurisdiction, sourceOf } from './jurisdiction.ts';
import { type Period, periodFact } from './period.ts';

export interface Dispatch {
  readonly on: PlainDate;
  /** Delivery method as the input names it: `registered-post`. */
  readonly method: string;
}

export interface DeemedReceipt {
  readonly on: PlainDate;
  readonly basis: 'contract' | 'law';
  readonly derivation: Derivation;
}

/**
 * When a notice counts as received: by the contract's own table, else by the jurisdiction's;
 * `undefined` when neither knows the method.
 */
export function deemedReceipt(
  dispatch: Dispatch,
  options: {
    readonly jurisdiction: Jurisdiction;
    readonly contract?: Readonly<Record<string, Period | undefined>> | undefined;
    readonly clause?: string | undefined;
    readonly workingDays?: WorkingDays;
    /** The receiver is in another country, for which some laws have times of their own. */
    readonly abroad?: boolean | undefined;
  },
): DeemedReceipt | undefined {
  const { jurisdiction, contract, clause, workingDays, abroad = false } = options;
  const own = contract?.[dispatch.method];
  const byLaw = abroad
    ? (jurisdiction.deemedReceiptAbroad ?? jurisdiction.deemedReceipt)
    : jurisdiction.deemedReceipt;
  const period = own ?? byLaw[dispatch.method];
  if (period === undefined) return undefined;
  const on = addPlainPeriod(dispatch.on, period, jurisdiction, workingDays);
  const source = own === undefined ? sourceOf(jurisdiction, 'deemed-receipt') : clause;
  const facts = {
    period: periodFact(period),
    method: { kind: 'term', value: `delivery.${dispatch.method}` },
  } as const;
  return {
    on,
    basis: own === undefined ? 'law' : 'contract',
    derivation: [
      step('dispatched', { to: dispatch.on }),
      step('deemed-received', { from: dispatch.on, to: on }, facts, source),
    ],
  };
}
