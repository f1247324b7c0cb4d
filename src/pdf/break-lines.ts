import { isMark } from './characters.ts';
import { type Atom, type Chunk, cutAtom, type ItemisedText } from './itemise.ts';
import { visualOrder } from './reorder.ts';

/** A drawn atom on its line; lengths in thousandths of an em from the line's start on the left. */
export interface Piece {
  readonly x: number;
  readonly atom: Atom;
}

export interface Line {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Width without the spaces that hang over its end. */
  readonly width: number;
  /** Drawn pieces in the order of the text; `x` of hanging spaces is outside 0…width. */
  readonly pieces: readonly Piece[];
}

/** Room for the rounding of sums; a thousandth of a typographic point. */
const TOLERANCE = 0.1;

/**
 * Breaks a paragraph into lines no wider than `measure` (thousandths of an em), as late as
 * possible. A word wider than the measure is cut between letters; only a single letter may
 * stick out. Every character of the text is on exactly one line.
 */
export function breakLines(itemised: ItemisedText, measure: number): readonly Line[] {
  const lines: Line[] = [];
  let atoms: Atom[] = [];
  let width = 0;
  const finish = (): void => {
    if (atoms.length > 0) lines.push(createLine(atoms, itemised, measure));
    atoms = [];
    width = 0;
  };
  for (const chunk of itemised.chunks) {
    if (atoms.length > 0 && width + inkAtEnd(chunk, itemised) > measure + TOLERANCE) finish();
    if (chunk.ink <= measure + TOLERANCE) {
      atoms.push(...chunk.atoms);
      width += chunk.width;
    } else {
      const rest = cutChunk(chunk, itemised, measure, (full) => {
        atoms = full;
        finish();
      });
      atoms = rest;
      width = rest.reduce((sum, atom) => sum + atom.run.width, 0);
    }
    if (chunk.forced) finish();
  }
  finish();
  return lines;
}

/** A chunk that ends in a soft hyphen shows it when the line ends there. */
function inkAtEnd(chunk: Chunk, { styled, tabular }: ItemisedText): number {
  const last = chunk.atoms.at(-1);
  if (last?.kind !== 'hidden' || styled.text.charAt(last.start) !== '\u00ad') return chunk.ink;
  return chunk.ink + hyphenOf(last, tabular).run.width;
}

function hyphenOf(atom: Atom, tabular: boolean): Atom {
  const rightToLeft = (atom.level & 1) === 1;
  return { ...atom, kind: 'word', run: atom.face.shape('-', { rightToLeft, script: 'latn', tabular }) };
}

/** Fills whole lines from a chunk that is too wide; returns what is left for the last. */
function cutChunk(
  chunk: Chunk,
  itemised: ItemisedText,
  measure: number,
  fill: (atoms: Atom[]) => void,
): Atom[] {
  let line: Atom[] = [];
  let width = 0;
  for (const whole of chunk.atoms) {
    let atom: Atom | undefined = whole;
    while (atom !== undefined) {
      if (atom.kind !== 'word' || width + atom.run.width <= measure + TOLERANCE) {
        line.push(atom);
        width += atom.run.width;
        break;
      }
      const [head, tail] = splitAtom(atom, itemised, measure - width, line.length === 0);
      if (head !== undefined) line.push(head);
      fill(line);
      line = [];
      width = 0;
      atom = tail;
    }
  }
  return line;
}

/** The longest start of an atom that fits, and the rest. `must` takes one letter in any case. */
function splitAtom(
  atom: Atom,
  { styled, tabular }: ItemisedText,
  room: number,
  must: boolean,
): readonly [Atom | undefined, Atom | undefined] {
  const { text } = styled;
  const cuts: number[] = [];
  for (let position = atom.start; position < atom.end; ) {
    position += (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
    while (position < atom.end && isMark(text.codePointAt(position) ?? 0)) position++;
    cuts.push(position);
  }
  const fits = (cut: number): boolean => {
    return cutAtom(text, atom, atom.start, cut, tabular).run.width <= room + TOLERANCE;
  };
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(cuts[middle] ?? atom.end)) low = middle + 1;
    else high = middle;
  }
  const taken = low === 0 && must ? 1 : low;
  const cut = taken === 0 ? atom.start : (cuts[taken - 1] ?? atom.end);
  return [
    cut > atom.start ? cutAtom(text, atom, atom.start, cut, tabular) : undefined,
    cut < atom.end ? cutAtom(text, atom, cut, atom.end, tabular) : undefined,
  ];
}

function createLine(all: readonly Atom[], itemised: ItemisedText, measure: number): Line {
  const { styled, tabular } = itemised;
  const last = all.at(-1);
  const drawn = all.filter(({ kind }) => kind !== 'hidden');
  if (
    last?.kind === 'hidden' &&
    styled.text.charAt(last.start) === '\u00ad' &&
    last.end < styled.text.length
  ) {
    const hyphen = hyphenOf(last, tabular);
    const width = drawn.reduce((sum, { run }) => sum + run.width, hyphen.run.width);
    if (width <= measure + TOLERANCE) drawn.push(hyphen);
  }
  let inkEnd = drawn.length;
  while (inkEnd > 0 && isBlank(drawn[inkEnd - 1])) inkEnd--;
  const ink = drawn.slice(0, inkEnd);
  const base = styled.direction === 'rtl' ? 1 : 0;

  const x = new Array<number>(drawn.length).fill(0);
  let pen = 0;
  for (const index of visualOrder(ink.map(({ level }) => level))) {
    x[index] = pen;
    pen += drawn[index]?.run.width ?? 0;
  }
  const width = pen;
  let hanging = base === 1 ? 0 : width;
  for (let index = inkEnd; index < drawn.length; index++) {
    const advance = drawn[index]?.run.width ?? 0;
    if (base === 1) hanging -= advance;
    x[index] = hanging;
    if (base === 0) hanging += advance;
  }
  return {
    start: all[0]?.start ?? 0,
    end: last?.end ?? 0,
    width,
    pieces: drawn.map((atom, index) => ({ x: x[index] ?? 0, atom })),
  };
}

function isBlank(atom: Atom | undefined): boolean {
  return atom?.kind === 'space' || atom?.kind === 'break';
}
