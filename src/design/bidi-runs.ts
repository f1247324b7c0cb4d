import type { Direction, Slot } from '../document/tree.ts';
import { bidiLevels } from './bidi.ts';

/**
 * Text in reading order; an isolate keeps the order inside apart from what stands around it.
 * `auto` is the direction of its first strong character.
 */
export type BidiPiece =
  | string
  | { readonly isolate: Direction | 'auto'; readonly pieces: readonly BidiPiece[] };

/** A stretch of one text piece that a word processor sets in one direction. */
export interface BidiRun {
  /** Index of the string it comes from, counted over all strings of the pieces in order. */
  readonly piece: number;
  readonly text: string;
  readonly rtl: boolean;
  /**
   * Set where isolates change the order of the paragraph: a mark (LRM or RLM) that must stand on both sides of the
   * run, so that programs which order text by the Unicode algorithm alone come to the same order.
   */
  readonly mark?: string;
}

/** Letters, marks and isolates without which nothing in a left-to-right paragraph changes places. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\u061c\u2067\ufb1d-\ufdff\ufe70-\ufeff]/;
const LRM = '\u200e';
const RLM = '\u200f';
const PDI = '\u2069';
const OPENING = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;

/**
 * Cuts the text of one paragraph into runs for a word processor, which asks each run for its
 * direction instead of finding it: what reads right to left and the numbers in it are `rtl`.
 * Latin islands are not, and neither are numbers with hyphens or signs (telephone numbers, ISO
 * dates), whose parts change places in a right-to-left run.
 *
 * The runs of a piece put together are the piece, whatever it holds. No `rtl` run holds a letter
 * of a left-to-right script, and no other run holds one of a right-to-left script.
 */
export function bidiRuns(pieces: readonly BidiPiece[], base: Direction): readonly BidiRun[] {
  const paragraph: Paragraph = { text: '', real: [], leaves: [] };
  addPieces(paragraph, pieces, base);
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(paragraph.text)) {
    return paragraph.leaves.flatMap((text, piece) => (text === '' ? [] : [{ piece, text, rtl: false }]));
  }
  const levels = bidiLevels(paragraph.text, base);
  const directions = directionsOf(paragraph, levels, base);
  // A mark moves what stands beside it in turn, so all runs get one or none.
  const isMarked = needsMarks(paragraph, levels, base);
  const runs: BidiRun[] = [];
  let at = 0;
  paragraph.leaves.forEach((leaf, piece) => {
    let start = 0;
    for (let end = 1; end <= leaf.length; end++) {
      const rtl = directions[at + start] === true;
      if (end < leaf.length && (directions[at + end] === true) === rtl) continue;
      const mark = isMarked ? { mark: rtl ? RLM : LRM } : {};
      runs.push({ piece, text: leaf.slice(start, end), rtl, ...mark });
      start = end;
    }
    at += leaf.length;
  });
  return runs;
}

/**
 * The isolate an inserted value stands in. What is read left to right in every language is
 * isolated so; amounts, dates and other values written by the language pack follow the document,
 * and text follows its first strong letter.
 */
export function slotIsolate({ fact, direction }: Slot, base: Direction): Direction | 'auto' {
  if (direction === 'ltr' || direction === 'rtl') return direction;
  switch (fact.kind) {
    case 'e-mail':
    case 'url':
    case 'phone':
    case 'count':
      return 'ltr';
    case 'date':
    case 'time':
    case 'zone':
    case 'money':
    case 'period':
    case 'span':
    case 'term':
      return base;
    case 'text':
      return 'auto';
  }
}

interface Paragraph {
  /** What the bidi algorithm sees: the pieces with isolates and marks put in. */
  text: string;
  /** Offsets into `text` of the characters that are really there. */
  readonly real: number[];
  readonly leaves: string[];
}

/** A minus sign belongs to its number, also where the line runs the other way. */
const SIGNED_NUMBER = /(?<![\p{L}\p{N}])[-\u2011\u2212](?=[\p{Sc}\u00a0]{0,2}\p{N})/gu;
/** Directional controls of a value do not reach beyond it, and no character ends the paragraph. */
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;
const SEPARATOR = /[\n\r\u001c-\u001e\u0085\u2029]/g;

function addPieces(paragraph: Paragraph, pieces: readonly BidiPiece[], base: Direction): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      addLeaf(paragraph, piece, base);
    } else {
      paragraph.text += OPENING[piece.isolate];
      addPieces(paragraph, piece.pieces, base);
      paragraph.text += PDI;
    }
  }
}

function addLeaf(paragraph: Paragraph, leaf: string, base: Direction): void {
  paragraph.leaves.push(leaf);
  const neutral = leaf.replace(CONTROL, '\u200b').replace(SEPARATOR, ' ');
  const signs = new Set<number>();
  if (base === 'rtl') for (const { index } of neutral.matchAll(SIGNED_NUMBER)) signs.add(index);
  for (let index = 0; index < neutral.length; index++) {
    if (signs.has(index)) paragraph.text += LRM;
    paragraph.real.push(paragraph.text.length);
    paragraph.text += neutral.charAt(index);
  }
}

/** True when some characters would stand elsewhere if there were no isolates. */
function needsMarks({ text, real }: Paragraph, levels: Uint8Array, base: Direction): boolean {
  if (text.length === real.length) return false;
  const plain = bidiLevels(real.map((offset) => text.charAt(offset)).join(''), base);
  return real.some((offset, index) => (plain[index] ?? 0) % 2 !== (levels[offset] ?? 0) % 2);
}

const LETTER = /\p{L}/u;
const HYPHEN = /[-+\u2010-\u2015\u2212]/;

/** For each real character, whether its run is right-to-left. */
function directionsOf({ text, real }: Paragraph, levels: Uint8Array, base: Direction): readonly boolean[] {
  const levelAt = (index: number): number => levels[real[index] ?? 0] ?? 0;
  const directions: boolean[] = [];
  let start = 0;
  while (start < real.length) {
    const level = levelAt(start);
    let end = start;
    let stretch = '';
    for (; end < real.length && levelAt(end) === level; end++) stretch += text.charAt(real[end] ?? 0);
    const rtl = level % 2 === 1 || (level > 0 && isPlainNumber(stretch) && followsRtl(start, end));
    for (let index = start; index < end; index++) directions.push(rtl);
    start = end;
  }
  return directions;

  function followsRtl(from: number, to: number): boolean {
    if (from > 0) return directions[from - 1] === true;
    return base === 'rtl' || (to < real.length && levelAt(to) % 2 === 1);
  }
}

/** Digits and what joins them; a word processor keeps their order in a right-to-left run. */
function isPlainNumber(text: string): boolean {
  return !LETTER.test(text) && !HYPHEN.test(text);
}
