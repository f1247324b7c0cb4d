import * as z from 'zod';
import { period, promise, span } from './dates.ts';
import { describe } from './descriptions/describe.ts';
import { engagementFile } from './engagement.ts';
import { houseFields, houseFile } from './house.ts';
import { leafSchema } from './leaf.ts';
import { shortFormOf } from './short-form.ts';
import { lines, text } from './values.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [keyword: string]: unknown };

/** Kinds of values that are written in more than one way: once under `definitions`. */
const SHARED_LEAVES: ReadonlyMap<object, string> = new Map<object, string>([
  [text, 'text'],
  [lines, 'lines'],
  [promise, 'promised-date'],
  [period, 'period'],
  [span, 'covered-period'],
]);

/** Rows that stand in more than one place, by their path. */
const SHARED_ROWS: ReadonlyMap<string, string> = new Map([
  ['provider.signatory', 'signatory'],
  ['client', 'client'],
  ['client.signatory', 'client-signatory'],
  ['contract', 'contract'],
  ['scopeEvidence', 'scope-evidence'],
  ['documents.*', 'document'],
  ['notice.delivery', 'delivery'],
  ['afterEnd', 'after-end'],
]);

/**
 * JSON Schema (draft 7) of the file a firm writes, for editors: completion, descriptions, and the
 * faults an editor can see. What it lets pass `disengage check` may still refuse (30 February).
 * What the house file may hold is not required. Deterministic.
 */
export function engagementJsonSchema(): JsonSchema {
  const { required, ...schema } = describedSchema(engagementFile);
  const inHouse = Object.keys(houseFields);
  return {
    ...schema,
    required: (required as readonly string[]).filter((field) => !inHouse.includes(field)),
    anyOf: [{ required: ['client'] }, { required: ['clients'] }],
  };
}

/** The same of `disengage.yaml`, the facts of the firm that several files share. */
export function houseJsonSchema(): JsonSchema {
  return describedSchema(houseFile);
}

function describedSchema(schema: typeof engagementFile | typeof houseFile): JsonSchema {
  const title = schema === houseFile ? 'disengage house file' : 'disengage engagement file';
  const leaves = new Set<object>();
  const { $schema, ...body } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => overwrite(jsonSchema, zodSchema, leaves),
  }) as JsonSchema;
  const definitions: JsonSchema = {};
  for (const [leaf, name] of SHARED_LEAVES) {
    if (!leaves.has(leaf)) continue;
    const path = `#${name}`;
    definitions[name] = { description: describe(path), ...placed(leafSchema(leaf) ?? {}, path, {}) };
  }
  const described = placed(body, '', definitions);
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { $schema, title, description: describe(`#${title}`), ...described, definitions: sorted };
}

/** Puts in what zod cannot know: how a leaf is written, and its short forms. Notes shared leaves. */
function overwrite(json: JsonSchema, type: object, leaves: Set<object>): void {
  const shared = SHARED_LEAVES.get(type);
  if (shared !== undefined) leaves.add(type);
  const leaf = shared === undefined ? leafSchema(type) : reference(shared);
  if (leaf !== undefined) replace(json, leaf);
  const short = shortFormOf(type);
  if (short === undefined) return;
  const words = short.word === undefined ? [] : [short.word];
  if (short.single === undefined) {
    replace(json, { anyOf: [...words, { ...json }] });
  } else {
    const item = words.length === 0 ? json['items'] : { anyOf: [...words, json['items']] };
    replace(json, { anyOf: [...words, json['items'], { type: 'array', items: item }] });
  }
}

function replace(json: JsonSchema, by: JsonSchema): void {
  for (const keyword of Object.keys(json)) delete json[keyword];
  Object.assign(json, by);
}

/** Draft 7 ignores everything beside a `$ref`, so the reference stands in an `allOf`. */
function reference(definition: string): JsonSchema {
  return { allOf: [{ $ref: `#/definitions/${definition}` }] };
}

/** A schema with a description at each field below `path`; shared rows go to `definitions`. */
function placed(schema: JsonSchema, path: string, definitions: JsonSchema): JsonSchema {
  const { properties, items, anyOf, ...rest } = schema;
  const place = (part: unknown) => placed(part as JsonSchema, path, definitions);
  const result: JsonSchema = { ...rest };
  if (properties !== undefined) result['properties'] = placedFields(properties, path, definitions);
  if (items !== undefined) result['items'] = place(items);
  if (Array.isArray(anyOf)) result['anyOf'] = anyOf.map(place);
  const shared = properties === undefined ? undefined : SHARED_ROWS.get(path);
  if (shared === undefined) return result;
  definitions[shared] = result;
  return reference(shared);
}

function placedFields(fields: unknown, path: string, definitions: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields as JsonSchema).map(([field, schema]) => {
      const own = path === '' ? field : `${path}.${field}`;
      const description = describe(own) ?? (field === 'note' ? describe('#note') : undefined);
      const body = placed(schema as JsonSchema, canonicalPath(own), definitions);
      return [field, description === undefined ? body : { description, ...body }];
    }),
  );
}

/**
 * One path for the insides of what is written in several ways: `clients.signatories` is described
 * like `client.signatory`, every document of `documents` like the others.
 */
function canonicalPath(path: string): string {
  return path
    .split('.')
    .map((step) => SINGULAR[step] ?? step)
    .join('.')
    .replace(/^documents\.[^.]+$/, 'documents.*');
}

const SINGULAR: Readonly<Record<string, string>> = {
  clients: 'client',
  contracts: 'contract',
  signatories: 'signatory',
};
