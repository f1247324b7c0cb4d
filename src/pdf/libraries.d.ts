// What this room uses of two libraries that ship no types.

declare module 'fontkit' {
  export interface FontkitGlyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }

  export interface FontkitPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface FontkitFont {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    /** Glyph objects by id, with the code points of their first use. */
    _glyphs: Record<number, FontkitGlyph>;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): FontkitGlyph;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>> | undefined,
      script: string | undefined,
      language: string | undefined,
      direction: 'ltr' | 'rtl',
    ): {
      readonly glyphs: readonly FontkitGlyph[];
      readonly positions: readonly FontkitPosition[];
    };
  }

  export function create(bytes: Uint8Array): FontkitFont;
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
