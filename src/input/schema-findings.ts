import type * as z from 'zod';
import type { DiagnosticCode, DiagnosticFact, Path } from '../diagnostics.ts';
import { type SourceMap, type SourceValue, valueAt } from './source-document.ts';
import { suggest } from './suggest.ts';

/** What a schema says of a value, before it has a place. */
export interface Finding {
  readonly code: DiagnosticCode;
  readonly facts: Readonly<Record<string, DiagnosticFact>>;
  readonly path: Path;
}

type Issue = z.core.$ZodIssue;

/** Separates field names inside a message; no field name can hold it (the reader refuses it). */
const SEPARATOR = '\u0000';

/**
 * Only the error map sees which map schema refused a key, so the fields it knows travel as the
 * message of the issue.
 */
export function knownFieldsAsMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const definition = issue.inst?._zod.def;
  const shape = definition !== undefined && 'shape' in definition ? definition.shape : {};
  // never empty: zod would put a sentence of its own in its place
  return SEPARATOR + Object.keys(shape as object).join(SEPARATOR);
}

/** An issue of zod as findings with our codes; `value` is what was parsed, for what was found. */
export function toFindings(issue: Issue, value: SourceMap, prefix: Path = []): readonly Finding[] {
  const path = [...prefix, ...toPath(issue.path)];
  const found = valueAt(value, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(SEPARATOR).filter((field) => field !== '');
      return issue.keys.map((field) => unknownField([...path, field], known, valueAt(value, path)));
    }
    case 'invalid_type':
      return [mismatch(path, found, kindOfType(issue.expected))];
    case 'invalid_value':
      return [notOneOf(path, found, issue.values.map(String))];
    case 'invalid_union':
      return unionFindings(issue, value, path);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => toFindings(inner, value, path));
    case 'custom':
      return [customFinding(issue, value, path)];
    case 'too_small':
      if (issue.origin === 'array') return [{ code: 'input/empty-list', facts: {}, path }];
      return [badValue(path, found)];
    case 'too_big':
    case 'invalid_format':
    case 'not_multiple_of':
      return [badValue(path, found)];
  }
}

/** zod paths may hold symbols; files cannot. */
function toPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function unknownField(path: Path, known: readonly string[], parent: SourceValue | undefined): Finding {
  const field = String(path.at(-1) ?? '');
  // a field that is there already is not the one that was meant
  const free = known.filter((name) => valueAt(parent, [name]) === undefined);
  const suggestion = suggest(field, free) ?? suggest(field, known);
  const facts = { field, known, ...(suggestion !== undefined && { suggestion }) };
  return { code: 'input/unknown-field', facts, path };
}

function mismatch(path: Path, found: SourceValue | undefined, expected: readonly string[]): Finding {
  if (found === undefined) return { code: 'input/missing-field', facts: {}, path };
  const [only] = expected;
  return {
    code: 'input/wrong-type',
    facts: { expected: expected.length === 1 && only !== undefined ? only : expected, found: kindOf(found) },
    path,
  };
}

function notOneOf(path: Path, found: SourceValue | undefined, options: readonly string[]): Finding {
  if (typeof found !== 'string') return mismatch(path, found, ['text']);
  const suggestion = suggest(found, options);
  const facts = { value: found, options, ...(suggestion !== undefined && { suggestion }) };
  return { code: 'input/not-one-of', facts, path };
}

function badValue(path: Path, found: SourceValue | undefined): Finding {
  return {
    code: 'input/bad-value',
    facts: { value: typeof found === 'string' ? found : kindOf(found) },
    path,
  };
}

/** Schemas say `params: { code, facts }`; unknown fields and words of a list get their suggestion here. */
function customFinding(issue: z.core.$ZodIssueCustom, value: SourceMap, path: Path): Finding {
  const { code, facts: given = {} }: { code?: unknown; facts?: unknown } = issue.params ?? {};
  if (typeof code !== 'string' || !isCode(code)) return badValue(path, valueAt(value, path));
  const facts = given as Finding['facts'];
  const { known, value: written, options } = facts;
  if (code === 'input/unknown-field' && isList(known)) {
    const finding = unknownField(path, known, valueAt(value, path.slice(0, -1)));
    return { ...finding, facts: { ...finding.facts, ...facts } };
  }
  if (code === 'input/not-one-of' && isList(options) && typeof written === 'string') {
    const suggestion = suggest(written, options);
    if (suggestion !== undefined) return { code, facts: { suggestion, ...facts }, path };
  }
  return { code, facts, path };
}

/** The branch that was meant: it takes this kind of value, finds fault inside it, and has least to say. */
function unionFindings(
  issue: z.core.$ZodIssueInvalidUnion,
  value: SourceMap,
  path: Path,
): readonly Finding[] {
  const found = valueAt(value, path);
  if (issue.errors.length === 0) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return found === undefined || options.length > 0
      ? [notOneOf(path, found, options)]
      : [badValue(path, found)];
  }
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => toFindings(inner, value, path)));
  const [best] = branches
    .filter((findings) => !findings.some((finding) => isRefusal(finding, path)))
    .sort((a, b) => wholes(a, path) - wholes(b, path) || a.length - b.length);
  if (best !== undefined) return best;
  const all = branches.flat().filter((finding) => isRefusal(finding, path));
  const options = all.flatMap(({ code, facts: { options: each } }) =>
    code === 'input/not-one-of' && isList(each) ? each : [],
  );
  if (options.length > 0 && typeof found === 'string') return [notOneOf(path, found, [...new Set(options)])];
  const expected = all.flatMap(({ facts: { expected: each } }) => each ?? []).map(String);
  return [mismatch(path, found, [...new Set(expected)])];
}

/** True when a branch refuses the value as a whole. */
function isRefusal(finding: Finding, path: Path): boolean {
  const whole = finding.path.length === path.length;
  const refusals: readonly string[] = ['input/wrong-type', 'input/missing-field', 'input/not-one-of'];
  return whole && refusals.includes(finding.code);
}

/** How many findings are about the value as a whole and not about a part of it. */
function wholes(findings: readonly Finding[], path: Path): number {
  return findings.filter((finding) => finding.path.length === path.length).length;
}

function kindOfType(expected: string): readonly string[] {
  if (expected === 'object' || expected === 'record' || expected === 'map') return ['map'];
  if (expected === 'array' || expected === 'tuple' || expected === 'set') return ['list'];
  return ['text'];
}

function kindOf(value: SourceValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'list' : 'map';
}

function isCode(text: string): text is DiagnosticCode {
  return text.includes('/');
}

function isList(fact: DiagnosticFact | undefined): fact is readonly string[] {
  return Array.isArray(fact);
}
