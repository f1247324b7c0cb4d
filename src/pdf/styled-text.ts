import { firstStrongDirection } from '../design/bidi.ts';
import { slotIsolate } from '../design/bidi-runs.ts';
import { linkTarget } from '../design/link-target.ts';
import type { FaceSet } from '../design/theme.ts';
import type { Path } from '../diagnostics.ts';
import type { Direction, Inline, Marked } from '../document/tree.ts';
import { isDropped } from './characters.ts';

export type Weight = keyof FaceSet;

/** A stretch of text in one weight, one language, and from one place. */
export interface TextSpan {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly weight: Weight;
  readonly language: string | undefined;
  /** Where a click goes. */
  readonly link: string | undefined;
  /** Where the value comes from; undefined for the words of a template. */
  readonly origin: Path | undefined;
}

/**
 * The text of one paragraph. `text` holds only what is drawn or breaks lines; the directional
 * controls that keep inserted values apart stand beside it and are used for ordering alone.
 */
export interface StyledText {
  readonly text: string;
  readonly spans: readonly TextSpan[];
  readonly controls: readonly DirectionControl[];
  readonly direction: Direction;
}

export interface DirectionControl {
  /** Offset into the text the control stands before. */
  readonly at: number;
  readonly control: string;
}

/** A forced line break; unlike `\n` it does not end the bidi paragraph and its isolates. */
export const LINE_SEPARATOR = '\u2028';

const LRM = '\u200e';
const LRI = '\u2066';
const RLI = '\u2067';
const FSI = '\u2068';
const PDI = '\u2069';

export interface FlattenOptions {
  readonly direction: Direction;
  readonly weight: Weight;
  /** False where a link has no place in the structure: repeated furniture. */
  readonly links: boolean;
  /** What page fields print. */
  readonly page?: { readonly number: number; readonly count: number };
}

/** Flattens the inlines of one paragraph; `marked` is the paragraph or cell itself. */
export function flatten(inlines: readonly Inline[], marked: Marked, options: FlattenOptions): StyledText {
  const builder = createBuilder(options);
  for (const inline of inlines) addInline(builder, inline, { weight: options.weight, language: undefined });
  const direction = paragraphDirection(marked, builder.text, options.direction);
  return { text: builder.text, spans: builder.spans, controls: builder.controls, direction };
}

/** Text of a list label or a page number: one span, no controls. */
export function plainText(text: string, weight: Weight, direction: Direction): StyledText {
  const span = {
    start: 0,
    end: text.length,
    weight,
    language: undefined,
    link: undefined,
    origin: undefined,
  };
  return { text, spans: text === '' ? [] : [span], controls: [], direction };
}

function paragraphDirection(marked: Marked, text: string, inherited: Direction): Direction {
  const { direction } = marked;
  if (direction === undefined) return inherited;
  return direction === 'auto' ? firstStrongDirection(text, inherited) : direction;
}

interface Builder {
  text: string;
  readonly spans: TextSpan[];
  readonly controls: DirectionControl[];
  readonly options: FlattenOptions;
}

interface Look {
  readonly weight: Weight;
  readonly language: string | undefined;
}

function createBuilder(options: FlattenOptions): Builder {
  return { text: '', spans: [], controls: [], options };
}

function addInline(builder: Builder, inline: Inline, look: Look): void {
  switch (inline.type) {
    case 'text':
      withIsolate(builder, isolateOf(inline.direction), () => {
        addSpan(builder, drawable(inline.text.replaceAll(/[\r\n]+/g, ' ')), withLanguage(look, inline));
      });
      return;
    case 'slot':
      withIsolate(builder, isolateOf(slotIsolate(inline, builder.options.direction)), () => {
        const link = builder.options.links ? linkTarget(inline.fact) : undefined;
        addSpan(builder, drawable(inline.text), withLanguage(look, inline), link, inline.origin);
      });
      return;
    case 'strong':
    case 'emphasis':
      withIsolate(builder, isolateOf(inline.direction), () => {
        const inner = withLanguage({ ...look, weight: heavier(look.weight, inline.type) }, inline);
        for (const child of inline.inlines) addInline(builder, child, inner);
      });
      return;
    case 'break':
      addSpan(builder, LINE_SEPARATOR, look);
      return;
    case 'page-number':
      addSpan(builder, String(builder.options.page?.number ?? 0), look);
      return;
    case 'page-count':
      addSpan(builder, String(builder.options.page?.count ?? 0), look);
      return;
  }
}

function withLanguage(look: Look, marked: Marked): Look {
  return marked.language === undefined ? look : { ...look, language: marked.language };
}

function heavier(weight: Weight, by: 'strong' | 'emphasis'): Weight {
  const bold = by === 'strong' || weight === 'bold' || weight === 'boldItalic';
  const italic = by === 'emphasis' || weight === 'italic' || weight === 'boldItalic';
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function isolateOf(direction: Direction | 'auto' | undefined): string | undefined {
  if (direction === undefined) return undefined;
  if (direction === 'auto') return FSI;
  return direction === 'ltr' ? LRI : RLI;
}

function withIsolate(builder: Builder, opening: string | undefined, add: () => void): void {
  if (opening === undefined) {
    add();
    return;
  }
  const before = builder.text.length;
  const mark = builder.controls.length;
  builder.controls.push({ at: before, control: opening });
  add();
  if (builder.text.length === before) builder.controls.length = mark;
  else builder.controls.push({ at: builder.text.length, control: PDI });
}

/** Marks that steer direction and are nothing themselves. */
const DIRECTION_MARK = /[\u061c\u200e\u200f]/;
/** A minus sign belongs to its number, also where the line runs the other way. */
const SIGNED_NUMBER = /(?<![\p{L}\p{N}])[-\u2011\u2212](?=[\p{Sc}\u00a0]{0,2}\p{N})/u;

function addSpan(builder: Builder, raw: string, look: Look, link?: string, origin?: Path): void {
  if (raw === '') return;
  const start = builder.text.length;
  if (DIRECTION_MARK.test(raw)) {
    for (const character of raw) {
      if (DIRECTION_MARK.test(character)) {
        builder.controls.push({ at: builder.text.length, control: character });
      } else builder.text += character;
    }
  } else {
    builder.text += raw;
  }
  const end = builder.text.length;
  if (end === start) return;
  if (builder.options.direction === 'rtl' && origin !== undefined) {
    const sign = SIGNED_NUMBER.exec(builder.text.slice(start));
    if (sign?.index === 0) builder.controls.push({ at: start, control: LRM });
  }
  builder.spans.push({ start, end, weight: look.weight, language: look.language, link, origin });
}

/** Letters and signs that need no closer look; most values hold nothing else. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u017f\u0400-\u04ff\u05d0-\u05f4\u2010-\u2027\u20a0-\u20bf]*$/;
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * The characters of a value that are drawn or steer lines and direction, composed (NFC). Control
 * characters go, and so do directional embeddings and isolates: a value must not reorder what
 * stands around it.
 */
function drawable(text: string): string {
  if (PLAIN.test(text)) return text;
  let result = '';
  for (const character of text.normalize('NFC').replaceAll(LINE_ENDS, LINE_SEPARATOR).replaceAll('\t', ' ')) {
    if (!isDropped(character.codePointAt(0) ?? 0)) result += character;
  }
  return result;
}
