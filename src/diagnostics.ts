import type { Fact } from './fact.ts';

/** Where a value stands in the input: `['services', 0, 'outcome']`. */
export type Path = readonly (string | number)[];

/** A place in a file; `line` and `column` count from 1, columns in UTF-16 code units. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Anything a message may need to say what is wrong; dates, money and periods as {@link Fact}. */
export type DiagnosticFact = string | number | Fact | readonly string[];

/** One counted step of a date, as the message of a too-early end date shows it; see `law/`. */
export interface DerivedStep {
  readonly rule: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

/**
 * A problem as data. The sentence is made from `code` and `facts` by the message catalogue of
 * the reader's language (`locales/messages/`), so a stage never writes prose.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, DiagnosticFact>>;
  readonly path?: Path;
  readonly location?: Location;
  /** The source line the location points into, for the caret; without its line end. */
  readonly sourceLine?: string;
  readonly steps?: readonly DerivedStep[];
  /** Other places that matter, e.g. the file and line of the value it contradicts. */
  readonly related?: readonly Location[];
}

export type Severity = 'error' | 'warning';

/** `room/what-is-wrong`; public and never renamed. Rooms list theirs in a `codes.ts`. */
export type DiagnosticCode = `${string}/${string}`;

/** The codes of a room with their severities. */
export type CodeTable = Readonly<Record<DiagnosticCode, Severity>>;

/** Problems that stop a stage. Holds every problem the stage found, warnings included. */
export class DisengageError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], options?: ErrorOptions) {
    super(diagnostics.map(({ code }) => code).join(', '), options);
    this.name = 'DisengageError';
    this.diagnostics = diagnostics;
  }
}

/** The problems that some work stops with; none when it goes well. Other errors are thrown on. */
export async function problemsOf(work: () => unknown): Promise<readonly Diagnostic[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof DisengageError) return error.diagnostics;
    throw error;
  }
}

/** True when at least one of the problems stops the work. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
