import { NO_BREAK_SPACE, plainText } from '../language/plain-text.ts';

/** The width e-mail is written in, so that quoting it leaves room for the signs of the quote. */
export const LINE_WIDTH = 72;

/** What stands at the start of the first line and of the others. */
export interface Indent {
  readonly first: string;
  readonly rest: string;
}

export const NO_INDENT: Indent = { first: '', rest: '' };

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** An IBAN in groups (ISO 13616); it is copied as a whole. */
const IBAN = /\b[A-Z]{2}\d{2}(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,4})?\b/g;

/**
 * The lines of a text, no longer than `width` where the words allow it. Words are what stands
 * between ordinary spaces; no-break spaces hold, and then are written as ordinary ones, so that
 * what is pasted can be searched.
 */
export function wrap(
  text: string,
  { first, rest }: Indent = NO_INDENT,
  width = LINE_WIDTH,
): readonly string[] {
  const lines: string[] = [];
  const bound = text.replace(IBAN, (iban) => iban.replaceAll(' ', NO_BREAK_SPACE));
  for (const paragraph of bound.split(LINE_END)) {
    let line = lines.length === 0 ? first : rest;
    let used = displayWidth(line);
    let isEmpty = true;
    for (const word of paragraph.replaceAll('\t', ' ').split(' ')) {
      const wordWidth = displayWidth(word);
      if (!isEmpty && used + 1 + wordWidth > width) {
        lines.push(line);
        line = rest;
        used = displayWidth(rest);
        isEmpty = true;
      }
      if (isEmpty && word === '') continue;
      line += isEmpty ? word : ` ${word}`;
      used += wordWidth + (isEmpty ? 0 : 1);
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines.map((line) => plainText(line).trimEnd());
}

const PRINTABLE_ASCII = /^[ -~]*$/;
const ZERO_WIDTH = /[\p{M}\p{Cf}]/gu;

/** How many places a text takes: its code points without combining and format characters. */
export function displayWidth(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let width = 0;
  for (const _ of text.replace(ZERO_WIDTH, '')) width++;
  return width;
}
