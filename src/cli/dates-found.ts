import type { PlainDate } from '../calendar/plain-date.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { ContractDates } from '../ending/answer-dates.ts';
import type { NearDeadline } from '../ending/deadlines-around.ts';
import type { LocalizedText } from '../engagement/values.ts';

export interface ContractName {
  readonly title: LocalizedText;
  readonly number: string | undefined;
}

/** What there is to tell about dates, of a file or of a question without one. */
export interface DatesFound {
  readonly contracts: readonly ContractDates[];
  /** What each contract is called, by id; none where there is no file. */
  readonly names: ReadonlyMap<string, ContractName>;
  /** Null without a file, which is where deadlines stand. */
  readonly deadlines: readonly NearDeadline[] | null;
  /** Warnings only. */
  readonly diagnostics: readonly Diagnostic[];
  readonly today: PlainDate;
  readonly wishedEnd: PlainDate | undefined;
  /** Ways the notice goes out; none where nobody has said. */
  readonly methods: readonly string[];
  /** Tells this engagement from others, whatever its dates: seed of the names of calendar entries. */
  readonly identity: readonly string[];
  /** The day the answer is of, for files that must say when they were made. */
  readonly dated: PlainDate;
}
