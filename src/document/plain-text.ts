import type { Block, Cell, Inline } from './tree.ts';

/** Text of inlines in reading order; breaks are line feeds, page fields are left out. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'slot':
        text += inline.text;
        break;
      case 'strong':
      case 'emphasis':
        text += plainText(inline.inlines);
        break;
      case 'break':
        text += '\n';
        break;
      case 'page-number':
      case 'page-count':
        break;
    }
  }
  return text;
}

/** Text of blocks in reading order, a line for each paragraph, table row and picture. */
export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.inlines)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'table':
      return [block.head, ...block.rows].map(lineOfRow);
    case 'group':
      return block.blocks.flatMap(linesOf);
    case 'figure':
      return [block.alt];
  }
}

function lineOfRow(cells: readonly Cell[]): string {
  return cells.map(({ inlines }) => plainText(inlines)).join('\t');
}
