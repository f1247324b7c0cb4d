/** No-break space, narrow no-break space, no-break hyphen, word joiner: all that typesetting puts in. */
export const NO_BREAK_SPACE = '\u00a0';
export const NARROW_NO_BREAK_SPACE = '\u202f';
export const NO_BREAK_HYPHEN = '\u2011';
export const WORD_JOINER = '\u2060';

/** The text as it was before typesetting: for plain-text output, comparison and search. */
export function plainText(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll(NO_BREAK_HYPHEN, '-')
    .replaceAll(WORD_JOINER, '');
}
