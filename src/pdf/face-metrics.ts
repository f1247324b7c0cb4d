import { type FontTables, viewOf } from './font-tables.ts';

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

/** `name` table: the PostScript name, in the encoding of Windows. */
const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/**
 * The measures a font descriptor needs, from the tables `head`, `hhea`, `OS/2`, `post` and `name`
 * (OpenType 1.9). Throws an Error when the font has no PostScript name.
 */
export function readFaceMetrics({ head, hhea, os2, post, name }: FontTables): FaceMetrics {
  const [headView, lines, os2View] = [viewOf(head), viewOf(hhea), viewOf(os2)];
  const unitsPerEm = headView.getUint16(18);
  const scale = 1000 / unitsPerEm;
  const ascent = lines.getInt16(4) * scale;
  // Heights of x and H came with version 2 of the table.
  const heights = os2View.getUint16(0) >= 2;
  return {
    postscriptName: readPostscriptName(name).replaceAll(' ', '_'),
    unitsPerEm,
    ascent,
    descent: lines.getInt16(6) * scale,
    capHeight: heights ? os2View.getInt16(88) * scale : ascent,
    xHeight: heights ? os2View.getInt16(86) * scale : 0,
    italicAngle: viewOf(post).getInt32(4) / 0x1_0000,
    box: [
      headView.getInt16(36) * scale,
      headView.getInt16(38) * scale,
      headView.getInt16(40) * scale,
      headView.getInt16(42) * scale,
    ],
  };
}

function readPostscriptName(table: Uint8Array): string {
  const view = viewOf(table);
  const strings = view.getUint16(4);
  for (let index = 0; index < view.getUint16(2); index++) {
    const entry = 6 + index * 12;
    if (view.getUint16(entry) !== WINDOWS || view.getUint16(entry + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + view.getUint16(entry + 10);
    const bytes = table.subarray(start, start + view.getUint16(entry + 8));
    return new TextDecoder('utf-16be').decode(bytes);
  }
  throw new Error('font without a PostScript name');
}
