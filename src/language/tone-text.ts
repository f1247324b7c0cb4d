/** Soft hyphens, zero-width characters and direction controls, which would split a word. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Hardly any text has something to tidy. White space is spelled out: `\s` takes longer to compile than to use. */
const UNTIDY =
  /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]| {2}/;

/** White space in one form, and nothing that cannot be seen. */
export function tidyText(text: string): string {
  return !UNTIDY.test(text) ? text : text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
}

const FOLDED: Readonly<Record<string, string>> = {
  ё: 'е',
  '’': "'",
  '‘': "'",
  '׳': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '״': '"',
  '«': '"',
  '»': '"',
  '־': '-',
  '\u2010': '-',
  '\u2011': '-',
};

/** Lower case, with one form of quotation marks, hyphens and the Russian ё. Keeps the length of nearly every text. */
export function foldText(text: string): string {
  return text.toLowerCase().replace(/[ё’‘׳“”„״«»־\u2010\u2011]/g, (sign) => FOLDED[sign] ?? sign);
}

/**
 * A letter or digit, as a regular expression: all but the ranges of signs. Unicode's own class of letters takes
 * a hundred times as long to compile. The few signs it lets through do no harm: nobody looks for them.
 */
export const LETTER = '[^\\u0000-/:-@\\[-`{-\\u00bf\\u2000-\\u2bff]';
const WORD = new RegExp(`${LETTER}+`, 'g');

/** The words of a folded text, in order. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORD) ?? [];
}

/** Letters of a key. */
export const KEY_LENGTH = 4;

/** Under which a word of a folded text is looked up: its first letters. */
export function wordKey(word: string): string {
  return word.slice(0, KEY_LENGTH);
}

/** Letters that may be words of their own before a word; see `ToneRules.prefixes`. */
export const MOST_PREFIXES = 3;
