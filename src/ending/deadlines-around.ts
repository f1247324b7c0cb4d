import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { LocalizedText } from '../engagement/values.ts';
import type { Ending } from './ending.ts';
import { knownDate } from './problem.ts';

/** A deadline near an end. */
export interface NearDeadline {
  readonly date: PlainDate;
  readonly what: LocalizedText;
  /** `provider`, `client`, `successor` or a name; null where the file names nobody. */
  readonly owner: string | null;
  /** Days after the end; 0 or less up to the end itself. */
  readonly daysAfterEnd: number;
}

/** Deadlines in the last days of the relationship and the first days after, by date: 60 each unless told. */
export function deadlinesAround(
  { deadlines = [], latestEnd }: Pick<Ending, 'deadlines' | 'latestEnd'>,
  { before = 60, after = 60 }: { readonly before?: number; readonly after?: number } = {},
): readonly NearDeadline[] {
  if (latestEnd === null) return [];
  const [first, last] = [addDays(latestEnd, -before), addDays(latestEnd, after)];
  return deadlines
    .map(({ date: iso, what, owner }) => {
      const date = knownDate(iso);
      return { date, what, owner: owner ?? null, daysAfterEnd: daysBetween(latestEnd, date) };
    })
    .filter(({ date }) => first <= date && date <= last)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
