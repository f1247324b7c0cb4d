import type { Path } from '../diagnostics.ts';
import type { Block, Cell, DocumentTree, Inline } from '../document/tree.ts';
import { isDropped } from './characters.ts';
import type { FaceNeeds } from './faces.ts';
import type { Weight } from './styled-text.ts';

/** Characters the writer draws by itself: labels of lists, page numbers, hyphens. */
const OWN_CHARACTERS = '0123456789. -\u2013\u2022';

/** Weights and characters of a document, and the pictures it names. */
export interface DocumentNeeds extends FaceNeeds {
  /** With the place that names them first. */
  readonly assets: ReadonlyMap<string, Path>;
}

export function documentNeeds(tree: DocumentTree): DocumentNeeds {
  const weights = new Set<Weight>(['regular', 'bold']);
  const codePoints = new Set<number>();
  const assets = new Map<string, Path>();
  const addText = (text: string): void => {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!isUndrawn(codePoint)) codePoints.add(codePoint);
    }
  };
  const addInlines = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      switch (inline.type) {
        case 'text':
        case 'slot':
          addText(inline.text.normalize('NFC'));
          break;
        case 'emphasis':
          weights.add('italic');
          weights.add('boldItalic');
          addInlines(inline.inlines);
          break;
        case 'strong':
          addInlines(inline.inlines);
          break;
        case 'break':
        case 'page-number':
        case 'page-count':
          break;
      }
    }
  };
  const addCells = (cells: readonly Cell[]): void => {
    for (const { inlines } of cells) addInlines(inlines);
  };
  const addBlocks = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          addInlines(block.inlines);
          break;
        case 'list':
          for (const item of block.items) addBlocks(item);
          break;
        case 'table':
          addCells(block.head);
          for (const row of block.rows) addCells(row);
          break;
        case 'group':
          addBlocks(block.blocks);
          break;
        case 'figure':
          if (!assets.has(block.asset)) assets.set(block.asset, block.origin);
          break;
      }
    }
  };
  addText(OWN_CHARACTERS);
  addBlocks(tree.blocks);
  return { weights, codePoints, assets };
}

const STEERING: ReadonlySet<number> = new Set([0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2060, 0xfeff]);

/** Controls and invisible characters never reach a face. */
function isUndrawn(codePoint: number): boolean {
  return isDropped(codePoint) || STEERING.has(codePoint);
}
