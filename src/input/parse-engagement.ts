import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import { engagementStructure } from '../engagement/check-structure.ts';
import { type Engagement, engagement } from '../engagement/engagement.ts';
import { parseWith } from './parse-with.ts';
import { sortDiagnostics } from './reports.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * The validated input. Throws DisengageError with every problem, each with its place in the file:
 * those of single values and, though the schema itself stops there, those of how they hang together.
 */
export function parseEngagement(source: SourceDocument): Engagement {
  const parsed = parseWith(engagement, source);
  if (parsed.ok) return parsed.value;
  const structure = parseWith(engagementStructure, source);
  const found = new Map<string, Diagnostic>();
  for (const problem of [...parsed.diagnostics, ...(structure.ok ? [] : structure.diagnostics)]) {
    found.set(`${problem.code} ${problem.path?.join('.')}`, problem);
  }
  throw new DisengageError(sortDiagnostics([...found.values()]));
}
