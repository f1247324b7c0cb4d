import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { step } from '../law/derivation.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import type { ContractEnding } from './ending.ts';
import { contractPath } from './notice-terms.ts';
import { problem } from './problem.ts';
import type { Receipt } from './receipt.ts';

/** The end of one contract, however it was found. */
export type FoundEnd = Pick<
  ContractEnding,
  'end' | 'basis' | 'derivation' | 'alternatives' | 'calendar' | 'earliest' | 'ifReceived' | 'onReceipt'
> & {
  /** Whether the end depends on the day of receipt. */
  readonly usesReceipt: boolean;
  readonly diagnostics: readonly Diagnostic[];
};

/** What an end that is not counted has of a count. */
export const UNCOUNTED = { alternatives: [], calendar: [] } as const;

/** Facts of one contract that every way of ending needs. */
export interface EndQuestion {
  readonly engagement: Engagement;
  readonly contract: Contract | null;
  readonly jurisdiction: Jurisdiction;
  readonly receipt: Receipt;
  /** The end the file gives, a date or the day of receipt; null when it gives none. */
  readonly given: GivenEnd | null;
}

export interface GivenEnd {
  readonly date: PlainDate;
  readonly onReceipt: boolean;
}

/** Nothing in the file says or computes an end. */
export function noEnd({ engagement, contract }: EndQuestion): FoundEnd {
  const path = engagement.end === undefined ? contractPath(engagement, contract) : ['end'];
  const facts = { how: { kind: 'term', value: `how.${engagement.ending.how}` } } as const;
  return {
    ...UNCOUNTED,
    end: null,
    basis: 'given',
    derivation: [],
    earliest: null,
    ifReceived: null,
    onReceipt: false,
    usesReceipt: false,
    diagnostics: [problem('ending/no-end', path, facts)],
  };
}

/** The end the file gives, with nothing to compare it to. */
export function endAsGiven({ engagement, receipt }: EndQuestion, given: GivenEnd): FoundEnd {
  const shared = { ...UNCOUNTED, end: given.date, basis: 'given', earliest: null, diagnostics: [] } as const;
  if (!given.onReceipt) {
    const derivation = [step('end-given', { to: given.date })];
    return { ...shared, derivation, ifReceived: null, onReceipt: false, usesReceipt: false };
  }
  const dates = { from: receipt.on, to: given.date };
  const derivation = [...receipt.derivation, step('end-on-receipt', dates)];
  // The client's own notice lies on our desk: the day it came is not one to come.
  const onReceipt = engagement.ending.how !== 'confirmation';
  const from = addDays(given.date, 1);
  const ifReceived =
    onReceipt && receipt.basis === 'assumed'
      ? { by: given.date, end: given.date, from, nextEnd: from }
      : null;
  return { ...shared, derivation, ifReceived, onReceipt, usesReceipt: true };
}
