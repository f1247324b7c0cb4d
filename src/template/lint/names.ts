import type { FlagShape, GroupShape, LeafShape, Shape } from '../shape-kinds.ts';
import type { EachNode, Reference, Test } from '../tree-program.ts';
import { and, atomsOf, type Formula, not, or } from './formula.ts';

/** Block parameters in scope: the shape of the item and the loop it belongs to. */
export type LintScope = ReadonlyMap<string, { readonly shape: Shape; readonly loop: string }>;

export const NO_ITEMS: LintScope = new Map();

export type Resolution = ResolvedName | UnknownName;

export interface ResolvedName {
  readonly found: true;
  /** As written, with dots. */
  readonly name: string;
  readonly shape: Shape;
  /** The proposition that it is there. */
  readonly atom: string;
  /** Atoms of everything on the path that may be null, itself last when it may. */
  readonly nullables: readonly string[];
  readonly internal: boolean;
  /** Of a flag below a leaf: the leaf. */
  readonly term?: LeafShape;
}

export interface UnknownName {
  readonly found: false;
  readonly name: string;
  /** The part that is wrong, and what could stand there. */
  readonly part: string;
  readonly known: readonly string[];
}

const FLAG: FlagShape = { type: 'flag', nullable: false };

/** Looks names up in a shape, and knows what their atoms imply of each other. */
export interface Names {
  readonly resolve: (reference: Reference, scope: LintScope) => Resolution;
  /** Truth of a test; undecided when the name is unknown. */
  readonly formulaOf: (test: Test, scope: LintScope) => Formula;
  /** What is true of the atoms of a formula whatever the input: a child is there, so is its parent;
   * a term that is there has one of its keys. */
  readonly laws: (formula: Formula) => Formula;
  readonly withItem: (node: EachNode<unknown>, scope: LintScope) => LintScope;
}

export function createNames(root: GroupShape, internalAllowed: boolean): Names {
  const resolved = new Map<string, ResolvedName>();
  const loops = new Map<EachNode<unknown>, string>();

  const resolve = ({ item, path }: Reference, scope: LintScope): Resolution => {
    const name = (item === undefined ? path : [item, ...path]).join('.');
    const base = item === undefined ? { shape: root, loop: '' } : scope.get(item);
    if (base === undefined) return { found: false, name, part: item ?? '', known: [...scope.keys()] };
    let shape: Shape = base.shape;
    let atom = `${base.loop}:`;
    let internal = false;
    let term: LeafShape | undefined;
    const nullables: string[] = [];
    for (const part of path) {
      const fields = fieldsOf(shape);
      const child = Object.hasOwn(fields, part) ? fields[part] : undefined;
      if (child === undefined) {
        const known = Object.keys(fields).filter(
          (field) => internalAllowed || fields[field]?.internal !== true,
        );
        return { found: false, name, part, known };
      }
      term = shape.type === 'leaf' ? shape : undefined;
      shape = child;
      atom += atom.endsWith(':') ? part : `.${part}`;
      internal ||= shape.internal === true;
      if (shape.nullable) nullables.push(atom);
    }
    const result = { found: true, name, shape, atom, nullables, internal, ...(term && { term }) } as const;
    resolved.set(atom, result);
    return result;
  };

  const formulaOf = (test: Test, scope: LintScope): Formula => {
    if ('loop' in test) return { atom: `@${test.loop} ${[...scope.values()].at(-1)?.loop ?? ''}` };
    const result = resolve(test, scope);
    return result.found ? presenceOf(result) : { atom: `?${result.name}` };
  };

  const laws = (formula: Formula): Formula => {
    const parts: Formula[] = [];
    const byTerm = new Map<string, { readonly flags: Set<string>; readonly name: ResolvedName }>();
    for (const atom of atomsOf(formula)) {
      const name = resolved.get(atom);
      if (name === undefined) continue;
      for (const parent of name.nullables)
        if (parent !== atom) parts.push(or(not({ atom }), { atom: parent }));
      if (name.term === undefined) continue;
      const owner = atom.slice(0, atom.lastIndexOf('.'));
      const flags = byTerm.get(owner)?.flags ?? new Set<string>();
      byTerm.set(owner, { flags: flags.add(atom), name });
    }
    for (const { flags, name } of byTerm.values()) {
      if (flags.size !== name.term?.term?.keys.length) continue;
      const absent = name.nullables.map((atom) => not({ atom }));
      parts.push(or(...absent, ...[...flags].map((atom) => ({ atom }))));
    }
    return and(...parts);
  };

  const withItem = (node: EachNode<unknown>, scope: LintScope): LintScope => {
    const list = resolve(node.list, scope);
    if (!list.found || list.shape.type !== 'list') return scope;
    const loop = loops.get(node) ?? `${loops.size + 1}`;
    loops.set(node, loop);
    const inner = new Map(scope);
    // Set anew, so that the innermost loop is the last.
    inner.delete(node.item);
    return inner.set(node.item, { shape: list.shape.item, loop });
  };

  return { resolve, formulaOf, laws, withItem };
}

/** When a flag is set, a value not null, a list not empty. */
export function presenceOf({ shape, atom, nullables }: ResolvedName): Formula {
  const varies = shape.type === 'flag' || (shape.type === 'list' && shape.filled !== true);
  return varies || shape.nullable ? { atom } : and(...nullables.map((around) => ({ atom: around })));
}

function fieldsOf(shape: Shape): Readonly<Record<string, Shape>> {
  if (shape.type === 'group') return shape.fields;
  if (shape.type !== 'leaf') return {};
  return Object.fromEntries((shape.term?.keys ?? shape.flags ?? []).map((key) => [key, FLAG]));
}
