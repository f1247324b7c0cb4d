import { type FontTables, viewOf } from './font-tables.ts';

const TABLE_TAGS = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;

/** Flags of a composite glyph's component (OpenType, table `glyf`). */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/**
 * A TrueType font with only the given glyphs, in the given order; one glyph may stand at several
 * places. Parts of composite glyphs are added behind. The faces carry no hinting.
 */
export function subsetFont(tables: FontTables, glyphIds: readonly number[]): Uint8Array {
  const { outlines, order } = collectOutlines(tables, glyphIds);
  const count = order.length;
  const glyf = concatPadded(outlines);
  const loca = new Uint8Array((count + 1) * 4);
  const locaView = viewOf(loca);
  let offset = 0;
  outlines.forEach((outline, index) => {
    locaView.setUint32(index * 4, offset);
    offset += padded(outline.length);
  });
  locaView.setUint32(count * 4, offset);

  const head = tables.head.slice();
  viewOf(head).setInt16(50, 1);
  viewOf(head).setUint32(8, 0);
  const hhea = tables.hhea.slice();
  viewOf(hhea).setUint16(34, count);
  const maxp = tables.maxp.slice();
  viewOf(maxp).setUint16(4, count);
  return assemble({ glyf, head, hhea, hmtx: metricsOf(tables, order), loca, maxp });
}

function collectOutlines(
  tables: FontTables,
  glyphIds: readonly number[],
): { outlines: readonly Uint8Array[]; order: readonly number[] } {
  const order = [...glyphIds];
  const placeOf = new Map<number, number>();
  order.forEach((glyph, place) => {
    if (!placeOf.has(glyph)) placeOf.set(glyph, place);
  });
  const outlines: Uint8Array[] = [];
  for (let place = 0; place < order.length; place++) {
    const outline = outlineOf(tables, order[place] ?? 0);
    const isComposite = outline.length > 0 && viewOf(outline).getInt16(0) < 0;
    outlines.push(
      isComposite
        ? renumberParts(outline, (part) => {
            const known = placeOf.get(part);
            if (known !== undefined) return known;
            placeOf.set(part, order.length);
            return order.push(part) - 1;
          })
        : outline,
    );
  }
  return { outlines, order };
}

function outlineOf({ glyf, loca, longLoca }: FontTables, glyph: number): Uint8Array {
  const view = viewOf(loca);
  return longLoca
    ? glyf.subarray(view.getUint32(glyph * 4), view.getUint32(glyph * 4 + 4))
    : glyf.subarray(view.getUint16(glyph * 2) * 2, view.getUint16(glyph * 2 + 2) * 2);
}

function renumberParts(outline: Uint8Array, renumber: (part: number) => number): Uint8Array {
  const copy = outline.slice();
  const view = viewOf(copy);
  let position = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = view.getUint16(position);
    view.setUint16(position + 2, renumber(view.getUint16(position + 2)));
    position += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) position += 2;
    else if (flags & HAS_TWO_SCALES) position += 4;
    else if (flags & HAS_MATRIX) position += 8;
  }
  return copy;
}

function metricsOf({ hmtx, advances }: FontTables, order: readonly number[]): Uint8Array {
  const source = viewOf(hmtx);
  const metrics = new Uint8Array(order.length * 4);
  const target = viewOf(metrics);
  order.forEach((glyph, index) => {
    const bearing = glyph < advances ? glyph * 4 + 2 : advances * 4 + (glyph - advances) * 2;
    target.setUint16(index * 4, source.getUint16(Math.min(glyph, advances - 1) * 4));
    target.setInt16(index * 4 + 2, source.getInt16(bearing));
  });
  return metrics;
}

function assemble(tables: Readonly<Record<(typeof TABLE_TAGS)[number], Uint8Array>>): Uint8Array {
  const directory = 12 + 16 * TABLE_TAGS.length;
  const size = TABLE_TAGS.reduce((sum, tag) => sum + padded(tables[tag].length), directory);
  const font = new Uint8Array(size);
  const view = viewOf(font);
  const power = Math.floor(Math.log2(TABLE_TAGS.length));
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, TABLE_TAGS.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, TABLE_TAGS.length * 16 - (16 << power));
  let position = directory;
  TABLE_TAGS.forEach((tag, index) => {
    const table = tables[tag];
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter);
    font.set(table, position);
    view.setUint32(entry + 8, position);
    view.setUint32(entry + 12, table.length);
    view.setUint32(entry + 4, checksum(view, position, padded(table.length)));
    position += padded(table.length);
  });
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let position = start; position < start + length; position += 4) {
    sum = (sum + view.getUint32(position)) >>> 0;
  }
  return sum;
}

function concatPadded(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0));
  let position = 0;
  for (const part of parts) {
    result.set(part, position);
    position += padded(part.length);
  }
  return result;
}

/** Table offsets and checksums count in words of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
