import type { Face, GlyphVariant } from './face.ts';
import type { FontStock } from './font-stock.ts';

/** A face as one document uses it. */
export interface DocumentFont {
  /** Resource name on the pages: `F1`, `F2`, … in the order of first use. */
  readonly name: string;
  readonly face: Face;
  /** Four hex digits that show a glyph. */
  readonly code: (variant: number) => string;
  /** Glyphs by their code; the first is `.notdef`, which is never shown. */
  readonly variants: readonly GlyphVariant[];
  /** What the variants begin with, ready to embed if they have nothing else. */
  readonly stock: FontStock | undefined;
}

export interface DocumentFonts {
  readonly use: (face: Face) => DocumentFont;
  readonly all: () => readonly DocumentFont[];
}

/**
 * The fonts of one document. A glyph that stands for two characters (space and no-break space)
 * gets a code for each, so that the text that is copied out is the text that was written.
 */
export function createDocumentFonts(stocks: ReadonlyMap<Face, FontStock>): DocumentFonts {
  const fonts = new Map<Face, DocumentFont>();
  return {
    use(face) {
      let font = fonts.get(face);
      if (font === undefined) {
        font = createDocumentFont(`F${fonts.size + 1}`, face, stocks.get(face));
        fonts.set(face, font);
      }
      return font;
    },
    all: () => [...fonts.values()],
  };
}

function createDocumentFont(name: string, face: Face, stock: FontStock | undefined): DocumentFont {
  const notdef: GlyphVariant = { glyphId: 0, codePoints: [0xfffd], width: face.notdefWidth };
  const variants: GlyphVariant[] = stock === undefined ? [notdef] : [...stock.variants];
  const codes: string[] = [];
  return {
    name,
    face,
    variants,
    stock,
    code(variant) {
      const known = codes[variant];
      if (known !== undefined) return known;
      const glyph = face.variants[variant];
      if (glyph === undefined) throw new Error(`${face.name} has no glyph variant ${variant}`);
      const place = stock?.codeOf(glyph) ?? variants.push(glyph) - 1;
      const code = place.toString(16).padStart(4, '0');
      codes[variant] = code;
      return code;
    },
  };
}
