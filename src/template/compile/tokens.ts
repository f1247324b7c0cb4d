/**
 * A tag stands in the Markdown as U+FDD0, its number in hexadecimal digits U+FDD2..U+FDE1, U+FDD1.
 * These are noncharacters: neither space nor punctuation, so Markdown takes a token for a word, and
 * no template may hold them itself. Values enter after parsing and are never read as Markdown.
 */
export function tokenOf(index: number): string {
  const digits = [...index.toString(16)].map((digit) =>
    String.fromCharCode(0xfdd2 + Number.parseInt(digit, 16)),
  );
  return `\uFDD0${digits.join('')}\uFDD1`;
}

/** Offset and code point of the first character a template must not hold. */
export const NONCHARACTER = /[\uFDD0-\uFDEF]/u;

const TOKEN = /\uFDD0([\uFDD2-\uFDE1]+)\uFDD1/gu;
const WHOLE = /^\s*\uFDD0([\uFDD2-\uFDE1]+)\uFDD1\s*$/u;

export type TextPart = { readonly text: string; readonly at: number } | { readonly token: number };

/** Text and tokens of a string in order; `at` is the offset of a text. */
export function splitTokens(value: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of value.matchAll(TOKEN)) {
    if (match.index > at) parts.push({ text: value.slice(at, match.index), at });
    parts.push({ token: numberOf(match[1] ?? '') });
    at = match.index + match[0].length;
  }
  if (at < value.length) parts.push({ text: value.slice(at), at });
  return parts;
}

/** The number of the token a string consists of, white space aside. */
export function onlyToken(value: string): number | undefined {
  const digits = WHOLE.exec(value)?.[1];
  return digits === undefined ? undefined : numberOf(digits);
}

function numberOf(digits: string): number {
  const hexadecimal = [...digits].map((digit) => (digit.charCodeAt(0) - 0xfdd2).toString(16));
  return Number.parseInt(hexadecimal.join(''), 16);
}
