/** What a tone rule objects to. */
export const TONE_GROUPS = [
  'blame',
  'diagnosis',
  'admission',
  'threat',
  'promise',
  'withholding',
  'tipping-off',
  'placeholder',
  'form',
] as const;

export type ToneGroup = (typeof TONE_GROUPS)[number];

/** The file of the rules that hold in every language, beside those named after a language. */
export const ANY_LANGUAGE = 'any';

/** The tone rules of one language, compiled from `locales/tone/<language>.yaml`. Plain JSON. */
export interface ToneRules {
  /** BCP 47, or {@link ANY_LANGUAGE}. */
  readonly language: string;
  /** Letters that stand before a word as words of their own: Hebrew "and", "the", "in". */
  readonly prefixes: string;
  readonly rules: readonly ToneRule[];
}

export interface ToneRule {
  /** `blame.failed`: the group and the name in the file. */
  readonly id: string;
  readonly group: ToneGroup;
  /** Upper and lower case are different. */
  readonly exact: boolean;
  /** Holds for names, addresses and numbers as well, not for prose only. */
  readonly names: boolean;
  readonly words: readonly WordPattern[];
  /** Regular expressions for what is made of signs, which no word leads to; for folded text unless `exact`. */
  readonly shapes: readonly string[];
  /** A text without any of them has none of the shapes. */
  readonly signs: readonly string[];
  /** Words as regular expressions: a sentence that has them says the opposite, and passes. */
  readonly unless: readonly string[];
}

/** Words one after the other, as a regular expression. */
export interface WordPattern {
  readonly regex: string;
  /**
   * Beginnings of words, as `wordKey` cuts them: a text can match only with one of each list in it. The first
   * list is the one fewest texts meet.
   */
  readonly keys: readonly (readonly string[])[];
}
