import LineBreaker from 'linebreak';
import { bidiLevels } from '../design/bidi.ts';
import type { Path } from '../diagnostics.ts';
import { isHidden, isMark, isSpace, scriptOf } from './characters.ts';
import type { Face, Script, ShapedRun } from './face.ts';
import { drawnAs, type Faces } from './faces.ts';
import { LINE_SEPARATOR, type StyledText, type TextSpan } from './styled-text.ts';

/**
 * The smallest thing a line is made of: a piece of a word in one span, direction, script and face,
 * a space, or a character that is not drawn.
 */
export interface Atom {
  readonly kind: 'word' | 'space' | 'hidden' | 'break';
  readonly start: number;
  readonly end: number;
  /** Embedding level (UAX 9); odd is right-to-left. */
  readonly level: number;
  readonly span: TextSpan;
  readonly face: Face;
  readonly run: ShapedRun;
}

/** Atoms between two places where a line may break (UAX 14); lengths in thousandths of an em. */
export interface Chunk {
  readonly atoms: readonly Atom[];
  /** Width without the spaces at its end. */
  readonly ink: number;
  readonly width: number;
  /** A line ends after it in any case. */
  readonly forced: boolean;
}

export interface MissingCharacter {
  readonly codePoint: number;
  readonly origin: Path | undefined;
}

export interface ItemisedText {
  readonly styled: StyledText;
  readonly tabular: boolean;
  readonly chunks: readonly Chunk[];
  /** Characters no face has, in the order of the text. */
  readonly missing: readonly MissingCharacter[];
}

/** Longest piece that is shaped at once; longer words lose nothing but kerning at the joints. */
const LONGEST_PIECE = 48;

const EMPTY_RUN: ShapedRun = { width: 0, glyphs: [] };

/** Cuts a paragraph into atoms and chunks. */
export function itemise(styled: StyledText, faces: Faces, tabular: boolean): ItemisedText {
  const { text } = styled;
  const levels = textLevels(styled);
  const missing: MissingCharacter[] = [];
  const chunks: Chunk[] = [];
  const breaker = new LineBreaker(text);
  let span = 0;
  let start = 0;
  while (start < text.length) {
    let next = breaker.nextBreak();
    while (next !== null && splitsAddress(text, next.position)) next = breaker.nextBreak();
    const end = next === null ? text.length : next.position;
    const atoms: Atom[] = [];
    let position = start;
    while (position < end) {
      while ((styled.spans[span]?.end ?? Number.POSITIVE_INFINITY) <= position) span++;
      const current = styled.spans[span];
      if (current === undefined) throw new Error('text outside its spans');
      const atom = atomAt(
        text,
        position,
        Math.min(end, current.end),
        current,
        levels,
        faces,
        tabular,
        missing,
      );
      atoms.push(atom);
      position = atom.end;
    }
    chunks.push(createChunk(atoms));
    start = end;
  }
  return { styled, tabular, chunks, missing };
}

/**
 * Whether a break after a hyphen would cut an e-mail address, whose reader could not tell if the
 * hyphen is part of it. Too long for any line, it is cut like any long word.
 */
function splitsAddress(text: string, position: number): boolean {
  if (text.charAt(position - 1) !== '-') return false;
  let start = position;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return /^\S+@\S/.test(text.slice(start));
}

/** Shapes a part of an atom again; used where a word is too long for any line. */
export function cutAtom(text: string, atom: Atom, start: number, end: number, tabular: boolean): Atom {
  const script = firstScript(text.slice(start, end)) ?? 'latn';
  const rightToLeft = (atom.level & 1) === 1;
  const drawn = drawnText(text.slice(start, end), atom.face);
  return { ...atom, start, end, run: atom.face.shape(drawn, { rightToLeft, script, tabular }) };
}

function atomAt(
  text: string,
  start: number,
  limit: number,
  span: TextSpan,
  levels: Uint8Array,
  faces: Faces,
  tabular: boolean,
  missing: MissingCharacter[],
): Atom {
  const list = faces[span.weight];
  const level = levels[start] ?? 0;
  const first = text.charAt(start);
  const base = { start, level, span };
  if (isHidden(first)) {
    return { ...base, kind: 'hidden', end: start + 1, face: firstFace(list), run: EMPTY_RUN };
  }
  if (first === LINE_SEPARATOR) {
    // Drawn as a space behind the line, or readers of the tags would join the words around it.
    const face = firstFace(list);
    return { ...base, kind: 'break', end: start + 1, face, run: shapeSpace(face, ' ') };
  }
  if (isSpace(first)) {
    const face = faceFor(list, first.codePointAt(0) ?? 0x20) ?? firstFace(list);
    return { ...base, kind: 'space', end: start + 1, face, run: shapeSpace(face, drawnText(first, face)) };
  }
  let face: Face | undefined;
  let script: Script | undefined;
  let end = start;
  while (end < limit && end - start < LONGEST_PIECE && (levels[end] ?? 0) === level) {
    const unit = text.charAt(end);
    if (isHidden(unit) || isSpace(unit) || unit === LINE_SEPARATOR) break;
    const codePoint = text.codePointAt(end) ?? 0;
    const itsScript = scriptOf(codePoint);
    if (script !== undefined && itsScript !== undefined && itsScript !== script) break;
    const keepsFace = face !== undefined && drawnAs(face, codePoint) !== undefined;
    const neutral = itsScript === undefined;
    const itsFace: Face | undefined =
      keepsFace && (neutral || face === list[0]) ? face : faceFor(list, codePoint);
    if (itsFace === undefined) missing.push({ codePoint, origin: span.origin });
    const settled: Face | undefined =
      isMark(codePoint) && keepsFace ? face : (itsFace ?? face ?? firstFace(list));
    if (face !== undefined && settled !== face) break;
    face = settled;
    script ??= itsScript;
    end += codePoint > 0xffff ? 2 : 1;
  }
  const chosen = face ?? firstFace(list);
  const rightToLeft = (level & 1) === 1;
  const drawn = drawnText(text.slice(start, end), chosen);
  const style = { rightToLeft, script: script ?? (rightToLeft ? 'hebr' : 'latn'), tabular } as const;
  return { ...base, kind: 'word', end, face: chosen, run: chosen.shape(drawn, style) };
}

function createChunk(atoms: readonly Atom[]): Chunk {
  let ink = 0;
  let width = 0;
  for (const atom of atoms) {
    if (atom.kind !== 'break') width += atom.run.width;
    if (atom.kind === 'word' || (atom.kind === 'space' && !hangs(atom))) ink = width;
  }
  return { atoms, ink, width, forced: atoms.at(-1)?.kind === 'break' };
}

/** Only breaking spaces stand at the end of a chunk, so any trailing space hangs. */
function hangs(atom: Atom): boolean {
  return atom.kind === 'space';
}

/** Embedding levels of the text, the controls left out again. */
function textLevels({ text, controls, direction }: StyledText): Uint8Array {
  if (direction === 'ltr' && controls.every(({ control }) => control !== '\u2067' && control !== '\u200f')) {
    const plain = bidiLevels(text, 'ltr');
    if (controls.length === 0 || plain.every((level) => level === 0)) return plain;
  }
  if (controls.length === 0) return bidiLevels(text, direction);
  let controlled = '';
  let from = 0;
  for (const { at, control } of controls) {
    controlled += text.slice(from, at) + control;
    from = at;
  }
  controlled += text.slice(from);
  const all = bidiLevels(controlled, direction);
  const levels = new Uint8Array(text.length);
  let next = 0;
  for (let position = 0; position < text.length; position++) {
    while ((controls[next]?.at ?? Number.POSITIVE_INFINITY) <= position) next++;
    levels[position] = all[position + next] ?? 0;
  }
  return levels;
}

function faceFor(list: readonly Face[], codePoint: number): Face | undefined {
  return list.find((face) => drawnAs(face, codePoint) !== undefined);
}

function firstFace(list: readonly Face[]): Face {
  const face = list[0];
  if (face === undefined) throw new Error('theme without faces');
  return face;
}

function firstScript(text: string): Script | undefined {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0);
    if (script !== undefined) return script;
  }
  return undefined;
}

function shapeSpace(face: Face, space: string): ShapedRun {
  return face.shape(space, { rightToLeft: false, script: 'latn', tabular: false });
}

const NEEDS_STAND_IN = /[\u00a0\u2002-\u2011\u202f]/;

function drawnText(text: string, face: Face): string {
  if (!NEEDS_STAND_IN.test(text)) return text;
  let result = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    result += String.fromCodePoint(drawnAs(face, codePoint) ?? codePoint);
  }
  return result;
}
