import { parsePlainDate } from '../calendar/plain-date.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { suggest } from '../input/suggest.ts';
import { usageError } from './outcome.ts';

export const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

/** The items of `a,b` given once or several times, each once, in the order given. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  const words = value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set([...(before ?? []), ...words])];
}

/** The words as members of a closed list. Throws DisengageError `cli/bad-value`. */
export function oneOf<T extends string>(
  option: string,
  words: readonly string[],
  allowed: readonly T[],
): readonly T[] {
  return words.map((word) => {
    const found = allowed.find((value) => value === word.toLowerCase());
    if (found !== undefined) return found;
    const meant = suggest(word, allowed);
    throw usageError('cli/bad-value', {
      option,
      value: word,
      allowed,
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
  });
}

/** An ISO date that exists. Throws DisengageError `cli/bad-date`. */
export function isoDate(option: string, value: string): string {
  if (parsePlainDate(value) === undefined) throw usageError('cli/bad-date', { option, value });
  return value;
}
