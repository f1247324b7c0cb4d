import * as z from 'zod';
import type { DiagnosticCode, DiagnosticFact } from '../diagnostics.ts';

// Compiling schemas costs more than it saves for one file, and needs eval, which a web page forbids.
z.config({ jitless: true });

/**
 * The part of JSON Schema draft 7 that describes a leaf to an editor. An editor reads `0123` or
 * `2026` as a number where the program reads text, so text that may look like one allows both.
 */
export interface LeafSchema {
  readonly type?: 'string' | 'object' | 'array' | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly examples?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

/** What the reader makes of a written value: the value, or the problem with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: DiagnosticCode;
      readonly facts: Readonly<Record<string, DiagnosticFact>>;
      /** Below the leaf, when the problem is in one key of a map. */
      readonly path?: readonly (string | number)[];
    };

const SCHEMAS = new WeakMap<object, LeafSchema>();

/**
 * A schema for one value that `read` understands whole. An absent value is
 * `input/missing-field` before `read` is asked; `optional()` turns that off.
 */
export function leaf<T>(schema: LeafSchema, read: (written: unknown) => Read<T>) {
  const type = z.unknown().transform((written, context): T => {
    const result: Read<T> =
      written === undefined ? { ok: false, code: 'input/missing-field', facts: {} } : read(written);
    if (result.ok) return result.value;
    context.addIssue({
      code: 'custom',
      message: result.code,
      path: [...(result.path ?? [])],
      params: { code: result.code, facts: result.facts },
      input: written,
    });
    return z.NEVER;
  });
  SCHEMAS.set(type, schema);
  return type;
}

/** The JSON Schema of a leaf, or undefined for any other schema. */
export function leafSchema(type: object): LeafSchema | undefined {
  return SCHEMAS.get(type);
}

export function good<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function bad<T>(
  code: DiagnosticCode,
  facts: Readonly<Record<string, DiagnosticFact>>,
  path?: readonly (string | number)[],
): Read<T> {
  return path === undefined ? { ok: false, code, facts } : { ok: false, code, facts, path };
}

/** `input/wrong-type` unless the value is a string; YAML and JSON scalars arrive as strings. */
export function asString(written: unknown, expected: string): Read<string> {
  if (typeof written === 'string') return good(written);
  return bad('input/wrong-type', { expected, found: Array.isArray(written) ? 'list' : 'map' });
}
