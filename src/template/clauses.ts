import { lookUp } from './look-up.ts';
import type { TemplateBundle, TreeProgram } from './tree-program.ts';
import { isLeaf, type ViewGroup } from './view-value.ts';

/**
 * The one axis on which a clause varies, by clause name: the path of a term in the view with dots.
 * Clause `opening` on `how` has a variant file for each key that needs its own words.
 */
export type ClauseAxes = Readonly<Record<string, string>>;

/**
 * The program of a clause. `bundles` go from the nearest to the farthest: the firm's, the
 * language's, its parent language's. In each the variant comes before the default, so the firm's
 * default wins over our variant: whoever rewrites a clause means all of it.
 */
export function findClause(
  bundles: readonly TemplateBundle[],
  name: string,
  variant: string | null,
): TreeProgram | undefined {
  for (const { clauses } of bundles) {
    const full = `${name}.${variant}`;
    if (variant !== null && Object.hasOwn(clauses, full)) return clauses[full];
    if (Object.hasOwn(clauses, name)) return clauses[name];
  }
  return undefined;
}

/** Key of the term on the clause's axis; null when the clause has no axis or the term is null. */
export function clauseVariant(axes: ClauseAxes, name: string, view: ViewGroup): string | null {
  const axis = Object.hasOwn(axes, name) ? axes[name] : undefined;
  if (axis === undefined) return null;
  const value = lookUp(view, axis.split('.'));
  return value !== undefined && isLeaf(value) ? termKey(value.fact.value) : null;
}

/** `ends` of `outcome.ends`. */
export function termKey(value: string): string {
  return value.slice(value.indexOf('.') + 1);
}
