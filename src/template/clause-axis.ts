import { CLAUSE_AXES, VIEW_SHAPE } from './shape.ts';
import type { Shape } from './shape-kinds.ts';

/** What a clause varies by. */
export interface ClauseAxis {
  /** The field of the input, with dots: `ending.how`. */
  readonly field: string;
  /** Every variant there may be. */
  readonly variants: readonly string[];
}

/** The axis of a clause; undefined when it has none. */
export function clauseAxis(clause: string): ClauseAxis | undefined {
  const axis = Object.hasOwn(CLAUSE_AXES, clause) ? CLAUSE_AXES[clause] : undefined;
  if (axis === undefined) return undefined;
  const path = axis.split('.');
  let shape: Shape | undefined = VIEW_SHAPE;
  for (const name of path) {
    shape = shape?.type === 'group' && Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  }
  if (shape?.type !== 'leaf' || shape.term === undefined) return undefined;
  return { field: (shape.origin ?? path).join('.'), variants: shape.term.keys };
}

/** `opening.immediate` is the variant `immediate` of the clause `opening`; the plain name has none. */
export function splitClauseName(full: string): { readonly clause: string; readonly variant: string | null } {
  const dot = full.indexOf('.');
  return dot === -1
    ? { clause: full, variant: null }
    : { clause: full.slice(0, dot), variant: full.slice(dot + 1) };
}
