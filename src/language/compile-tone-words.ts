import type { WordPattern } from './tone-rules.ts';
import { foldText, KEY_LENGTH, LETTER, MOST_PREFIXES, wordKey, wordsOf } from './tone-text.ts';

const BEGIN = `(?<!${LETTER})`;
/** A word that goes on after a hyphen is another word, unless it may have any ending. */
const END = `(?!-?${LETTER})`;
const ANY_ENDING = `(?:${LETTER}|-)*`;
/** A blank, with a comma, brackets or quotation marks around a word. */
const BETWEEN = `["')]?,? ["'(]?`;
/** Up to six words of the same sentence; a date or an amount begins another thought. */
const GAP = '(?:[^ .!?;:0-9]+ ){0,6}';

interface Token {
  readonly choices: readonly Choice[];
  readonly optional: boolean;
}

interface Choice {
  readonly literal: string;
  /** `~`: one-letter words may be written together with it. */
  readonly prefixed: boolean;
  /** `*`: any ending. */
  readonly open: boolean;
}

/**
 * Words as a rule writes them: `you have|had? fail*`. Blanks part words, `|` choices for one word, `*`
 * stands for any ending, `?` makes a word optional, `_` is a blank inside a choice, `...` is up to
 * six words in between, `~` before a word allows one-letter words written together with it (`prefixes`).
 * Undefined when it is not well formed, or has no word by which texts can be looked up. Without `exact`
 * the regular expression is for folded text.
 */
export function compileToneWords(written: string, prefixes: string, exact: boolean): WordPattern | undefined {
  const tokens = written.split(' ').map((token) => (token === '...' ? 'gap' : parseToken(token, exact)));
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || first === 'gap' || last === undefined || last === 'gap') return undefined;
  if (last.optional || tokens.every((token) => token !== 'gap' && token.optional)) return undefined;
  let regex = BEGIN;
  for (const [index, token] of tokens.entries()) {
    if (token === 'gap') regex += GAP;
    else {
      if (
        !token.choices.every(({ literal, prefixed }) => isLiteral(literal) && (!prefixed || prefixes !== ''))
      ) {
        return undefined;
      }
      const word = `(?:${token.choices.map((choice) => regexOf(choice, prefixes)).join('|')})${END}`;
      const next = index === tokens.length - 1 ? '' : BETWEEN;
      regex += token.optional ? `(?:${word}${next})?` : `${word}${next}`;
    }
  }
  const keys = keysOf(tokens.filter((token) => token !== 'gap'));
  return keys.length === 0 ? undefined : { regex, keys };
}

function parseToken(token: string, exact: boolean): Token {
  const optional = token.endsWith('?');
  const choices = (optional ? token.slice(0, -1) : token).split('|').map((choice) => ({
    literal: (exact ? (text: string) => text : foldText)(choice.replace(/^~|\*$/g, '').replaceAll('_', ' ')),
    prefixed: choice.startsWith('~'),
    open: choice.endsWith('*'),
  }));
  return { choices, optional };
}

/** Begins with a letter or digit, and holds nothing that means something elsewhere. */
function isLiteral(literal: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '"%.&-]*$/u.test(literal);
}

function regexOf({ literal, prefixed, open }: Choice, prefixes: string): string {
  const before = prefixed ? `[${prefixes}]{0,${MOST_PREFIXES}}` : '';
  const words = literal.replace(/\./g, '\\.').replace(/[ -]/g, '[ -]');
  return `${before}${words}${open ? ANY_ENDING : ''}`;
}

/** The keys of every word that cannot be missing, those first by which fewest texts are looked at for nothing. */
function keysOf(tokens: readonly Token[]): readonly (readonly string[])[] {
  const lists: { readonly keys: readonly string[]; readonly cost: number }[] = [];
  for (const { choices, optional } of tokens) {
    const words = choices.map(({ literal }) => wordsOf(foldText(literal))[0] ?? '');
    // "be*" begins words with any third letter
    const unclear = choices.some(({ literal, open }) => open && literal.length < KEY_LENGTH);
    if (optional || unclear) continue;
    const keys = [...new Set(words.map(wordKey))];
    lists.push({ keys, cost: keys.reduce((sum, key) => sum + (FREQUENCY[key.length] ?? 0), 0) });
  }
  return lists.sort((one, other) => one.cost - other.cost).map(({ keys }) => keys);
}

/** About how often a text has a word of so many letters, or one that begins so: short words are everywhere. */
const FREQUENCY: readonly number[] = [1, 0.5, 0.2, 0.05, 0.002];
