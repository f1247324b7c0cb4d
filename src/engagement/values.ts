import * as z from 'zod';
import { asString, bad, good, type LeafSchema, leaf, type Read } from './leaf.ts';
import { withShortForm } from './short-form.ts';
import { TERMS, type Term, type TermGroup } from './terms.ts';

/** Text as written, or one text for each language (BCP 47 key). */
export type LocalizedText = string | Readonly<Record<string, string>>;

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

function readText(written: unknown): Read<string> {
  const read = asString(written, 'text');
  if (!read.ok) return read;
  return read.value.trim() === '' ? bad('input/empty-text', {}) : read;
}

function readLocalizedText(written: unknown): Read<LocalizedText> {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return readText(written);
  const entries = Object.entries(written);
  for (const [language, text] of entries) {
    if (!LANGUAGE.test(language)) return bad('input/bad-language', { value: language }, [language]);
    const read = readText(text);
    if (!read.ok) return { ...read, path: [language] };
  }
  if (entries.length === 0) return bad('input/empty-text', {});
  return good(Object.fromEntries(entries) as Record<string, string>);
}

/** Exact text: names, numbers, references. */
export const name = leaf({ type: ['string', 'number'], minLength: 1 }, readText);

/** Prose in one or several languages. */
export const text = leaf(
  {
    anyOf: [
      { type: ['string', 'number'], minLength: 1 },
      {
        type: 'object',
        propertyNames: { pattern: LANGUAGE.source },
        additionalProperties: { type: ['string', 'number'], minLength: 1 },
        minProperties: 1,
      },
    ],
  },
  readLocalizedText,
);

/** Lines of an address; one line may be written without a list. */
export const lines = leaf<readonly string[]>(
  {
    anyOf: [
      { type: ['string', 'number'], minLength: 1 },
      { type: 'array', items: { type: ['string', 'number'], minLength: 1 }, minItems: 1 },
    ],
  },
  (written) => {
    const list = Array.isArray(written) ? written : [written];
    if (list.length === 0) return bad('input/empty-text', {});
    const result: string[] = [];
    for (const [index, line] of list.entries()) {
      const read = readText(line);
      if (!read.ok) return Array.isArray(written) ? { ...read, path: [index] } : read;
      result.push(...read.value.split(/\r?\n/).filter((part) => part.trim() !== ''));
    }
    return good(result);
  },
);

export const language = leaf({ type: 'string', pattern: LANGUAGE.source }, (written) => {
  const read = readText(written);
  return !read.ok || LANGUAGE.test(read.value)
    ? read
    : bad<string>('input/bad-language', { value: read.value });
});

/** ISO 3166-1 alpha-2, or with a subdivision as jurisdictions have it (`GB-EAW`). */
export const country = leaf({ type: 'string', pattern: '^[A-Z]{2}$' }, (written) => {
  const read = readText(written);
  return !read.ok || /^[A-Z]{2}$/.test(read.value)
    ? read
    : bad<string>('input/bad-country', { value: read.value });
});

/** Id of a jurisdiction file: `generic`, `PL`, `GB-EAW`. */
export const jurisdiction = leaf({ type: 'string', examples: ['generic'] }, readText);

/** A word of a closed list of {@link TERMS}. */
export function term<G extends TermGroup>(group: G) {
  return oneOf<Term<G>>(TERMS[group]);
}

/** One of several words. */
export function oneOf<W extends string>(options: readonly W[]) {
  return leaf<W>({ type: 'string', enum: options }, (written) => {
    const read = asString(written, 'text');
    if (!read.ok) return read;
    const option = options.find((candidate) => candidate === read.value);
    return option === undefined ? bad('input/not-one-of', { value: read.value, options }) : good(option);
  });
}

/** One of the sides (`provider`, `client`, `successor`) or somebody by name. */
export const side = leaf<string>({ type: 'string', examples: TERMS.owner }, readText);

export const flag = leaf<boolean>({ enum: ['yes', 'no', 'true', 'false', true, false] }, (written) => {
  const value = typeof written === 'string' ? written.toLowerCase() : written;
  if (value === 'yes' || value === 'true' || value === true) return good(true);
  if (value === 'no' || value === 'false' || value === false) return good(false);
  return typeof value === 'string'
    ? bad('input/bad-yes-no', { value })
    : bad('input/wrong-type', { expected: 'yes-no', found: Array.isArray(value) ? 'list' : 'map' });
});

/** A whole number of things, 0 or more, as written without leading zeros. */
export const count = leaf<string>({ type: ['string', 'integer'], pattern: '^[0-9]+$' }, (written) =>
  readCount(written, /^\d{1,9}$/),
);

/** A number of hours or the like; up to two decimals. */
export const amount = leaf<string>(
  { type: ['string', 'number'], pattern: '^[0-9]+(\\.[0-9]{1,2})?$' },
  (written) => readCount(written, /^\d{1,9}(\.\d{1,2})?$/),
);

function readCount(written: unknown, form: RegExp): Read<string> {
  const read = asString(written, 'number');
  if (!read.ok) return read;
  return form.test(read.value)
    ? good(read.value.replace(/^0+(?=\d)/, ''))
    : bad('input/bad-count', { value: read.value });
}

export const email = leaf<string>({ type: 'string', format: 'email' }, (written) => {
  const read = readText(written);
  if (!read.ok) return read;
  return /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]+$/.test(read.value)
    ? read
    : bad('input/bad-email', { value: read.value });
});

/** With or without `https://`; printed as written. */
export const url = leaf<string>({ type: 'string' }, (written) => {
  const read = readText(written);
  if (!read.ok) return read;
  return /^(https?:\/\/)?[^\s/:@]+\.[^\s/:@.]+(:\d+)?(\/\S*)?$/.test(read.value)
    ? read
    : bad('input/bad-url', { value: read.value });
});

export const phone = leaf<string>({ type: ['string', 'integer'] }, (written) => {
  const read = readText(written);
  if (!read.ok) return read;
  const digits = read.value.replace(/\D/g, '').length;
  const plain = /^[+(]?[\d][\d ()./\u2011-]*(\s*(ext\.?|x)\s*\d+)?$/i.test(read.value);
  return plain && digits >= 3 && digits <= 20 ? read : bad('input/bad-phone', { value: read.value });
});

/** A file beside the one that names it; checked against the folder tree when it is read. */
export const filePath = leaf<string>({ type: 'string' }, (written) => {
  const read = readText(written);
  if (!read.ok) return read;
  const parts = read.value.split(/[\\/]/);
  const leaves = /^([\\/]|[A-Za-z]:)/.test(read.value) || parts.includes('..');
  return leaves ? bad('input/bad-path', { value: read.value }) : read;
});

/** A bare word in place of an item: what it may be, and the item it stands for. */
export interface ShortItem {
  readonly word: LeafSchema;
  readonly read: (word: string) => unknown;
}

/** One item or a list of them; `short` is for `delivery: registered-post`. */
export function oneOrMany<T extends z.ZodType>(item: T, short?: ShortItem) {
  const type = z.preprocess((written) => {
    const list = Array.isArray(written) ? written : written === undefined ? undefined : [written];
    return short === undefined
      ? list
      : list?.map((value) => (typeof value === 'string' ? short.read(value) : value));
  }, z.array(item));
  return withShortForm(type, short === undefined ? { single: true } : { single: true, word: short.word });
}
