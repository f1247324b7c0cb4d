import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { countNotice } from './count-notice.ts';
import { latestEventFor, type NoticeTerms } from './latest-event.ts';

/** Received on any day from `from` to `until`, the contract ends on `end`. */
export interface ReceiptRow {
  readonly from: PlainDate;
  /** Null where no later receipt changes the end. */
  readonly until: PlainDate | null;
  readonly end: PlainDate;
}

/**
 * What later receipt does to the end: one row for each end, from the day `from` on. The day after a
 * row's `until` is the day the end jumps.
 */
export function receiptTable(
  terms: NoticeTerms,
  { from, rows = 3 }: { readonly from: PlainDate; readonly rows?: number | undefined },
): readonly ReceiptRow[] {
  const table: ReceiptRow[] = [];
  for (let day: PlainDate | null = from; day !== null && table.length < rows; ) {
    const { end } = countNotice({ ...terms, event: day, opening: [] });
    const until: PlainDate | null = latestEventFor(end, terms) ?? null;
    table.push({ from: day, until, end });
    day = until === null ? null : addDays(until, 1);
  }
  return table;
}
