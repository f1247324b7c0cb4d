import type { PlainDate } from '../calendar/plain-date.ts';
import type { Path } from '../diagnostics.ts';
import type { DocumentKind } from '../document/document-kind.ts';
import type { RelativeDate } from '../engagement/dates.ts';
import type { Contract, Engagement, Service } from '../engagement/engagement.ts';
import type { LocalizedText } from '../engagement/values.ts';
import type { CalendarYear } from '../law/calendar-years.ts';
import type { Derivation } from '../law/derivation.ts';
import type { Alternative } from '../law/readings.ts';
import type { TimelineKind } from './timeline-kinds.ts';

/** `T` with every relative date replaced by the ISO date it comes to. */
export type Resolved<T> = T extends RelativeDate
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Resolved<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Resolved<T[Key]> }
      : T;

/**
 * The engagement with every date and outcome resolved. Fields keep the names and places they
 * have in the {@link Engagement}; what is added is told here.
 */
export type Ending = Omit<Resolved<Engagement>, 'contracts' | 'services' | 'end' | 'documents'> & {
  readonly contracts: readonly EndingContract[];
  /** How the relationship ends where there is no contract; else null. */
  readonly withoutContract: ContractEnding | null;
  readonly services: readonly EndingService[];
  /** The one last day of everything that ends; null where contracts end on different days. */
  readonly end: CommonEnd | null;
  /** The last of all ends; null when nothing ends. Relative dates count from it. */
  readonly latestEnd: PlainDate | null;
  readonly documents: Readonly<Record<DocumentKind, DocumentFacts>>;
  /** Everything dated outside `internal`, in order of date, then of the file. */
  readonly timeline: readonly TimelineEntry[];
  /** Dates that change if the notice arrives on another day than assumed. */
  readonly movingDates: readonly MovingDate[];
  /** Day of receipt that promises count from while it is only assumed; else null. */
  readonly assumedReceipt: PlainDate | null;
  /**
   * The same with the receipt unknown, for documents dated before the day of receipt the file
   * tells: they cannot know of it. Null where no document is.
   */
  readonly beforeReceipt: Ending | null;
};

/** A date that is counted from the end or from the receipt, and moves with it. */
export interface MovingDate {
  /** Place in the ending. */
  readonly origin: Path;
  readonly with: 'end' | 'receipt';
}

export type EndingContract = Resolved<Contract> & { readonly ending: ContractEnding };

export type EndingService = Omit<Resolved<Service>, 'lastDay'> & {
  /** Last day of work: as written, else the contract's end; null when the service goes on. */
  readonly lastDay: PlainDate | null;
};

export interface CommonEnd {
  readonly date: PlainDate;
  readonly time?: string | undefined;
  readonly timezone?: string | undefined;
  /** The end is the day the notice is received. */
  readonly onReceipt: boolean;
}

/** How one contract ends. */
export interface ContractEnding {
  /** Id of the contract; null where there is none. */
  readonly contract: string | null;
  /** Last day in force, inclusive; null when every service of the contract goes on. */
  readonly end: PlainDate | null;
  /** Time of that day, and where, when the file gives it. */
  readonly time?: string | undefined;
  readonly timezone?: string | undefined;
  /** `given` in the file, or `computed` from the notice period or the contract's term. */
  readonly basis: 'given' | 'computed';
  /** Day of receipt that is counted with; null where receipt plays no part. */
  readonly receivedOn: PlainDate | null;
  /** `none` where receipt plays no part: agreement, expiry, periods from dispatch. */
  readonly receipt: 'known' | 'deemed' | 'assumed' | 'none';
  /** How the end came about, step by step; ends on `end`. */
  readonly derivation: Derivation;
  /** Ends that other readings of a contested law give for the same notice; empty where the end is given. */
  readonly alternatives: readonly Alternative[];
  /** The years whose days of rest were looked at, and how their calendars are known. */
  readonly calendar: readonly CalendarYear[];
  /** The earliest end by notice, where it can be counted. */
  readonly earliest: PlainDate | null;
  /** When the receipt is assumed and a later one moves the end. */
  readonly ifReceived: IfReceived | null;
  /** The end is the day the notice is received, whichever that is. */
  readonly onReceipt: boolean;
  /** Id of the jurisdiction that counted. */
  readonly jurisdiction: string;
  /** Some services of the contract go on, so it ends only in part. */
  readonly partly: boolean;
}

/** Received until `by`, it is `end`; received on `from` (the day after), it is `nextEnd`. */
export interface IfReceived {
  readonly by: PlainDate;
  readonly end: PlainDate;
  readonly from: PlainDate;
  /** Null when a late notice lets the contract renew for a term the file does not tell. */
  readonly nextEnd: PlainDate | null;
}

export interface DocumentFacts {
  readonly date: string;
  readonly reference?: string | undefined;
  readonly replaces?:
    | { readonly date?: string | undefined; readonly reference?: string | undefined }
    | undefined;
}

export interface TimelineEntry {
  readonly date: string;
  /** Key of the language packs' `timeline` words. */
  readonly kind: TimelineKind;
  /** Place in the ending, the same as in the engagement. */
  readonly origin: Path;
  /** What the row is about, where it says so. */
  readonly text?: LocalizedText;
}

/** The ending of a service's contract (null: no contract). */
export function contractEndingOf(ending: Ending, contract: string | null): ContractEnding | null {
  if (contract === null) return ending.withoutContract;
  return ending.contracts.find(({ id }) => id === contract)?.ending ?? null;
}

/** The ending as a document knows it: one dated before the notice was received does not know when. */
export function endingAsOf(ending: Ending, kind: DocumentKind): Ending {
  const { beforeReceipt, documents, notice } = ending;
  const { receivedOn } = notice;
  if (beforeReceipt === null || receivedOn === undefined) return ending;
  return documents[kind].date < receivedOn ? beforeReceipt : ending;
}

/** True for a service that the client has until its last day only. */
export function stops(service: Pick<Service, 'outcome'>): boolean {
  return service.outcome === 'ends' || service.outcome === 'transfers' || service.outcome === undefined;
}
