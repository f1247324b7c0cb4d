import type { WriteOptions, Writer } from '../design/writer.ts';
import { type Diagnostic, DisengageError, type Path } from '../diagnostics.ts';
import type { DocumentTree } from '../document/tree.ts';
import { PDF_CODES } from './codes.ts';
import { documentNeeds } from './document-needs.ts';
import { loadFaces } from './faces.ts';
import { flow } from './flow.ts';
import { loadStocks } from './font-stock.ts';
import type { MissingCharacter } from './itemise.ts';
import { paint } from './paint.ts';
import { type Picture, readPicture } from './picture.ts';

const PRODUCER = 'disengage';

/**
 * Writes a document as PDF 1.7 that is PDF/A-2a and PDF/UA-1. Throws DisengageError with every
 * `pdf/…` problem found: characters no face has, pictures that cannot be used.
 */
export const writePdf: Writer = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  write: async (tree, options) => {
    const { theme, letterStandard, readResource } = options;
    const needs = documentNeeds(tree);
    const { pictures, problems } = readPictures(needs.assets, options);
    const faces = await loadFaces(theme.faces[tree.direction], needs, readResource);
    const { plan, missing } = flow(tree, { theme, letterStandard, faces, pictures });
    const diagnostics = [...problems, ...missingGlyphs(missing)];
    if (diagnostics.length > 0) throw new DisengageError(diagnostics);
    const stocks = await loadStocks(Object.values(faces).flat(), needs.codePoints, readResource);
    return paint(plan, { ...metadataOf(tree), rightToLeft: tree.direction === 'rtl', pictures, stocks });
  },
};

function metadataOf({ title, author, language, date }: DocumentTree) {
  return { title, author, language, date, producer: PRODUCER };
}

function readPictures(
  assets: ReadonlyMap<string, Path>,
  options: WriteOptions,
): { readonly pictures: ReadonlyMap<string, Picture>; readonly problems: readonly Diagnostic[] } {
  const pictures = new Map<string, Picture>();
  const problems: Diagnostic[] = [];
  for (const [asset, path] of assets) {
    const bytes = options.assets.get(asset);
    if (bytes === undefined) {
      const code = 'pdf/missing-asset';
      problems.push({ code, severity: PDF_CODES[code], facts: { asset }, path });
      continue;
    }
    const picture = readPicture(bytes);
    if (typeof picture === 'string') {
      const code = 'pdf/unusable-picture';
      problems.push({ code, severity: PDF_CODES[code], facts: { asset, found: picture }, path });
    } else pictures.set(asset, picture);
  }
  return { pictures, problems };
}

/** One problem for each character and place, however often it is set. */
function missingGlyphs(missing: readonly MissingCharacter[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { codePoint, origin } of missing) {
    const key = `${codePoint}:${JSON.stringify(origin ?? null)}`;
    if (found.has(key)) continue;
    const code = 'pdf/missing-glyph';
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const facts = { character: displayed(codePoint), codePoint: name };
    const base = { code, severity: PDF_CODES[code], facts } as const;
    found.set(key, origin === undefined ? base : { ...base, path: origin });
  }
  return [...found.values()];
}

/** Half of a surrogate pair cannot be shown anywhere. */
function displayed(codePoint: number): string {
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? '\ufffd' : String.fromCodePoint(codePoint);
}
