import type { ParsedTag } from './parse-tags.ts';
import { tokenOf } from './tokens.ts';

/** The Markdown of a template with tokens for its tags. */
export interface TokenText {
  readonly text: string;
  /** Offset in the template of an offset in `text`. */
  readonly sourceOffset: (offset: number) => number;
  /** Tags that hold whole blocks or rows, by index. */
  readonly alone: ReadonlySet<number>;
}

/**
 * Puts tokens for tags. A token's number is the index of its tag.
 *
 * - A block (`{{#if}}`, `{{#unless}}`, `{{#each}}` with their `{{else}}` and `{{/…}}`) whose tags all
 *   stand alone on their lines holds whole blocks: its tags get blank lines around them. The same
 *   goes for `{{> clause}}` and `{{figure …}}` alone on a line.
 * - Such a block directly below a table line, with a table line as its first line, holds rows.
 * - Any other tag is part of its line.
 * - A comment vanishes, with its line when it stands alone.
 */
export function createTokenText(source: string, tags: readonly ParsedTag[]): TokenText {
  const lines = createLines(source, tags);
  const alone = aloneTags(tags, lines);
  const inRows = rowTags(tags, alone, lines);
  const pieces: { readonly at: number; readonly from: number; readonly copied: boolean }[] = [];
  let text = '';
  const copy = (from: number, to: number): void => {
    if (to > from) pieces.push({ at: text.length, from, copied: true });
    text += source.slice(from, to);
  };
  const put = (replacement: string, from: number): void => {
    pieces.push({ at: text.length, from, copied: false });
    text += replacement;
  };

  let at = 0;
  for (const [index, { tag, operation }] of tags.entries()) {
    if (operation === undefined) {
      const whole = lines.isAlone(index);
      copy(at, whole ? lines.startOf(tag.start) : tag.start);
      at = whole ? Math.min(lines.endOf(tag.end) + 1, source.length) : tag.end;
    } else if (inRows.has(index)) {
      copy(at, lines.startOf(tag.start));
      put(`| ${tokenOf(index)} |`, tag.start);
      at = lines.endOf(tag.end);
    } else if (alone.has(index)) {
      copy(at, lines.startOf(tag.start));
      put('\n', tag.start);
      copy(lines.startOf(tag.start), tag.start);
      put(`${tokenOf(index)}\n`, tag.start);
      at = lines.endOf(tag.end);
    } else {
      copy(at, tag.start);
      put(tokenOf(index), tag.start);
      at = tag.end;
    }
  }
  copy(at, source.length);

  const sourceOffset = (offset: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (piece === undefined) return 0;
    return piece.copied ? piece.from + offset - piece.at : piece.from;
  };
  return { text, sourceOffset, alone };
}

interface Lines {
  readonly startOf: (offset: number) => number;
  /** Offset of the line end. */
  readonly endOf: (offset: number) => number;
  /** Whether nothing but white space stands on the tag's lines beside it. */
  readonly isAlone: (index: number) => boolean;
  /** The nearest line with anything but lone tags on it, above or below a tag; '' at the end. */
  readonly lineAbove: (index: number) => string;
  readonly lineBelow: (index: number) => string;
}

function createLines(source: string, tags: readonly ParsedTag[]): Lines {
  const startOf = (offset: number): number => source.lastIndexOf('\n', offset - 1) + 1;
  const endOf = (offset: number): number => {
    const end = source.indexOf('\n', offset);
    return end === -1 ? source.length : end;
  };
  const isAlone = (index: number): boolean => {
    const tag = tags[index]?.tag;
    if (tag === undefined) return false;
    return (
      source.slice(startOf(tag.start), tag.start).trim() === '' &&
      source.slice(tag.end, endOf(tag.end)).trim() === ''
    );
  };
  const isSkipped = (index: number): boolean => {
    const type = tags[index]?.operation?.type;
    return type !== 'value' && type !== 'clause' && type !== 'figure' && isAlone(index);
  };
  return {
    startOf,
    endOf,
    isAlone,
    lineAbove: (index) => {
      let above = index;
      for (;;) {
        const end = startOf(tags[above]?.tag.start ?? 0) - 1;
        if (end < 0) return '';
        const previous = tags[above - 1]?.tag;
        const skips = previous !== undefined && isSkipped(above - 1) && endOf(previous.end) === end;
        if (!skips) return source.slice(startOf(end), end);
        above--;
      }
    },
    lineBelow: (index) => {
      let below = index;
      for (;;) {
        const start = endOf(tags[below]?.tag.end ?? 0) + 1;
        if (start > source.length) return '';
        const next = tags[below + 1]?.tag;
        const skips = next !== undefined && isSkipped(below + 1) && startOf(next.start) === start;
        if (!skips) return source.slice(start, endOf(start));
        below++;
      }
    },
  };
}

function aloneTags(tags: readonly ParsedTag[], lines: Lines): ReadonlySet<number> {
  const shared = new Set<number>();
  for (const [index, { operation }] of tags.entries()) {
    if (operation !== undefined && 'block' in operation && !lines.isAlone(index)) shared.add(operation.block);
  }
  const alone = new Set<number>();
  for (const [index, { operation }] of tags.entries()) {
    if (operation === undefined || operation.type === 'value' || !lines.isAlone(index)) continue;
    if (!('block' in operation) || !shared.has(operation.block)) alone.add(index);
  }
  return alone;
}

const TABLE_LINE = /^\s*\|/;

function rowTags(tags: readonly ParsedTag[], alone: ReadonlySet<number>, lines: Lines): ReadonlySet<number> {
  const blocks = new Set<number>();
  const inRows = new Set<number>();
  for (const [index, { operation }] of tags.entries()) {
    if (operation === undefined || !('block' in operation) || !alone.has(index)) continue;
    if (
      operation.type === 'open' &&
      TABLE_LINE.test(lines.lineAbove(index)) &&
      TABLE_LINE.test(lines.lineBelow(index))
    ) {
      blocks.add(operation.block);
    }
    if (blocks.has(operation.block)) inRows.add(index);
  }
  return inRows;
}
