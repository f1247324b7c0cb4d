import type { JsonSchema } from '../../src/engagement/json-schema.ts';

const KNOWN = new Set([
  ...['$schema', 'title', 'description', 'examples', 'format', 'definitions', '$ref', 'allOf', 'anyOf'],
  ...['type', 'enum', 'pattern', 'minLength', 'properties', 'required', 'additionalProperties'],
  ...['propertyNames', 'minProperties', 'items', 'minItems'],
]);

/**
 * The part of JSON Schema draft 7 that our schemas use, one line for each fault. Throws on a keyword
 * it does not know, so that nothing passes unread. `format` is a remark, as in the standard.
 */
export function faults(value: unknown, schema: JsonSchema, root: JsonSchema = schema, at = ''): string[] {
  for (const keyword of Object.keys(schema)) {
    if (!KNOWN.has(keyword)) throw new Error(`unknown keyword ${keyword} at ${at}`);
  }
  const found: string[] = [];
  const part = (each: unknown) => faults(value, each as JsonSchema, root, at);
  const { $ref, allOf, anyOf, type, enum: options, pattern, minLength } = schema;
  if (typeof $ref === 'string') return part(definitionOf($ref, root));
  for (const each of (allOf as unknown[] | undefined) ?? []) found.push(...part(each));
  if (Array.isArray(anyOf)) {
    const tried = anyOf.map(part);
    if (tried.every(({ length }) => length > 0)) found.push(`${at}: none of ${tried.flat().join(' | ')}`);
  }
  if (type !== undefined && ![type].flat().some((name) => isType(value, String(name)))) {
    return [...found, `${at}: not ${String(type)}`];
  }
  if (Array.isArray(options) && !options.includes(value)) found.push(`${at}: not in list`);
  if (typeof value === 'string') {
    if (typeof pattern === 'string' && !new RegExp(pattern).test(value)) found.push(`${at}: pattern`);
    if (value.length < Number(minLength ?? 0)) found.push(`${at}: too short`);
  }
  if (Array.isArray(value)) {
    if (value.length < Number(schema['minItems'] ?? 0)) found.push(`${at}: too few`);
    const items = schema['items'];
    if (items !== undefined) {
      for (const [index, item] of value.entries()) {
        found.push(...faults(item, items as JsonSchema, root, `${at}/${index}`));
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    found.push(...faultsOfMap(value as JsonSchema, schema, root, at));
  }
  return found;
}

function faultsOfMap(value: JsonSchema, schema: JsonSchema, root: JsonSchema, at: string): string[] {
  const found: string[] = [];
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  for (const field of (schema['required'] ?? []) as string[]) {
    if (!Object.hasOwn(value, field)) found.push(`${at}/${field}: missing`);
  }
  if (Object.keys(value).length < Number(schema['minProperties'] ?? 0)) found.push(`${at}: too few fields`);
  const others = schema['additionalProperties'];
  for (const [field, each] of Object.entries(value)) {
    const own = Object.hasOwn(properties, field) ? properties[field] : undefined;
    const names = schema['propertyNames'];
    if (names !== undefined) found.push(...faults(field, names as JsonSchema, root, `${at}/${field}`));
    if (own !== undefined) found.push(...faults(each, own, root, `${at}/${field}`));
    else if (others === false) found.push(`${at}/${field}: unknown`);
    else if (typeof others === 'object') {
      found.push(...faults(each, others as JsonSchema, root, `${at}/${field}`));
    }
  }
  return found;
}

export function definitionOf(reference: string, root: JsonSchema): JsonSchema {
  const name = reference.replace('#/definitions/', '');
  const found = (root['definitions'] as Record<string, JsonSchema>)[name];
  if (found === undefined) throw new Error(`no definition ${name}`);
  return found;
}

function isType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
