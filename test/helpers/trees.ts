import type { Block, DocumentTree, Inline, Slot } from '../../src/document/tree.ts';

/** Every inserted value of a tree, in reading order. */
export function slotsOf(tree: DocumentTree): readonly Slot[] {
  return tree.blocks.flatMap(slotsOfBlock);
}

function slotsOfBlock(block: Block): readonly Slot[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.inlines.flatMap(slotsOfInline);
    case 'list':
      return block.items.flat().flatMap(slotsOfBlock);
    case 'table':
      return [...block.head, ...block.rows.flat()].flatMap(({ inlines }) => inlines.flatMap(slotsOfInline));
    case 'group':
      return block.blocks.flatMap(slotsOfBlock);
    case 'figure':
      return [];
  }
}

function slotsOfInline(inline: Inline): readonly Slot[] {
  if (inline.type === 'slot') return [inline];
  return 'inlines' in inline ? inline.inlines.flatMap(slotsOfInline) : [];
}

/** The tree with every value taken out: what a hostile value must not change. */
export function skeletonOf(tree: DocumentTree): string {
  return JSON.stringify(tree.blocks, (key, value: unknown) => {
    if (VALUE_FIELDS.has(key)) return undefined;
    return value;
  });
}

const VALUE_FIELDS = new Set(['source', 'text', 'verbatim', 'fact', 'direction', 'language']);
