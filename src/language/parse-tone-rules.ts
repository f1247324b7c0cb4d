import * as z from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import { compileToneWords } from './compile-tone-words.ts';
import { packProblem, schemaProblems } from './pack-problems.ts';
import { TONE_GROUPS, type ToneRule, type ToneRules, type WordPattern } from './tone-rules.ts';

z.config({ jitless: true });

export type ParsedToneRules =
  | { readonly ok: true; readonly rules: ToneRules; readonly examples: readonly ToneExample[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A sentence that proves a rule: one it must find, or one it must let pass. */
export interface ToneExample {
  readonly rule: string;
  readonly sentence: string;
  readonly caught: boolean;
}

const text = z.string().min(1);
const texts = z.preprocess(
  (written) => (typeof written === 'string' ? [written] : written),
  z.array(text).min(1),
);
const flag = z
  .enum(['yes', 'no'])
  .default('no')
  .transform((value) => value === 'yes');

const SOURCE = z.strictObject({
  language: text,
  prefixes: z.string().default(''),
  rules: z.partialRecord(
    z.enum(TONE_GROUPS),
    z.record(
      z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      z.strictObject({
        /** For whoever edits the file; nobody is shown it. */
        why: text,
        words: texts.default([]),
        shapes: texts.default([]),
        signs: texts.default([]),
        unless: texts.default([]),
        exact: flag,
        names: flag,
        catches: texts,
        passes: texts,
      }),
    ),
  ),
});

/**
 * Checks the parsed file of tone rules (YAML read with all scalars as strings) and compiles its
 * patterns. All problems at once.
 */
export function parseToneRules(value: unknown, file: string): ParsedToneRules {
  const read = SOURCE.safeParse(value, { reportInput: true });
  if (!read.success) return { ok: false, diagnostics: schemaProblems(read.error, file) };
  const { language, prefixes, rules: groups } = read.data;
  const diagnostics: Diagnostic[] = [];
  const rules: ToneRule[] = [];
  const examples: ToneExample[] = [];
  for (const group of TONE_GROUPS) {
    for (const [name, written] of Object.entries(groups[group] ?? {})) {
      const id = `${group}.${name}`;
      const path = ['rules', group, name];
      if (written.words.length + written.shapes.length === 0) {
        diagnostics.push(packProblem('language/missing-key', { key: 'words' }, path, file));
      }
      const compiled = (key: 'words' | 'unless'): readonly WordPattern[] =>
        written[key].flatMap((pattern) => {
          const made = compileToneWords(pattern, prefixes, written.exact);
          if (made === undefined) diagnostics.push(badPattern(key, pattern, path, file));
          return made ?? [];
        });
      const words = compiled('words');
      const unless = compiled('unless').map(({ regex }) => regex);
      if (written.shapes.length > 0 && written.signs.length === 0) {
        diagnostics.push(packProblem('language/missing-key', { key: 'signs' }, path, file));
      }
      const shapes = written.shapes.map(withLetterRanges);
      for (const [index, shape] of shapes.entries()) {
        if (!isRegex(shape)) diagnostics.push(badPattern('shapes', written.shapes[index] ?? '', path, file));
      }
      const { exact, names, signs } = written;
      rules.push({ id, group, exact, names, words, shapes, signs, unless });
      examples.push(...written.catches.map((sentence) => ({ rule: id, sentence, caught: true })));
      examples.push(...written.passes.map((sentence) => ({ rule: id, sentence, caught: false })));
    }
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, rules: { language, prefixes, rules }, examples };
}

function badPattern(key: string, value: string, path: readonly string[], file: string): Diagnostic {
  return packProblem('language/bad-value', { key: [...path, key].join('.'), value }, [...path, key], file);
}

/** `\p{L}` as ranges, which compile a hundred times as fast: Latin to Greek Extended, all letters but two signs. */
function withLetterRanges(source: string): string {
  const ranges = 'a-zA-Z\\u00c0-\\u1fff';
  return source
    .replace(/\[(?:[^\]\\]|\\.)*\]/g, (set) => set.replaceAll('\\p{L}', ranges).replaceAll('\\p{N}', '0-9'))
    .replaceAll('\\p{L}', `[${ranges}]`);
}

function isRegex(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
