/**
 * A jurisdiction file with everything it leaves out taken from its `parent` file; `null` takes a
 * field of the parent away. Sources are told rule by rule, its own first. Both as read from YAML.
 */
export function mergeJurisdiction(own: unknown, parent: unknown): unknown {
  if (!isMap(own) || !isMap(parent)) return own;
  const { parent: _, sources = [], ...rest } = own;
  const { sources: inherited = [], ...base } = parent;
  const merged = Object.entries({ ...base, ...rest }).filter(([key, value]) => {
    return value !== null || NULLABLE.has(key);
  });
  return { ...Object.fromEntries(merged), sources: [...asList(sources), ...asList(inherited)] };
}

/** The file a jurisdiction takes its other rules from. */
export function parentJurisdiction(own: unknown): string | undefined {
  const parent = isMap(own) ? own['parent'] : undefined;
  return typeof parent === 'string' ? parent : undefined;
}

/** Fields for which null is a value of its own. */
const NULLABLE: ReadonlySet<string> = new Set(['defaultPeriod', 'form']);

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
