import type { Block, Cell, DocumentTree, Inline } from './tree.ts';

/**
 * Takes away the full stop a template sets after a value that ends a sentence by itself: `Ltd.` and
 * `.` print one stop. Values are never touched.
 */
export function withSingleStops(tree: DocumentTree): DocumentTree {
  return { ...tree, blocks: tree.blocks.map(inBlock) };
}

function inBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: inLine(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(inBlock)) };
    case 'table':
      return { ...block, head: block.head.map(inCell), rows: block.rows.map((row) => row.map(inCell)) };
    case 'group':
      return { ...block, blocks: block.blocks.map(inBlock) };
    case 'figure':
      return block;
  }
}

function inCell(cell: Cell): Cell {
  return { ...cell, inlines: inLine(cell.inlines) };
}

function inLine(inlines: readonly Inline[]): readonly Inline[] {
  const state = { ended: false };
  return walk(inlines, state);
}

/** `ended`: the last thing set is a value that ends a sentence. */
function walk(inlines: readonly Inline[], state: { ended: boolean }): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    switch (inline.type) {
      case 'slot':
        state.ended = ENDS_SENTENCE.test(inline.text);
        return [inline];
      case 'strong':
      case 'emphasis':
        return [{ ...inline, inlines: walk(inline.inlines, state) }];
      case 'text': {
        if (state.ended && SIGN.test(inline.text)) return [inline];
        const doubled = state.ended && STOP.test(inline.text);
        state.ended = false;
        if (!doubled) return [inline];
        const text = inline.text.replace(STOP, '$1');
        return text === '' ? [] : [{ ...inline, text }];
      }
      case 'break':
      case 'page-number':
      case 'page-count':
        state.ended = false;
        return [inline];
    }
  });
}

const ENDS_SENTENCE = /[.!?]["”’»)]?$/;
/** A stop, perhaps behind the sign of a date that may move. */
const STOP = /^(\*{0,2})\.(?!\.)/;
const SIGN = /^\*{1,2}$/;
