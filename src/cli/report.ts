import type { Diagnostic, Location } from '../diagnostics.ts';
import { printable } from '../input/line-index.ts';
import { coverageJson, coverageLines } from './coverage-report.ts';
import { exitCode, type Outcome } from './outcome.ts';
import { caretLines } from './source-excerpt.ts';
import type { Texts } from './texts.ts';
import type { World } from './world.ts';

export interface ReportOptions {
  /** Only errors. */
  readonly quiet: boolean;
}

/** Tells a person what a command did: names of files on stdout, all else on stderr. */
export function report(
  outcome: Outcome,
  texts: Texts,
  { quiet }: ReportOptions,
  { stdout, stderr, variables }: World,
): void {
  const paint = createPaint(stderr.isTTY === true && !variables['NO_COLOR'] && variables['TERM'] !== 'dumb');
  const shown = outcome.diagnostics.filter(
    ({ severity }) => severity === 'error' || outcome.strict || !(quiet || outcome.findings?.tellsWarnings),
  );
  for (const problem of shown) {
    stderr.write(`${problemLines(problem, texts, paint, stderr.columns).join('\n')}\n`);
  }
  if (quiet) return;
  for (const { path } of outcome.documents) stdout.write(`${path}\n`);
  for (const line of outcome.findings?.lines ?? []) {
    stdout.write(`${printable(typeof line === 'string' ? line : texts.say(line.key, line.facts))}\n`);
  }
  for (const line of coverageLines(outcome.coverage ?? [], texts)) stdout.write(`${line}\n`);
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = outcome.diagnostics.length - errors;
  if (outcome.diagnostics.length > 1 && shown.length > 0)
    stderr.write(`${texts.say('closing.count', { errors, warnings })}\n`);
  if (outcome.closing !== undefined && exitCode(outcome) === 0) {
    stderr.write(`${texts.say(outcome.closing.key, outcome.closing.facts)}\n`);
  }
}

/** Exactly one JSON document on stdout. */
export function reportJson(outcome: Outcome, texts: Texts, { stdout }: World): void {
  const result = {
    version: 1,
    ok: exitCode(outcome) === 0,
    documents: outcome.documents,
    ...outcome.findings?.json,
    diagnostics: outcome.diagnostics.map((diagnostic) => asJson(diagnostic, texts)),
    ...(outcome.coverage === undefined ? {} : { coverage: coverageJson(outcome.coverage, texts) }),
  };
  stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

function asJson(diagnostic: Diagnostic, texts: Texts): Record<string, unknown> {
  const { message, hint, steps } = texts.explain(diagnostic);
  const { code, severity, path, location, facts, related } = diagnostic;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(path === undefined ? {} : { path }),
    ...(location === undefined ? {} : { location }),
    facts,
    ...(steps === undefined ? {} : { steps }),
    ...(related === undefined ? {} : { related }),
  };
}

type Paint = (style: 'error' | 'warning' | 'dim', text: string) => string;

const STYLES = { error: '1;31', warning: '1;33', dim: '2' } as const;

function createPaint(colours: boolean): Paint {
  return (style, text) => (colours ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
}

function problemLines(diagnostic: Diagnostic, texts: Texts, paint: Paint, columns = 100): readonly string[] {
  const { severity, code, location, related = [] } = diagnostic;
  const { message, hint, steps = [] } = texts.explain(diagnostic);
  return [
    `${paint(severity, texts.say(`severity.${severity}`))} ${paint('dim', code)}: ${printable(message)}`,
    ...(location === undefined ? [] : [`  ${placeOf(location)}`]),
    ...excerpt(diagnostic, columns),
    ...steps.map((step) => `  - ${printable(step)}`),
    ...related.map((place) => `  ${texts.say('report.see', { place: placeOf(place) })}`),
    ...(hint === undefined ? [] : [`  ${texts.say('report.hint', { hint: printable(hint) })}`]),
  ];
}

function excerpt({ location, sourceLine }: Diagnostic, columns: number): readonly string[] {
  if (!sourceLine?.trim() || location?.line === undefined) return [];
  return caretLines(sourceLine, location.line, location.column, columns);
}

/** `file:line:column`, as editors and terminals link it. */
function placeOf({ file, line, column }: Location): string {
  return printable([file, line, column].filter((part) => part !== undefined).join(':'));
}
