// What the tests use of a second font parser, which ships no types.
declare module 'fontkit' {
  export function create(bytes: Uint8Array): {
    readonly numGlyphs: number;
    readonly unitsPerEm: number;
    readonly postscriptName: string;
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
    getGlyph(id: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } };
    glyphForCodePoint(codePoint: number): { readonly id: number };
  };
}
