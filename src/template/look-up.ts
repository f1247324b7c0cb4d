import { typeOf, type ViewGroup, type ViewLeaf, type ViewValue } from './view-value.ts';

/**
 * The value at a path below `value`; null as soon as the path meets a null, undefined when the
 * view has no such name. A key of a term below its leaf is a flag.
 */
export function lookUp(value: ViewValue, path: readonly string[]): ViewValue | undefined {
  let current: ViewValue | undefined = value;
  for (const name of path) {
    if (current === null || current === undefined) return current;
    current = own(current, name);
  }
  return current;
}

function own(value: ViewValue, name: string): ViewValue | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const type = typeOf(value);
  if (typeof type !== 'string') {
    return Object.hasOwn(value, name) ? (value as ViewGroup)[name] : undefined;
  }
  const flags = type === 'leaf' ? (value as ViewLeaf).is : undefined;
  return flags !== undefined && Object.hasOwn(flags, name) ? flags[name] : undefined;
}

/** A true flag, a value that is not null, a list that is not empty. */
export function holds(value: ViewValue): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
}
