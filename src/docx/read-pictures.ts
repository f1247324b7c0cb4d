import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import type { Block, DocumentTree, Figure } from '../document/tree.ts';
import { DOCX_CODES } from './codes.ts';
import type { Picture } from './docx-context.ts';

/**
 * The pictures a tree names, by asset. Throws DisengageError with `docx/missing-asset` and
 * `docx/unusable-picture` for each that cannot be used.
 */
export function readPictures(
  { blocks }: DocumentTree,
  assets: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>();
  const problems: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { asset, origin } of figuresOf(blocks)) {
    if (seen.has(asset)) continue;
    seen.add(asset);
    const bytes = assets.get(asset);
    const picture = bytes === undefined ? undefined : readPicture(bytes);
    if (picture !== undefined) {
      pictures.set(asset, picture);
    } else {
      const code = bytes === undefined ? 'docx/missing-asset' : 'docx/unusable-picture';
      problems.push({ code, severity: DOCX_CODES[code], facts: { asset }, path: origin });
    }
  }
  if (problems.length > 0) throw new DisengageError(problems);
  return pictures;
}

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block): readonly Figure[] => {
    if (block.type === 'figure') return [block];
    if (block.type === 'group') return figuresOf(block.blocks);
    if (block.type === 'list') return block.items.flatMap(figuresOf);
    return [];
  });
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Type and pixels of a PNG or JPEG; undefined when it is neither or its head is damaged. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = PNG.every((byte, index) => bytes[index] === byte) ? pngSize(view) : jpegSize(view);
  if (size === undefined || size.width === 0 || size.height === 0) return undefined;
  return { ...size, bytes };
}

type PictureSize = Omit<Picture, 'bytes'>;

/** ISO/IEC 15948, 11.2.2: IHDR is the first chunk. */
function pngSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 24) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start-of-frame markers of ITU-T T.81, table B.1: all of C0 to CF but DHT, JPG and DAC. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

function jpegSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // a fill byte
    } else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}
