import type { PaidBy } from '../law/jurisdiction.ts';
import type { ShiftChoice } from '../law/notice-period.ts';
import type { PeriodText } from './period-text.ts';
import type { Term } from './terms.ts';

/**
 * A question about one notice without an engagement file: what the contract says and what happened to the
 * notice. Dates are ISO 8601 and known to exist. What is left out, the law decides.
 */
export interface AskedNotice {
  /** Id of the law: `DE`, `DE-BY`. */
  readonly jurisdiction: string;
  readonly period?: PeriodText | undefined;
  readonly endsOn?: Term<'ends-on'> | undefined;
  readonly runsFrom?: Term<'runs-from'> | undefined;
  readonly shift?: ShiftChoice | undefined;
  readonly paidBy?: PaidBy | undefined;
  /** First day of the contract; billing periods are months from it. */
  readonly startedOn?: string | undefined;
  /** Last day of a fixed term, which does not renew. */
  readonly termUntil?: string | undefined;
  readonly minimumUntil?: string | undefined;
  /** Holidays besides those of the law. */
  readonly holidays?: readonly string[] | undefined;
  readonly delivery?: Term<'delivery'> | undefined;
  /** The date of the notice, the day it was sent, the day and time it was received. */
  readonly given?: string | undefined;
  readonly sent?: string | undefined;
  readonly received?: string | undefined;
  readonly receivedAt?: string | undefined;
}

/** The id of a law as somebody types it: `de-by` is `DE-BY`. */
export function lawIdOf(text: string): string {
  const id = text.trim();
  return id.toLowerCase() === 'generic' ? 'generic' : id.toUpperCase();
}

/** Words of the command line and columns of a portfolio that are closed lists. */
export { PAID_BY } from '../law/jurisdiction.ts';
export { SHIFT_CHOICES } from '../law/notice-period.ts';
