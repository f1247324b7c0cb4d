import { create, type FontkitFont } from 'fontkit';
import { mirrored } from '../design/bidi.ts';
import { type FontTables, readFontTables } from './font-tables.ts';
import { createMemory } from './memory.ts';

/** One glyph of a shaped run. Lengths in thousandths of an em. */
export interface PlacedGlyph {
  /** Index into {@link Face.variants}. */
  readonly variant: number;
  /** Advance with kerning. */
  readonly advance: number;
  /** Shift from the pen, x to the right, y up; marks use it. */
  readonly dx: number;
  readonly dy: number;
}

/** A glyph as the reader of the file meets it: one shape that stands for certain characters. */
export interface GlyphVariant {
  readonly glyphId: number;
  readonly codePoints: readonly number[];
  /** Nominal advance in thousandths of an em. */
  readonly width: number;
}

export interface ShapedRun {
  /** Sum of the advances, thousandths of an em. */
  readonly width: number;
  /** In visual order, left to right. */
  readonly glyphs: readonly PlacedGlyph[];
}

/** Script tags of OpenType that the shipped faces know. */
export type Script = 'latn' | 'grek' | 'cyrl' | 'hebr';

export interface ShapeStyle {
  readonly rightToLeft: boolean;
  readonly script: Script;
  /** Digits of one width, for columns of figures. */
  readonly tabular: boolean;
}

/**
 * A parsed font, shared by every document of the process: parsing costs tens of milliseconds,
 * shaping a word some microseconds. Nothing in a face depends on what was set before.
 */
export interface Face {
  /** Resource name, `fonts/NotoSerif-Regular.ttf`. */
  readonly name: string;
  readonly metrics: FaceMetrics;
  readonly tables: FontTables;
  readonly variants: readonly GlyphVariant[];
  readonly has: (codePoint: number) => boolean;
  /** Shapes text of one direction and script; brackets are mirrored in right-to-left runs. */
  readonly shape: (text: string, style: ShapeStyle) => ShapedRun;
}

/** In thousandths of an em, y up. */
export interface FaceMetrics {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

const CACHED_RUNS = 2_000;
const MAX_CACHED_LENGTH = 40;
const TABULAR = { tnum: true } as const;

/** Parses a TrueType font. Throws an Error when the bytes are not one. */
export function createFace(name: string, bytes: Uint8Array): Face {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const coverage = new Map<number, boolean>();
  const runs = createMemory<ShapedRun>(CACHED_RUNS);
  const registry = createRegistry();

  const has = (codePoint: number): boolean => {
    const known = coverage.get(codePoint);
    if (known !== undefined) return known;
    const found = font.hasGlyphForCodePoint(codePoint);
    coverage.set(codePoint, found);
    return found;
  };

  const shapeAnew = (text: string, style: ShapeStyle): ShapedRun => {
    // A glyph object keeps the characters of its first use; the file must tell those of this one.
    font._glyphs = {};
    const drawn = style.rightToLeft ? mirrorAll(text) : text;
    const direction = style.rightToLeft ? 'rtl' : 'ltr';
    const features = style.tabular ? TABULAR : undefined;
    const result = font.layout(drawn, features, style.script, undefined, direction);
    const codePoints = codePointsOf(font, result.glyphs, drawn, style.rightToLeft);
    let width = 0;
    const glyphs = result.glyphs.map((glyph, index): PlacedGlyph => {
      const position = result.positions[index];
      const advance = (position?.xAdvance ?? 0) * scale;
      width += advance;
      return {
        variant: registry.variant(glyph.id, codePoints[index] ?? [], glyph.advanceWidth * scale),
        advance,
        dx: (position?.xOffset ?? 0) * scale,
        dy: (position?.yOffset ?? 0) * scale,
      };
    });
    return { width, glyphs };
  };

  const shape = (text: string, style: ShapeStyle): ShapedRun => {
    const key = `${style.rightToLeft ? 'r' : 'l'}${style.tabular ? 't' : 'p'}${style.script}${text}`;
    const known = runs.get(key);
    if (known !== undefined) return known;
    const run = shapeAnew(text, style);
    if (text.length > MAX_CACHED_LENGTH) return run;
    runs.set(key, run);
    return run;
  };

  return {
    name,
    metrics: readMetrics(font, scale),
    tables: readFontTables(bytes),
    variants: registry.variants,
    has,
    shape,
  };
}

/** Numbers the pairs of glyph and characters a face has met. The numbers never leave the process. */
function createRegistry() {
  const numbers = new Map<string, number>();
  const variants: GlyphVariant[] = [];
  return {
    variants: variants as readonly GlyphVariant[],
    variant(glyphId: number, codePoints: readonly number[], width: number): number {
      const key = `${glyphId}:${codePoints.join()}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, variants.length);
      return variants.push({ glyphId, codePoints, width }) - 1;
    },
  };
}

/**
 * The characters each glyph stands for, in the order of the glyphs. With as many glyphs as
 * characters the text itself is the better witness than the font, where several characters may
 * share a glyph; otherwise (ligatures, composed marks) the shaper knows.
 */
function codePointsOf(
  font: FontkitFont,
  glyphs: ReturnType<FontkitFont['layout']>['glyphs'],
  drawn: string,
  rightToLeft: boolean,
): readonly (readonly number[])[] {
  const source = [...drawn].map((character) => character.codePointAt(0) ?? 0);
  if (rightToLeft) source.reverse();
  if (source.length === glyphs.length) return source.map((codePoint) => [codePoint]);
  const given = glyphs.map((glyph) => [...glyph.codePoints]);
  if (sameCharacters(given.flat(), source)) return given;
  // A glyph taken apart or reordered: the first tells the whole run, the others their own shape.
  return glyphs.map((glyph, index) => {
    if (index === 0) return rightToLeft ? source.toReversed() : source;
    const own = font.getGlyph(glyph.id).codePoints;
    return own.length > 0 ? own : [0x200d];
  });
}

function sameCharacters(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.length === other.length &&
    one.toSorted((a, b) => a - b).join() === other.toSorted((a, b) => a - b).join()
  );
}

function mirrorAll(text: string): string {
  let result = '';
  for (const character of text) result += mirrored(character);
  return result;
}

function readMetrics(font: FontkitFont, scale: number): FaceMetrics {
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    postscriptName: font.postscriptName.replaceAll(' ', '_'),
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: (font.capHeight || font.ascent) * scale,
    xHeight: font.xHeight * scale,
    italicAngle: font.italicAngle,
    box: [minX * scale, minY * scale, maxX * scale, maxY * scale],
  };
}
