import type { Break, Inline, PageField, Slot, Styled } from '../document/tree.ts';

/**
 * The inlines of one block while they are collected. Spaces and line breaks wait as a gap until
 * something follows them, so that vanished text leaves neither a double space nor a break at the
 * end; see `fillTemplate`.
 */
export interface InlineLine {
  inlines: Inline[];
  gap: Gap;
  /** False at the beginning, and wherever a gap before the next text is already there. */
  started: boolean;
}

type Gap = 'none' | 'space' | 'break';

/** A text that may still grow. */
interface OpenText {
  readonly type: 'text';
  text: string;
}

const BREAK: Break = { type: 'break' };
const SPACE = 32;

export function createInlineLine(): InlineLine {
  return { inlines: [], gap: 'none', started: false };
}

export function addText(line: InlineLine, text: string): void {
  const { length } = text;
  let start = 0;
  let end = length;
  while (start < end && text.charCodeAt(start) === SPACE) start++;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  if (start > 0) widen(line, 'space');
  if (start === end) return;
  const trimmed = start === 0 && end === length ? text : text.slice(start, end);
  if (line.gap === 'break') line.inlines.push(BREAK);
  append(line.inlines, line.gap === 'space' ? ` ${trimmed}` : trimmed);
  line.gap = end < length ? 'space' : 'none';
  line.started = true;
}

export function addBreak(line: InlineLine): void {
  widen(line, 'break');
}

/** Something that is neither text nor white space. */
export function addWhole(line: InlineLine, inline: Slot | PageField | Styled): void {
  if (line.gap === 'break') line.inlines.push(BREAK);
  else if (line.gap === 'space') append(line.inlines, ' ');
  line.inlines.push(inline);
  line.gap = 'none';
  line.started = true;
}

/** Emphasis around whatever `fill` adds; nothing when it adds nothing. */
export function addStyled(line: InlineLine, type: Styled['type'], fill: (line: InlineLine) => void): void {
  const inside: InlineLine = { inlines: [], gap: 'none', started: line.started && line.gap === 'none' };
  fill(inside);
  if (inside.inlines.length > 0) addWhole(line, { type, inlines: inside.inlines });
  if (inside.gap !== 'none') widen(line, inside.gap);
}

function widen(line: InlineLine, gap: Gap): void {
  if (line.started && line.gap !== 'break') line.gap = gap;
}

function append(inlines: Inline[], text: string): void {
  const last = inlines[inlines.length - 1];
  // Texts here are made here, and seen by nobody before the line is done.
  if (last?.type === 'text') (last as OpenText).text += text;
  else inlines.push({ type: 'text', text });
}
