import { mirrored } from '../design/bidi.ts';
import { type FaceMetrics, readFaceMetrics } from './face-metrics.ts';
import { type FontTables, readFontTables } from './font-tables.ts';
import { createMemory } from './memory.ts';
import { createShaper } from './shaper.ts';

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
  /** Advance of the glyph for what a face lacks, thousandths of an em. */
  readonly notdefWidth: number;
  readonly has: (codePoint: number) => boolean;
  /** Shapes text of one direction and script; brackets are mirrored in right-to-left runs. */
  readonly shape: (text: string, style: ShapeStyle) => ShapedRun;
}

const CACHED_RUNS = 2_000;
const MAX_CACHED_LENGTH = 40;
/** Stands for glyphs that have no character of their own. */
const ZERO_WIDTH_JOINER = 0x200d;

/** Parses a TrueType font. Throws an Error when the bytes are not one. */
export function createFace(name: string, bytes: Uint8Array): Face {
  const tables = readFontTables(bytes);
  const metrics = readFaceMetrics(tables);
  const shaper = createShaper(bytes);
  const scale = 1000 / metrics.unitsPerEm;
  const coverage = new Map<number, boolean>();
  const runs = createMemory<ShapedRun>(CACHED_RUNS);
  const registry = createRegistry();

  const has = (codePoint: number): boolean => {
    const known = coverage.get(codePoint);
    if (known !== undefined) return known;
    const found = shaper.has(codePoint);
    coverage.set(codePoint, found);
    return found;
  };

  /** A mirrored bracket tells its drawn shape: readers of the page mirror it back. */
  const told = (codePoint: number, rightToLeft: boolean): number => {
    if (!rightToLeft) return codePoint;
    const drawn = mirrored(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint;
    return has(drawn) ? drawn : codePoint;
  };

  const shapeAnew = (text: string, style: ShapeStyle): ShapedRun => {
    let width = 0;
    const glyphs = shaper.shape(text, style).map((glyph): PlacedGlyph => {
      const advance = glyph.advance * scale;
      width += advance;
      const codePoints =
        glyph.codePoints.length > 0
          ? glyph.codePoints.map((codePoint) => told(codePoint, style.rightToLeft))
          : [ZERO_WIDTH_JOINER];
      return {
        variant: registry.variant(glyph.glyphId, codePoints, shaper.advanceOf(glyph.glyphId) * scale),
        advance,
        dx: glyph.dx * scale,
        dy: glyph.dy * scale,
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
    metrics,
    tables,
    variants: registry.variants,
    notdefWidth: shaper.advanceOf(0) * scale,
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
