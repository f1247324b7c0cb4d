import type { Diagnostic, DiagnosticFact } from '../../diagnostics.ts';
import { suggest } from '../../input/suggest.ts';
import { findClause } from '../clauses.ts';
import { TEMPLATE_CODES, type TemplateCode } from '../codes.ts';
import type { LintOptions } from '../lint.ts';
import type { ClauseNode, IfNode, Reference, TreeProgram } from '../tree-program.ts';
import { and, type Formula, isSatisfiable, not, or } from './formula.ts';
import { type LintScope, type Names, NO_ITEMS, type Resolution } from './names.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the walk knows at one node. */
export interface LintContext {
  readonly options: LintOptions;
  readonly names: Names;
  readonly program: TreeProgram;
  readonly scope: LintScope;
  /** What holds here, by the blocks around. */
  readonly holds: Formula;
  /** Names of the clauses around, outermost first. */
  readonly chain: readonly string[];
  /** Role of the group around. */
  readonly role: string | null;
  readonly report: Report;
}

export type Report = (
  program: TreeProgram,
  code: TemplateCode,
  place: Place,
  facts?: Readonly<Record<string, DiagnosticFact>>,
) => void;

/** Collects problems, each once however many ways lead to it. */
export function createReport(): { readonly report: Report; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    diagnostics,
    report: ({ file }, code, { line, column }, facts = {}) => {
      const problem = { code, severity: TEMPLATE_CODES[code], facts, location: { file, line, column } };
      const key = JSON.stringify(problem);
      if (seen.has(key)) return;
      seen.add(key);
      diagnostics.push(problem);
    },
  };
}

export function conditionOf(node: IfNode<unknown>, { names }: LintContext, scope: LintScope): Formula {
  const tests = node.tests.map((test) => names.formulaOf(test, scope));
  return node.mode === 'any' ? or(...tests) : and(...tests);
}

/** Whether a formula follows from what holds here. */
export function isCertain(formula: Formula, { names, holds }: LintContext): boolean {
  const doubt = and(holds, not(formula));
  return !isSatisfiable(and(doubt, names.laws(doubt)));
}

export function isPossible(formula: Formula, { names }: LintContext): boolean {
  return isSatisfiable(and(formula, names.laws(formula)));
}

/** Resolves a name and reports it when the template must not use it. */
export function useName(
  reference: Reference,
  place: Place,
  context: LintContext,
): (Resolution & { readonly found: true }) | undefined {
  const { names, scope, options, report, program } = context;
  const name = names.resolve(reference, scope);
  if (!name.found) {
    const { part, known } = name;
    const meant = suggest(part, known);
    const facts = { name: name.name, part, known, ...(meant === undefined ? {} : { suggestion: meant }) };
    report(program, 'template/unknown-name', place, facts);
    return undefined;
  }
  if (name.internal && options.audience !== 'internal') {
    report(program, 'template/internal-name', place, { name: name.name, audience: options.audience });
    return undefined;
  }
  return name;
}

/** Every program a clause may turn out to be; `missing` names variants that have none. */
export function clausePrograms(
  { name }: ClauseNode,
  { options, names }: LintContext,
): { readonly programs: readonly TreeProgram[]; readonly missing: readonly string[] } {
  const axis = Object.hasOwn(options.clauseAxes, name) ? options.clauseAxes[name] : undefined;
  const term = axis === undefined ? undefined : names.resolve({ path: axis.split('.') }, NO_ITEMS);
  const keys = term?.found && term.shape.type === 'leaf' ? (term.shape.term?.keys ?? []) : [];
  const mayBeAbsent = keys.length === 0 || (term?.found === true && term.nullables.length > 0);
  const programs = new Set<TreeProgram>();
  const missing: string[] = [];
  for (const variant of [...(mayBeAbsent ? [null] : []), ...keys]) {
    const program = findClause(options.bundles, name, variant);
    if (program !== undefined) programs.add(program);
    else missing.push(variant === null ? name : `${name}.${variant}`);
  }
  return { programs: [...programs], missing };
}
