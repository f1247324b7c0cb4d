import type { Diagnostic, DiagnosticFact } from '../../diagnostics.ts';
import { TEMPLATE_CODES, type TemplateCode } from '../codes.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Collects the problems of one template file. Places are offsets into its text. */
export interface Problems {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: (
    code: TemplateCode,
    offset: number,
    facts?: Readonly<Record<string, DiagnosticFact>>,
    related?: number,
  ) => void;
  /** Line and column of an offset, both from 1. */
  readonly placeOf: (offset: number) => Place;
}

export function createProblems(file: string, text: string): Problems {
  const diagnostics: Diagnostic[] = [];
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }

  const placeOf = (offset: number): Place => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };

  return {
    diagnostics,
    placeOf,
    report: (code, offset, facts = {}, related) => {
      const place = placeOf(offset);
      const start = lineStarts[place.line - 1] ?? 0;
      const end = lineStarts[place.line] ?? text.length + 1;
      diagnostics.push({
        code,
        severity: TEMPLATE_CODES[code],
        facts,
        location: { file, ...place },
        sourceLine: text.slice(start, end - 1),
        ...(related === undefined ? {} : { related: [{ file, ...placeOf(related) }] }),
      });
    },
  };
}
