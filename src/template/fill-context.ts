import type { ClauseAxes } from './clauses.ts';
import { holds, lookUp } from './look-up.ts';
import type { Reference, TemplateBundle, Test } from './tree-program.ts';
import type { ViewGroup, ViewItem, ViewList, ViewValue } from './view-value.ts';
import type { Words } from './words.ts';

/** What a walk over one program needs; the same at every node of it. */
export interface FillContext {
  readonly view: ViewGroup;
  readonly words: Words;
  readonly bundles: readonly TemplateBundle[];
  readonly clauseAxes: ClauseAxes;
  /** The template file of the nodes being walked. */
  readonly file: string;
}

/** The innermost loop, and the loops around it. */
export interface Scope {
  readonly item: string;
  readonly value: ViewItem;
  readonly first: boolean;
  readonly last: boolean;
  readonly outer: Scope | null;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A value or null, never undefined. Throws when the view has no such name. */
export function valueAt(
  reference: Reference,
  scope: Scope | null,
  context: FillContext,
  place: Place,
): ViewValue {
  const base = reference.item === undefined ? context.view : itemOf(reference.item, scope, context, place);
  const value = lookUp(base, reference.path);
  if (value === undefined) throw bug(`no name ${nameOf(reference)}`, context, place);
  return value;
}

export function listOf(
  reference: Reference,
  scope: Scope | null,
  context: FillContext,
  place: Place,
): ViewList {
  const value = valueAt(reference, scope, context, place);
  if (!Array.isArray(value)) throw bug(`no list at ${nameOf(reference)}`, context, place);
  return value;
}

/** Whether the condition of an `#if` holds. */
export function conditionHolds(
  node: Place & { readonly mode: 'any' | 'all'; readonly tests: readonly Test[] },
  scope: Scope | null,
  context: FillContext,
): boolean {
  const any = node.mode === 'any';
  for (const test of node.tests) {
    const passes = 'loop' in test ? scope?.[test.loop] === true : holds(valueAt(test, scope, context, node));
    if (passes === any) return any;
  }
  return !any;
}

/** Calls `walk` once for each item of a list with the item in scope. */
export function forEachItem(
  items: ViewList,
  item: string,
  outer: Scope | null,
  walk: (scope: Scope) => void,
): void {
  const last = items.length - 1;
  items.forEach((value, index) => walk({ item, value, first: index === 0, last: index === last, outer }));
}

/** A fault of the program or the view, not of the input. */
export function bug(what: string, { file }: FillContext, { line, column }: Place): Error {
  return new Error(`template: ${what} (${file}:${line}:${column})`);
}

function itemOf(item: string, inner: Scope | null, context: FillContext, place: Place): ViewItem {
  for (let scope = inner; scope !== null; scope = scope.outer) {
    if (scope.item === item) return scope.value;
  }
  throw bug(`no loop over ${item}`, context, place);
}

export function nameOf({ item, path }: Reference): string {
  return (item === undefined ? path : [item, ...path]).join('.');
}
