import type { Block, Cell, DocumentTree, Heading, Inline, Paragraph, Slot, Text } from '../document/tree.ts';
import type { FactKind } from '../fact.ts';
import type { LanguagePack } from './language-pack.ts';
import { type Edit, type Line, leafFinder, lineOf, OBJECT, withEdits } from './line.ts';
import { type NoBreakMatcher, noBreakMatcher } from './no-break.ts';
import {
  NARROW_NO_BREAK_SPACE,
  NO_BREAK_HYPHEN,
  NO_BREAK_SPACE,
  plainText,
  WORD_JOINER,
} from './plain-text.ts';
import { setOffYears } from './set-off-years.ts';

/** Values whose words belong together whatever the language. */
const BOUND: ReadonlySet<FactKind> = new Set<FactKind>(['money', 'phone', 'time', 'count']);
/** Values that are copied and pasted: never touched. */
const UNTOUCHED: ReadonlySet<FactKind> = new Set<FactKind>(['e-mail', 'url']);

/** Longest identifier whose hyphens are bound; a longer one must be able to break. */
const LONGEST_IDENTIFIER = 24;

/**
 * The tree with the spaces and hyphens that must not break a line made no-break ones, by the rules of
 * the pack, across the borders of slots and emphasis, and with the mark the pack wants behind a year. Changes `text`
 * only, never `verbatim`; `plainText` undoes it but for those marks, which never stand in a slot; typesetting twice
 * changes nothing more. Parts without changes are shared with the input.
 */
export function typeset(tree: DocumentTree, pack: LanguagePack): DocumentTree {
  const setter: Setter = { pack, matcher: noBreakMatcher(pack) };
  return { ...tree, blocks: tree.blocks.map((block) => setBlock(block, setter)) };
}

interface Setter {
  readonly pack: LanguagePack;
  readonly matcher: NoBreakMatcher;
}

function setBlock(block: Block, setter: Setter): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return setInlined(block, setter);
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => setBlock(child, setter))) };
    case 'table':
      return {
        ...block,
        head: block.head.map((cell) => setInlined(cell, setter)),
        rows: block.rows.map((row) => row.map((cell) => setInlined(cell, setter))),
      };
    case 'group':
      return { ...block, blocks: block.blocks.map((child) => setBlock(child, setter)) };
    case 'figure':
      return block;
  }
}

function setInlined<T extends Heading | Paragraph | Cell>(whole: T, setter: Setter): T {
  const inlines = setInlines(whole.inlines, setter);
  return inlines === whole.inlines ? whole : { ...whole, inlines };
}

function setInlines(given: readonly Inline[], setter: Setter): readonly Inline[] {
  const inlines = setOffYears(given, setter.pack);
  const line = lineOf(inlines);
  const words = wordsOf(line.text);
  const edits: Edit[] = [];
  bindSpaces(line, words, setter, edits);
  if (/[-–]/.test(line.text)) bindMarks(line, words, setter.pack, edits);
  return withEdits(inlines, line, edits);
}

function bindSpaces(line: Line, words: readonly Word[], { pack, matcher }: Setter, edits: Edit[]): void {
  const leafAt = leafFinder(line);
  // Units set without a break so far, the present word included.
  let run = 0;
  for (let index = 0; index < words.length; index++) {
    const [word, next] = [words[index], words[index + 1]];
    if (word === undefined) continue;
    run += word.text.length;
    // Only a single space is typography; more are somebody's layout.
    if (next === undefined || next.start !== word.end + 1 || line.text[word.end] === OBJECT) {
      run = 0;
      continue;
    }
    const leaf = leafAt(word.end);
    const bound = leaf?.type === 'slot' && BOUND.has(leaf.fact.kind);
    const space = bound ? 'normal' : matcher.spaceBetween(word.text, next.text);
    if (space === undefined || run + 1 + next.text.length > pack.noBreak.longest) {
      run = 0;
      continue;
    }
    run++;
    if (isOpen(leaf) && line.text[word.end] === ' ') {
      edits.push({ at: word.end, by: space === 'narrow' ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE });
    }
  }
}

function isOpen(leaf: Text | Slot | undefined): boolean {
  return leaf?.type === 'text' || (leaf?.type === 'slot' && !UNTOUCHED.has(leaf.fact.kind));
}

interface Word {
  /** As before typesetting, so that a second round decides alike. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const isPlain = !/[\u2011\u2060]/.test(text);
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isGap(text.charCodeAt(at))) continue;
    if (at > start) {
      const written = text.slice(start, at);
      words.push({ text: isPlain ? written : plainText(written), start, end: at });
    }
    start = at + 1;
  }
  return words;
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0xa0 || unit === 0x202f;
}

/** Hyphens of phone numbers and identifiers; the dash of a range. */
function bindMarks(line: Line, words: readonly Word[], pack: LanguagePack, edits: Edit[]): void {
  const leafAt = leafFinder(line);
  for (const word of words) {
    const binds = pack.noBreak.hyphens && isIdentifier(word.text);
    for (let at = word.start; at < word.end; at++) {
      const unit = line.text[at];
      if (unit !== '-' && unit !== '–') continue;
      const leaf = leafAt(at);
      if (!isOpen(leaf)) continue;
      const isPhone = leaf?.type === 'slot' && leaf.fact.kind === 'phone';
      if (unit === '-' && (binds || (pack.noBreak.hyphens && isPhone)))
        edits.push({ at, by: NO_BREAK_HYPHEN });
      // A line may break after a dash, never before it (UAX 14), so one joiner is enough.
      const isInside = at > word.start && at + 1 < word.end && line.text[at + 1] !== WORD_JOINER;
      if (unit === '–' && isInside && word.text.length <= LONGEST_IDENTIFIER) {
        edits.push({ at, by: `–${WORD_JOINER}` });
      }
    }
  }
}

/** `INV-2026-0042`, `30-day`; not an address of a page or a person. */
function isIdentifier(word: string): boolean {
  return word.length <= LONGEST_IDENTIFIER && /\d/.test(word) && !word.includes('@') && !word.includes('//');
}
