import * as z from 'zod';
import type { Diagnostic } from '../diagnostics.ts';
import { LETTER_STANDARD_NAMES } from '../engagement/house.ts';
import { checkLanguagePack } from './check-language-pack.ts';
import { type Forms, type LanguagePack, PERIOD_UNITS } from './language-pack.ts';
import { isMap, mergeSources, type SourceValue } from './merge-sources.ts';
import { schemaProblems } from './pack-problems.ts';
import { PLURAL_CATEGORIES } from './plural-rules.ts';

z.config({ jitless: true });

export type ParsedPack =
  | { readonly ok: true; readonly pack: LanguagePack }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const text = z.string();
const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number);

const anyForms = z.record(text, text);

/** `{default: …, sentence: …}`, or a bare text as the default. */
const forms = z.preprocess(
  (written) => (typeof written === 'string' ? { default: written } : written),
  anyForms.refine((value) => value['default'] !== undefined),
);

const names = (length: number) => z.record(text, z.array(text).length(length));

const span = z.strictObject({
  month: text,
  quarter: text,
  year: text,
  range: text,
  rangeInYear: text,
  rangeInMonth: text,
});

const list = z.strictObject({
  separator: text,
  last: z.array(z.strictObject({ before: z.array(text).exactOptional(), text })).min(1),
});

const alternatives = z.preprocess(
  (written) => (typeof written === 'string' ? [written] : written),
  z.array(text).min(1),
);

const SOURCE = z.strictObject({
  language: text,
  parent: text.exactOptional(),
  name: text,
  direction: z.enum(['ltr', 'rtl']),
  letterStandard: z.enum(LETTER_STANDARD_NAMES),
  plurals: z.partialRecord(z.enum(PLURAL_CATEGORIES), text),
  numbers: z.strictObject({
    decimal: text,
    group: text,
    minGrouping: wholeNumber,
    minus: text,
    words: z.record(text, z.array(text)),
  }),
  dates: z.strictObject({
    months: names(12),
    weekdays: names(7),
    days: z.record(text, anyForms).default({}),
    quarters: names(4),
    forms,
    afterYear: z.strictObject({ mark: text, notBefore: z.array(text).default([]) }).exactOptional(),
  }),
  times: forms,
  zones: forms,
  money: z.strictObject({ default: text, currencies: z.record(text, text), negative: text }),
  periods: z.record(z.enum(PERIOD_UNITS), forms),
  spans: z.record(text, span).refine((value) => value['default'] !== undefined),
  lists: z.strictObject({ and: list, or: list }),
  quotes: z.strictObject({ open: text, close: text, innerOpen: text, innerClose: text }),
  terms: z.record(text, z.record(text, forms)),
  steps: z.record(text, alternatives),
  phrases: z.record(text, alternatives),
  noBreak: z.strictObject({
    longest: wholeNumber,
    hyphens: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    prefixes: text.default(''),
    rules: z.array(
      z.strictObject({
        after: z.array(text).min(1),
        before: z.array(text).min(1),
        space: z.enum(['narrow', 'normal']).exactOptional(),
      }),
    ),
  }),
});

/**
 * Checks the parsed file of a language pack (YAML read with all scalars as strings) and makes the pack. A pack
 * whose file names a `parent` is laid over the parent's source, which must be given nearest first, with
 * the parents of that. All problems at once.
 */
export function parseLanguagePack(
  value: unknown,
  file: string,
  parents: readonly SourceValue[] = [],
): ParsedPack {
  const merged = isMap(value)
    ? parents.reduceRight<SourceValue>((under, over) => mergeSources(under, over), {})
    : undefined;
  const source =
    merged === undefined || !isMap(value) ? value : withOwnParent(mergeSources(merged, value), value);
  const read = SOURCE.safeParse(source, { reportInput: true });
  if (!read.success) return { ok: false, diagnostics: schemaProblems(read.error, file) };
  const { parent: _, terms, steps, phrases, ...rest } = read.data;
  const pack: LanguagePack = {
    ...rest,
    fallbacks: parents.flatMap((above) =>
      isMap(above) && typeof above['language'] === 'string' ? above['language'] : [],
    ),
    terms: flatten(terms),
    phrases: { ...flatten({ steps }), ...phrases },
  };
  const diagnostics = checkLanguagePack(pack, file);
  return diagnostics.length === 0 ? { ok: true, pack } : { ok: false, diagnostics };
}

/** The parent's own parent is not the child's. */
function withOwnParent(merged: SourceValue, child: { readonly [key: string]: SourceValue }): SourceValue {
  if (!isMap(merged)) return merged;
  const { parent: _, ...rest } = merged;
  return child['parent'] === undefined ? rest : { ...rest, parent: child['parent'] };
}

function flatten<T extends Forms | readonly string[]>(
  groups: Readonly<Record<string, Readonly<Record<string, T>>>>,
) {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([group, values]) =>
      Object.entries(values).map(([value, found]): [string, T] => [`${group}.${value}`, found]),
    ),
  );
}
