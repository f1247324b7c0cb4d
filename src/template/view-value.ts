import type { Direction } from '../document/tree.ts';
import type { Fact } from '../fact.ts';

/**
 * What a template may name. Absent is null, never undefined; lists are always lists.
 *
 * Nothing in a view is a bare string, so a `type` that is a string marks a leaf or a phrase, and
 * a group may have a field of any name, `type` and `fact` included.
 */
export type ViewValue = ViewLeaf | ViewPhrase | ViewGroup | ViewList | boolean | null;

export type ViewItem = ViewLeaf | ViewPhrase | ViewGroup;

export type ViewList = readonly ViewItem[];

/** Only its own properties count; nothing is looked up on prototypes. */
export interface ViewGroup {
  readonly [name: string]: ViewValue;
}

/** One value. Becomes one slot, in words of the language pack. */
export interface ViewLeaf {
  readonly type: 'leaf';
  readonly fact: Fact;
  readonly origin: Origin;
  /** BCP 47; absent = the document's. */
  readonly language?: string;
  readonly direction?: Direction | 'auto';
  /** Flags below the name: of a term, for every possible key whether it is this one. */
  readonly is?: Readonly<Record<string, boolean>>;
  /** Sign printed right after the value; the document says what it means. */
  readonly mark?: string;
}

/** A sentence of the language pack with values in it, e.g. one step of counting a date. */
export interface ViewPhrase {
  readonly type: 'phrase';
  /** Key in the language pack. */
  readonly phrase: string;
  readonly facts: Readonly<Record<string, PhraseFact>>;
  readonly origin: Origin;
}

export interface PhraseFact {
  readonly fact: Fact;
  readonly origin: Origin;
  readonly language?: string;
  readonly direction?: Direction | 'auto';
}

/** Where a value comes from: `['client', 'name']` in the input, or `['ending', …]`. */
export type Origin = readonly (string | number)[];

export function isLeaf(value: ViewValue): value is ViewLeaf {
  return typeOf(value) === 'leaf';
}

export function isPhrase(value: ViewValue): value is ViewPhrase {
  return typeOf(value) === 'phrase';
}

export function isList(value: ViewValue): value is ViewList {
  return Array.isArray(value);
}

export function isGroup(value: ViewValue): value is ViewGroup {
  return (
    value !== null && typeof value === 'object' && !Array.isArray(value) && typeof typeOf(value) !== 'string'
  );
}

/** The mark of a leaf or a phrase; no string for a group, undefined for what is no map. */
export function typeOf(value: ViewValue): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, 'type') ? (value as { readonly type: unknown }).type : undefined;
}
