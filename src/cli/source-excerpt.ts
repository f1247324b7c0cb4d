import { printable } from '../input/line-index.ts';

/**
 * A source line with a caret under its `column` (from 1, UTF-16 units), cut to the width of the
 * terminal around the caret.
 */
export function caretLines(
  sourceLine: string,
  line: number,
  column: number | undefined,
  columns: number,
): readonly string[] {
  const number = String(line);
  const room = Math.max(20, columns - number.length - 8);
  const { text, before } = cut(printable(sourceLine).trimEnd(), column ?? 1, room);
  const shown = `  ${number} | ${text}`;
  if (column === undefined) return [shown];
  return [shown, `  ${' '.repeat(number.length)} | ${padding(before)}^`];
}

/** The part that fits, and what of it stands before the column. */
function cut(line: string, column: number, room: number): { readonly text: string; readonly before: string } {
  const at = Math.min(column - 1, line.length);
  const start =
    line.length <= room ? 0 : Math.max(0, Math.min(at - Math.floor(room / 2), line.length - room));
  const end = Math.min(line.length, start + room);
  const head = start > 0 ? '…' : '';
  return {
    text: `${head}${line.slice(start, end)}${end < line.length ? '…' : ''}`,
    before: head + line.slice(start, at),
  };
}

/** Blanks as wide as the text on a terminal: tabs stay, wide letters take two, marks none. */
function padding(text: string): string {
  return [...text]
    .map((character) => {
      if (character === '\t') return '\t';
      if (/\p{M}|\p{Cf}/u.test(character)) return '';
      return WIDE.test(character) ? '  ' : ' ';
    })
    .join('');
}

/** East Asian wide letters and pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
