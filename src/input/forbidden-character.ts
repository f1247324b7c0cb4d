/** A character that no document may carry. */
export interface ForbiddenCharacter {
  /** In UTF-16 code units. */
  readonly index: number;
  /** `U+202E` */
  readonly codePoint: string;
  readonly kind: 'control' | 'line-separator' | 'direction' | 'surrogate' | 'noncharacter' | 'replacement';
}

const FORBIDDEN =
  /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/**
 * The first character that would be lost or would change its surroundings on paper: controls but
 * the line end (a tab, too: `"C:\temp"` holds one by accident), line and paragraph separators,
 * direction embeddings, overrides and isolates, lone surrogates, noncharacters, and the mark that
 * a character was lost before (U+FFFD). Joiners and the marks LRM, RLM and ALM are text.
 */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const [character] = match;
  const value = character.codePointAt(0) ?? 0;
  const codePoint = `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
  return { index: match.index, codePoint, kind: kindOf(character, value) };
}

function kindOf(character: string, value: number): ForbiddenCharacter['kind'] {
  if (value === 0x2028 || value === 0x2029) return 'line-separator';
  if (value === 0xfffd) return 'replacement';
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/\p{Cs}/u.test(character)) return 'surrogate';
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'noncharacter';
  return 'direction';
}
