import type { Diagnostic } from '../diagnostics.ts';
import { type Audience, DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import type { FactKind } from '../fact.ts';
import type { ClauseAxes } from './clauses.ts';
import { lintBlocks } from './lint/lint-blocks.ts';
import { createReport } from './lint/lint-context.ts';
import { createNames, NO_ITEMS } from './lint/names.ts';
import type { GroupShape } from './shape-kinds.ts';
import type { TemplateBundle, TreeProgram } from './tree-program.ts';

export interface LintOptions {
  /** The root of the view. */
  readonly shape: GroupShape;
  /** Who reads the document the program is filled for. */
  readonly audience: Audience;
  /** As in filling: where clauses are looked up, nearest first. */
  readonly bundles: readonly TemplateBundle[];
  readonly clauseAxes: ClauseAxes;
  /** CLDR plural categories of the language: each `count` names exactly these. */
  readonly plurals: readonly string[];
  /** Forms the language pack names, by kind of fact. */
  readonly forms: Readonly<Partial<Record<FactKind, readonly string[]>>>;
}

/**
 * Checks every name in every branch of a program against the shape, clauses and their variants
 * included, each with what the blocks around them guarantee:
 *
 * - a name exists, and is not internal in a document that is not;
 * - what is printed is one value, of the kind its helper wants, in a form the language has;
 * - a value that may be null stands where it, and all it lies in, is surely there: inside
 *   `{{#if x}}`, in the `{{else}}` of `{{#unless x}}`, inside `{{#if (all x y)}}`, or where it
 *   follows, as `y` does in the `{{else}}` of `{{#if x}}` inside `{{#if (any x y)}}`;
 * - an enumeration is not empty, a `count`, `gender` or `voice` has every phrase;
 * - clauses exist in every variant and do not contain themselves;
 * - under a heading there is always something.
 *
 * Finds everything that could make `fillTemplate` throw.
 */
export function lintProgram(program: TreeProgram, options: LintOptions): readonly Diagnostic[] {
  const { report, diagnostics } = createReport();
  const names = createNames(options.shape, options.audience === 'internal');
  const chain = Object.hasOwn(DOCUMENT_KINDS, program.name) ? [] : [clauseName(program.name)];
  lintBlocks(
    program.nodes,
    { options, names, program, scope: NO_ITEMS, holds: true, chain, role: null, report },
    null,
  );
  return diagnostics;
}

/** Checks every document of the nearest bundle that has it; each problem once. */
export function lintDocuments(options: Omit<LintOptions, 'audience'>): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const kind of Object.keys(DOCUMENT_KINDS) as DocumentKind[]) {
    const program = options.bundles.find(({ documents }) => documents[kind] !== undefined)?.documents[kind];
    if (program === undefined) continue;
    for (const problem of lintProgram(program, { ...options, audience: DOCUMENT_KINDS[kind] })) {
      // What is known beside a wrong name differs by audience.
      const { known: _, ...facts } = problem.facts;
      const key = JSON.stringify([problem.code, problem.location, facts]);
      if (!found.has(key)) found.set(key, problem);
    }
  }
  return [...found.values()];
}

function clauseName(name: string): string {
  return name.split('.')[0] ?? name;
}
