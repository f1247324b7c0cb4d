import * as harfbuzz from 'harfbuzzjs';
import type { ShapeStyle } from './face.ts';

/** One glyph as the shaper places it. Lengths in font units. */
export interface ShapedGlyph {
  readonly glyphId: number;
  /** What it stands for: the characters of its cluster; empty for the other glyphs of that cluster. */
  readonly codePoints: readonly number[];
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Shaper {
  /** Whether the font has a glyph for a character of its own. */
  readonly has: (codePoint: number) => boolean;
  /** Nominal advance of a glyph. */
  readonly advanceOf: (glyphId: number) => number;
  /** Shapes text of one direction and script, in visual order; brackets are mirrored right to left. */
  readonly shape: (text: string, style: ShapeStyle) => readonly ShapedGlyph[];
}

/** ISO 15924 names of the scripts. */
const SCRIPTS = { latn: 'Latn', grek: 'Grek', cyrl: 'Cyrl', hebr: 'Hebr' } as const;

/** Opens a font with HarfBuzz, which keeps its own copy of the bytes. */
export function createShaper(bytes: Uint8Array): Shaper {
  const font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes.slice().buffer)));
  const buffer = new harfbuzz.Buffer();
  const tabular = [new harfbuzz.Feature('tnum')];

  return {
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    advanceOf: (glyphId) => font.glyphHAdvance(glyphId),
    shape(text, style) {
      buffer.reset();
      // Marks keep clusters of their own, so that each glyph can tell its character.
      buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
      buffer.setDirection(style.rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
      buffer.setScript(SCRIPTS[style.script]);
      buffer.addText(text);
      harfbuzz.shape(font, buffer, style.tabular ? tabular : undefined);
      const infos = buffer.getGlyphInfos();
      const positions = buffer.getGlyphPositions();
      const characters = charactersOf(text, infos);
      return infos.map(({ codepoint: glyphId }, index) => ({
        glyphId,
        codePoints: characters[index] ?? [],
        advance: positions[index]?.xAdvance ?? 0,
        dx: positions[index]?.xOffset ?? 0,
        dy: positions[index]?.yOffset ?? 0,
      }));
    },
  };
}

/**
 * The characters of each glyph: those from the start of its cluster to the start of the next in
 * the text. Of several glyphs of one cluster each tells one character when they are as many, else
 * the first tells all.
 */
function charactersOf(
  text: string,
  infos: readonly { readonly cluster: number }[],
): readonly (readonly number[])[] {
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const characters = new Map<number, number[]>();
  starts.forEach((start, index) => {
    const piece = text.slice(start, starts[index + 1]);
    characters.set(
      start,
      [...piece].map((character) => character.codePointAt(0) ?? 0),
    );
  });
  const glyphs = new Map<number, number>();
  for (const { cluster } of infos) glyphs.set(cluster, (glyphs.get(cluster) ?? 0) + 1);
  const met = new Map<number, number>();
  return infos.map(({ cluster }) => {
    const all = characters.get(cluster) ?? [];
    const place = met.get(cluster) ?? 0;
    met.set(cluster, place + 1);
    if (glyphs.get(cluster) === all.length) return all.slice(place, place + 1);
    return place === 0 ? all : [];
  });
}
