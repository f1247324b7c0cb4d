import type * as z from 'zod';
import type { Diagnostic, DiagnosticFact, Path } from '../diagnostics.ts';
import { LANGUAGE_CODES } from './codes.ts';

export type LanguageCode = keyof typeof LANGUAGE_CODES;

/** A problem of a data file; line and column are the reader's to add, from `path`. */
export function packProblem(
  code: LanguageCode,
  facts: Readonly<Record<string, DiagnosticFact>>,
  path: Path,
  file: string,
): Diagnostic {
  return { code, severity: LANGUAGE_CODES[code], facts, path, location: { file } };
}

/** What zod says, as diagnostics. */
export function schemaProblems(error: z.ZodError, file: string): readonly Diagnostic[] {
  return error.issues.flatMap((issue) => problemsOf(issue, file));
}

function problemsOf(issue: z.core.$ZodIssue, file: string): readonly Diagnostic[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => packProblem('language/unknown-key', { key }, [...path, key], file));
  }
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (missing) return [packProblem('language/missing-key', { key: String(path.at(-1) ?? '') }, path, file)];
  const value = typeof issue.input === 'string' ? issue.input : '';
  return [packProblem('language/bad-value', { key: path.join('.'), value }, path, file)];
}
