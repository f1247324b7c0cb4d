import type { DocumentFont } from './document-fonts.ts';
import type { PdfReference } from './pdfkit-types.ts';
import { subsetFont } from './subset.ts';
import { pdfString, type TaggedPdf } from './tagged-pdf.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Font descriptor flags (ISO 32000-1, table 123): serif, symbolic, italic. */
const SERIF = 2;
const SYMBOLIC = 4;
const ITALIC = 64;

/** Embeds the glyphs a document uses of a face, into the object that its pages refer to already. */
export function embedFont(pdf: TaggedPdf, font: DocumentFont, target: PdfReference, tag: string): void {
  const { metrics } = font.face;
  const name = `${tag}+${metrics.postscriptName}`;
  const { program, toUnicode } = streamsOf(pdf, font);
  const descriptor = pdf.object({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SERIF | SYMBOLIC | (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: metrics.box,
    ItalicAngle: metrics.italicAngle,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    XHeight: metrics.xHeight,
    StemV: 80,
    FontFile2: program,
  });
  const descendant = pdf.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    FontDescriptor: descriptor,
    W: [0, font.variants.map(({ width }) => width)],
  });
  Object.assign(target.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  target.end();
}

/** The stock as it is, if the document shows nothing else; else a subset of its own. */
function streamsOf(pdf: TaggedPdf, { face, variants, stock }: DocumentFont) {
  if (stock !== undefined && stock.variants.length === variants.length) {
    const Filter = 'FlateDecode';
    return {
      program: pdf.stream({ Length1: stock.length, Filter }, stock.program),
      toUnicode: pdf.stream({ Filter }, stock.toUnicode),
    };
  }
  const program = subsetFont(
    face.tables,
    variants.map(({ glyphId }) => glyphId),
  );
  return {
    program: pdf.stream({ Length1: program.length }, program),
    toUnicode: pdf.stream({}, new TextEncoder().encode(toUnicodeMap(variants))),
  };
}

/** The six capitals before a subset's name: no two fonts of a file share them. */
export function subsetTag(index: number): string {
  let rest = index;
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag = String.fromCharCode(0x41 + (rest % 26)) + tag;
    rest = Math.floor(rest / 26);
  }
  return tag;
}
