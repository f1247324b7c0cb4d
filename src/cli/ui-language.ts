import { usageError } from './outcome.ts';
import { DEFAULT_UI_LANGUAGE } from './texts.ts';

/**
 * The language of the terminal: `asked` if given, else by `LC_ALL`, `LC_MESSAGES`, `LANG` as
 * POSIX ranks them, else English. Throws DisengageError `cli/bad-value` for an `asked` we lack.
 */
export function chooseUiLanguage(
  asked: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
  available: readonly string[],
): string {
  if (asked !== undefined) {
    const found = nearest(asked, available);
    if (found !== undefined) return found;
    throw usageError('cli/bad-value', { option: '--ui-language', value: asked, allowed: available });
  }
  const set = [variables['LC_ALL'], variables['LC_MESSAGES'], variables['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  const [tag = ''] = (set ?? '').split(/[.@]/, 1);
  return nearest(tag.replaceAll('_', '-'), available) ?? DEFAULT_UI_LANGUAGE;
}

function nearest(wanted: string, available: readonly string[]): string | undefined {
  const tag = wanted.toLowerCase();
  return available.find((language) => language.toLowerCase() === tag) ?? sameLanguage(wanted, available);
}

/** The first of the languages that differs from the `wanted` one in its region at most. */
export function sameLanguage(wanted: string, available: readonly string[]): string | undefined {
  return available.find((language) => primary(language) === primary(wanted));
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split(/[-_]/, 1)[0];
}

/** `--ui-language` as written anywhere on the line: it is needed before the line is parsed. */
export function askedUiLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--ui-language' || word.startsWith('--ui-language='));
  const word = argv[at];
  return word?.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1 || argv.length];
}
