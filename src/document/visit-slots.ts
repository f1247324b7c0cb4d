import type { Block, Inline, Slot } from './tree.ts';

/** Shows every inserted value of a document to `visit`, in reading order. */
export function visitSlots(blocks: readonly Block[], visit: (slot: Slot) => void): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        visitInlines(block.inlines, visit);
        break;
      case 'list':
        for (const item of block.items) visitSlots(item, visit);
        break;
      case 'table':
        for (const { inlines } of block.head) visitInlines(inlines, visit);
        for (const row of block.rows) for (const { inlines } of row) visitInlines(inlines, visit);
        break;
      case 'group':
        visitSlots(block.blocks, visit);
        break;
      case 'figure':
        break;
    }
  }
}

function visitInlines(inlines: readonly Inline[], visit: (slot: Slot) => void): void {
  for (const inline of inlines) {
    if (inline.type === 'slot') visit(inline);
    else if (inline.type === 'strong' || inline.type === 'emphasis') visitInlines(inline.inlines, visit);
  }
}
