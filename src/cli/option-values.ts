import { parsePlainDate } from '../calendar/plain-date.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { suggest } from '../input/suggest.ts';
import { shippedLanguage } from '../resources.ts';
import { usageError } from './outcome.ts';
import { sameLanguage } from './ui-language.ts';

/** The items of `a,b` given once or several times, each once, in the order given. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  const words = value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set([...(before ?? []), ...words])];
}

/** The words as members of a closed list, each once, case apart. Throws DisengageError `cli/bad-value`. */
export function oneOf<T extends string>(
  option: string,
  words: readonly string[],
  allowed: readonly T[],
  suggestion: (word: string, allowed: readonly string[]) => string | undefined = suggest,
): readonly T[] {
  const found = words.map((word) => {
    const value = allowed.find((each) => isSame(each, word));
    if (value !== undefined) return value;
    const meant = suggestion(word, allowed);
    throw usageError('cli/bad-value', {
      option,
      value: word,
      allowed,
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
  });
  return [...new Set(found)];
}

/** The documents to make; `shipped` are those that have a template, `all` is every one that applies. Throws usage errors. */
export function documentKinds(
  words: readonly string[],
  shipped: readonly DocumentKind[],
): readonly DocumentKind[] | 'all' {
  if (words.some((word) => isSame('all', word))) return 'all';
  const planned = Object.keys(DOCUMENT_KINDS).filter((kind) => !shipped.some((known) => known === kind));
  const kind = planned.find((each) => words.some((word) => isSame(each, word)));
  if (kind !== undefined) throw usageError('cli/no-such-document', { kind, allowed: shipped });
  return oneOf('--kind', words, shipped);
}

/** The languages to write in, of those there are. Throws DisengageError `cli/bad-value`. */
export function documentLanguages(words: readonly string[], shipped: readonly string[]): readonly string[] {
  // another region of the language rather than what is spelt like it
  const suggestion = (word: string, known: readonly string[]) =>
    sameLanguage(word, known) ?? suggest(word, known);
  const meant = words.map((word) => shippedLanguage(word, shipped) ?? word);
  return oneOf('--language', meant, shipped, suggestion);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** An ISO date that exists. Throws DisengageError `cli/bad-date`. */
export function isoDate(option: string, value: string): string {
  if (parsePlainDate(value) === undefined) throw usageError('cli/bad-date', { option, value });
  return value;
}
