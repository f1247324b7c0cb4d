import { breakLines, type Line } from './break-lines.ts';
import type { Faces } from './faces.ts';
import { type ItemisedText, itemise, type MissingCharacter } from './itemise.ts';
import { createMemory, type Memory } from './memory.ts';
import type { StyledText } from './styled-text.ts';

/** A paragraph as lines, ready to be placed. */
export interface TextLayout {
  readonly styled: StyledText;
  readonly lines: readonly Line[];
  /** Width of the widest line, thousandths of an em. */
  readonly width: number;
  readonly missing: readonly MissingCharacter[];
}

/** How wide a paragraph wants to be, thousandths of an em. */
export interface TextWidths {
  /** The widest part that does not break. */
  readonly minimum: number;
  /** Everything on one line, forced breaks kept. */
  readonly natural: number;
}

/** Some pages of text; a letter repeats what the letters before it said. */
const CACHED = 300;
const MAX_CACHED_LENGTH = 2_000;
/** Columns of tables are as wide as their text asks, so one text meets many measures. */
const MAX_MEASURES = 4;

/** Itemised paragraphs of the process, apart for each set of faces. */
const STORE = new WeakMap<Faces, Memory<Entry>>();

interface Entry {
  readonly itemised: ItemisedText;
  readonly layouts: Map<number, TextLayout>;
}

/** Lines of a paragraph; `measure` in thousandths of an em. Repeated paragraphs are set once. */
export function layoutText(styled: StyledText, faces: Faces, measure: number, tabular = false): TextLayout {
  const entry = entryOf(styled, faces, tabular);
  const known = entry.layouts.get(measure);
  if (known !== undefined && known.styled === styled) return known;
  const layout = known ?? createLayout(entry.itemised, measure);
  if (known === undefined) {
    if (entry.layouts.size >= MAX_MEASURES) entry.layouts.clear();
    entry.layouts.set(measure, layout);
  }
  return { ...layout, styled };
}

/** Narrowest and most comfortable width of a paragraph. */
export function measureText(styled: StyledText, faces: Faces, tabular = false): TextWidths {
  let minimum = 0;
  let natural = 0;
  let line = 0;
  for (const chunk of entryOf(styled, faces, tabular).itemised.chunks) {
    minimum = Math.max(minimum, chunk.ink);
    natural = Math.max(natural, line + chunk.ink);
    line = chunk.forced ? 0 : line + chunk.width;
  }
  return { minimum, natural };
}

function createLayout(itemised: ItemisedText, measure: number): TextLayout {
  const lines = breakLines(itemised, measure);
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  return { styled: itemised.styled, lines, width, missing: itemised.missing };
}

function entryOf(styled: StyledText, faces: Faces, tabular: boolean): Entry {
  if (styled.text.length > MAX_CACHED_LENGTH) return createEntry(styled, faces, tabular);
  let entries = STORE.get(faces);
  if (entries === undefined) {
    entries = createMemory(CACHED);
    STORE.set(faces, entries);
  }
  const key = keyOf(styled, tabular);
  const known = entries.get(key);
  if (known !== undefined) return known;
  const entry = createEntry(styled, faces, tabular);
  // What is missing is told with its place in this document's input, so it is never shared.
  if (entry.itemised.missing.length > 0) return entry;
  entries.set(key, entry);
  return entry;
}

function createEntry(styled: StyledText, faces: Faces, tabular: boolean): Entry {
  return { itemised: itemise(styled, faces, tabular), layouts: new Map() };
}

/** Everything the lines depend on; where a value comes from is not part of it. */
function keyOf({ text, spans, controls, direction }: StyledText, tabular: boolean): string {
  let key = `${direction}${tabular ? 't' : 'p'}${text}`;
  for (const { end, weight, language, link } of spans) {
    key += `\u0000${end}${weight}${language ?? ''}\u0001${link ?? ''}`;
  }
  for (const { at, control } of controls) key += `\u0002${at}${control}`;
  return key;
}
