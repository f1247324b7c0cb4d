import type { WriteOptions } from '../design/writer.ts';
import { type Diagnostic, problemsOf } from '../diagnostics.ts';
import type { DocumentTree } from '../document/tree.ts';
import { documentNeeds } from './document-needs.ts';
import { drawnAs, type FaceNeeds, type Faces, loadFaces } from './faces.ts';
import { readPicture } from './picture.ts';

/**
 * What `writePdf` would refuse. Nothing is laid out or written while every character has a face and
 * every picture can be used; otherwise the writer itself says what is wrong and where.
 */
export async function checkPdf(tree: DocumentTree, options: WriteOptions): Promise<readonly Diagnostic[]> {
  const { theme, readResource, assets } = options;
  const needs = documentNeeds(tree);
  const faces = await loadFaces(theme.faces[tree.direction], needs, readResource);
  const usable = [...needs.assets.keys()].every((asset) => isUsable(assets.get(asset)));
  if (usable && canDrawAll(needs, faces)) return [];
  const { writePdf } = await import('./write-pdf.ts');
  return problemsOf(() => writePdf.write(tree, options));
}

function isUsable(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && typeof readPicture(bytes) !== 'string';
}

function canDrawAll({ weights, codePoints }: FaceNeeds, faces: Faces): boolean {
  for (const weight of weights) {
    for (const codePoint of codePoints) {
      if (!faces[weight].some((face) => drawnAs(face, codePoint) !== undefined)) return false;
    }
  }
  return true;
}
