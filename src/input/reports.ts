import type { Diagnostic, DiagnosticFact, Location } from '../diagnostics.ts';
import { INPUT_CODES, type InputCode } from './codes.ts';
import type { LinePlace } from './line-index.ts';
import type { SecretMask } from './secret-mask.ts';

/** Collects problems of one file by offset. */
export interface Reports {
  readonly add: (
    code: InputCode,
    offset: number,
    facts?: Readonly<Record<string, DiagnosticFact>>,
    related?: readonly number[],
  ) => void;
  /** Sorted by place. */
  readonly list: () => readonly Diagnostic[];
}

/** After so many problems a reader learns nothing more. */
const MOST = 200;

export function createReports(placeAt: (offset: number) => LinePlace, { hide }: SecretMask): Reports {
  const diagnostics: Diagnostic[] = [];
  return {
    add: (code, offset, facts = {}, related = []) => {
      if (diagnostics.length >= MOST) return;
      const places: Location[] = related.map((other) => placeAt(other).location);
      const problem: Diagnostic = { code, severity: INPUT_CODES[code], facts, ...placeAt(offset) };
      diagnostics.push(hide(places.length > 0 ? { ...problem, related: places } : problem));
    },
    list: () => sortDiagnostics(diagnostics),
  };
}

/** By file, line and column; problems that are the same in code, place and path are told once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((diagnostic) => {
      const { code, location, path } = diagnostic;
      const key = JSON.stringify([code, location, path]);
      return seen.size < seen.add(key).size;
    })
    .sort((a, b) => {
      const file = compare(a.location?.file ?? '', b.location?.file ?? '');
      const line = (a.location?.line ?? 0) - (b.location?.line ?? 0);
      return file || line || (a.location?.column ?? 0) - (b.location?.column ?? 0);
    });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
