/** A parsed data file: maps, lists and strings. */
export type SourceValue = string | readonly SourceValue[] | { readonly [key: string]: SourceValue };

/** The child laid over its parent: maps key by key, lists and texts as a whole. */
export function mergeSources(parent: SourceValue, child: SourceValue): SourceValue {
  if (!isMap(parent) || !isMap(child)) return child;
  const merged: Record<string, SourceValue> = { ...parent };
  for (const [key, value] of Object.entries(child)) {
    const under = Object.hasOwn(parent, key) ? parent[key] : undefined;
    merged[key] = under === undefined ? value : mergeSources(under, value);
  }
  return merged;
}

export function isMap(value: unknown): value is { readonly [key: string]: SourceValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
