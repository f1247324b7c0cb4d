import type { LanguagePack } from './language-pack.ts';
import { parsePhrase } from './phrase.ts';
import { renderPhrase } from './render-phrase.ts';

/**
 * A pattern of the pack with its tokens: `{day} {month} {year}`. `numberOf` gives the number behind a
 * token for plural choices, where it is printed otherwise.
 */
export function formatPattern(
  pattern: string,
  token: (name: string, form: string | undefined) => string,
  pack: Pick<LanguagePack, 'plurals'>,
  numberOf: (name: string) => string = (name) => token(name, undefined),
): string {
  const plain = (name: string) => token(name, undefined);
  const values = { text: (text: string) => text, fact: token, number: plain, numberOf, valueOf: plain };
  return renderPhrase(parsePhrase(pattern), values, pack).join('');
}

/** A form of a table keyed by form. Throws RangeError when there is none: templates are linted for forms. */
export function formOf<T>(forms: Readonly<Record<string, T>>, form: string | undefined, what: string): T {
  const name = form ?? 'default';
  const found = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (found === undefined) throw new RangeError(`no form "${name}" of ${what}`);
  return found;
}
