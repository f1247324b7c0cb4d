import type { DocumentCoverage } from '../coverage.ts';
import { type Diagnostic, DisengageError, hasErrors } from '../diagnostics.ts';
import type { DocumentKind } from '../document/document-kind.ts';
import type { Format } from '../generate.ts';
import { CLI_CODES, type CliCode } from './codes.ts';

/** A document as the command line reports it. */
export interface DocumentRecord {
  readonly kind: DocumentKind;
  readonly language: string;
  readonly format: Format;
  /** As the user would write it: relative to the current folder when `--out` was. */
  readonly path: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Length of the file. */
  readonly bytes: number;
}

/** A line on stdout: a text of the command line with its facts, or what is the same in every language. */
export type Line = { readonly key: string; readonly facts: Readonly<Record<string, string>> } | string;

/** What a command did, for people or as JSON. */
export interface Outcome {
  readonly documents: readonly DocumentRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** What a command found that is neither document nor problem: for people line by line, and as JSON. */
  readonly findings?: {
    readonly lines: readonly Line[];
    readonly json: Readonly<Record<string, unknown>>;
    /** The lines tell the warnings as well, so that nobody has to read them twice. */
    readonly tellsWarnings?: boolean;
  };
  readonly coverage?: readonly DocumentCoverage[];
  /** Key of the closing sentence when all went well, and its facts. */
  readonly closing?: { readonly key: string; readonly facts: Readonly<Record<string, string | number>> };
  /** Warnings count as errors. */
  readonly strict?: boolean;
}

export const EXIT = { done: 0, problem: 1, usage: 2, environment: 3, verification: 4, bug: 70 } as const;

/** Problems the disk finds and the firm's files have. */
const OF_THE_INPUT: ReadonlySet<string> = new Set([
  'io/outside-folder',
  'io/unknown-template',
  'io/no-templates',
]);

/** The number the process ends with. The gravest problem decides. */
export function exitCode({ diagnostics, coverage = [], strict = false }: Outcome): number {
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  if (codes.includes('cli/internal-error')) return EXIT.bug;
  if (codes.some((code) => code.startsWith('cli/'))) return EXIT.usage;
  if (codes.some((code) => code.startsWith('io/') && !OF_THE_INPUT.has(code))) return EXIT.environment;
  const misses = coverage.some(({ items }) => items?.some(({ state }) => state === 'missing'));
  return hasErrors(diagnostics) || (strict && (diagnostics.length > 0 || misses)) ? EXIT.problem : EXIT.done;
}

/** The command line is wrong: ends with 2. */
export function usageError(code: CliCode, facts: Diagnostic['facts']): DisengageError {
  return new DisengageError([{ code, severity: CLI_CODES[code], facts }]);
}
