import type * as z from 'zod';
import type { Diagnostic, Severity } from '../diagnostics.ts';
import { INPUT_CODES } from './codes.ts';
import { formatPath } from './format-path.ts';
import { sortDiagnostics } from './reports.ts';
import { type Finding, knownFieldsAsMessage, toFindings } from './schema-findings.ts';
import type { SourceDocument } from './source-document.ts';
import { writtenPath } from './written-path.ts';

export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Fits a file to a schema. Every problem comes back at once, each with its place and the facts
 * `field` (last name on the path), `at` (the whole path, `services[0].name`) and `parent` (what
 * holds it; empty at the top).
 *
 * A schema of ours reports by a custom issue with `params: { code, facts }`.
 */
export function parseWith<T>(schema: z.ZodType<T>, source: SourceDocument): ParseResult<T> {
  const result = schema.safeParse(source.value, { error: knownFieldsAsMessage });
  if (result.success) return { ok: true, value: result.data };
  const findings = result.error.issues.flatMap((issue) => toFindings(issue, source.value));
  const written = findings.map((finding) => ({ ...finding, path: writtenPath(finding.path, source.value) }));
  const diagnostics = withoutTwins(written).map((finding) => toDiagnostic(finding, source));
  return { ok: false, diagnostics: sortDiagnostics(diagnostics) };
}

/** Who wrote `nmae` for `name` made one mistake, not two. */
function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set<string>();
  for (const { code, facts, path } of findings) {
    const { suggestion } = facts;
    if (code === 'input/unknown-field' && typeof suggestion === 'string') {
      meant.add(formatPath([...path.slice(0, -1), suggestion]));
    }
  }
  return findings.filter(({ code, path }) => code !== 'input/missing-field' || !meant.has(formatPath(path)));
}

function toDiagnostic({ code, facts, path }: Finding, source: SourceDocument): Diagnostic {
  const parent = path.slice(0, -1);
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  const { location, sourceLine } =
    code === 'input/unknown-field' ? source.locateKey(parent, field) : source.locate(path);
  return source.hide({
    code,
    severity: severityOf(code),
    facts: { field, at: formatPath(path), parent: formatPath(parent), ...facts },
    path,
    location,
    sourceLine,
  });
}

function severityOf(code: string): Severity {
  const severities: Readonly<Record<string, Severity>> = INPUT_CODES;
  return severities[code] ?? 'error';
}
