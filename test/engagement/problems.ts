import type * as z from 'zod';

export interface Problem {
  readonly code: unknown;
  readonly path: string;
  readonly facts: unknown;
}

/** What a schema finds wrong with a value; codes of zod itself are in angle brackets. */
export function problems(schema: z.ZodType, value: unknown): readonly Problem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const own = issue.code === 'custom' ? issue.params : undefined;
    return { code: own?.['code'] ?? `<${issue.code}>`, path: issue.path.join('.'), facts: own?.['facts'] };
  });
}

/** The value a schema makes of a written one, or the codes of its problems. */
export function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  return { problems: problems(schema, value).map(({ code }) => code) };
}

export function refused(...codes: readonly string[]) {
  return { problems: codes };
}
