import type { Diagnostic } from '../../diagnostics.ts';
import { suggest } from '../../input/suggest.ts';
import { clauseAxis, splitClauseName } from '../clause-axis.ts';
import { clausesIn } from '../clauses-in.ts';
import { TEMPLATE_CODES } from '../codes.ts';
import type { TemplateBundle, TreeProgram } from '../tree-program.ts';

/** What is wrong with the name of a firm's clause, beside the clause itself. */
export interface MisnamedClause {
  readonly program: TreeProgram;
  readonly problem: Diagnostic;
}

/**
 * Finds the firm's clauses that could never be printed: `template/unknown-override` for a name that
 * neither we have nor a template of the firm puts in by `{{> name}}`, `template/unknown-variant`
 * for a variant that is not on the clause's axis.
 */
export function checkNames(
  own: readonly TemplateBundle[],
  shipped: readonly TemplateBundle[],
): readonly MisnamedClause[] {
  const ours = [...new Set(shipped.flatMap(({ clauses }) => Object.keys(clauses).map(nameOf)))].sort();
  const placed = new Set(own.flatMap(programsOf).flatMap(({ nodes }) => clausesIn(nodes)));
  return own.flatMap(({ clauses }) =>
    Object.entries(clauses).flatMap(([full, program]): readonly MisnamedClause[] => {
      const problem = problemOf(full, ours, placed);
      return problem === undefined ? [] : [{ program, problem }];
    }),
  );
}

function problemOf(
  full: string,
  ours: readonly string[],
  placed: ReadonlySet<string>,
): Diagnostic | undefined {
  const { clause, variant } = splitClauseName(full);
  if (!ours.includes(clause) && !placed.has(clause)) {
    const code = 'template/unknown-override';
    const facts = { clause, known: ours, ...suggestion(clause, ours) };
    return { code, severity: TEMPLATE_CODES[code], facts };
  }
  const known = clauseAxis(clause)?.variants ?? [];
  if (variant === null || known.includes(variant)) return undefined;
  const code = 'template/unknown-variant';
  const facts = { clause, variant, ...(known.length > 0 && { known }), ...suggestion(variant, known) };
  return { code, severity: TEMPLATE_CODES[code], facts };
}

function suggestion(word: string, known: readonly string[]): { readonly suggestion?: string } {
  const meant = suggest(word, known);
  return meant === undefined ? {} : { suggestion: meant };
}

function nameOf(full: string): string {
  return splitClauseName(full).clause;
}

function programsOf({ documents, clauses }: TemplateBundle): readonly TreeProgram[] {
  return [...Object.values(documents), ...Object.values(clauses)];
}
