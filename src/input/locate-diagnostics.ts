import type { Diagnostic } from '../diagnostics.ts';
import { sortDiagnostics } from './reports.ts';
import type { SourceDocument } from './source-document.ts';
import { writtenPath } from './written-path.ts';

/** Problems whose line must not be repeated in a log: it holds a password or key. */
const UNQUOTED: ReadonlySet<string> = new Set(['ending/looks-like-secret']);

/**
 * Gives every problem that has a path and no location the place in the file, that of the deepest
 * thing on its path that is there, and the path as the firm wrote it; sorts by place. No problem
 * repeats a secret of the file.
 */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: SourceDocument,
): readonly Diagnostic[] {
  const located = diagnostics.map((diagnostic): Diagnostic => {
    if (diagnostic.path === undefined || diagnostic.location !== undefined) return source.hide(diagnostic);
    const path = writtenPath(diagnostic.path, source.value);
    const { location, sourceLine } = source.locate(path);
    return source.hide({ ...diagnostic, path, location, sourceLine });
  });
  // Another problem of the same line would repeat the secret as well.
  const secret = new Set(located.filter(({ code }) => UNQUOTED.has(code)).map(lineOf));
  return sortDiagnostics(located.map((each) => (secret.has(lineOf(each)) ? withoutLine(each) : each)));
}

function lineOf({ location }: Diagnostic): string {
  return `${location?.file}:${location?.line}`;
}

function withoutLine({ sourceLine: _, ...rest }: Diagnostic): Diagnostic {
  return rest;
}
