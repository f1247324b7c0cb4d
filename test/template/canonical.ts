import type { Block, Inline } from '../../src/document/tree.ts';

/** A document in one form for both engines: what it says, without places in templates. */
export type Canonical = readonly unknown[];

export type Piece =
  | { readonly text: string; readonly style: string }
  | { readonly slot: string; readonly style: string }
  | { readonly gap: 'break' };

/**
 * Inline pieces with spaces apart from styles, runs of spaces one space, none at the borders of a
 * line, breaks only between content.
 */
export function canonicalInlines(pieces: readonly Piece[]): Canonical {
  const out: unknown[] = [];
  let gap: ' ' | 'break' | undefined;
  let started = false;
  const add = (value: string, style: string, isSlot: boolean): void => {
    if (started && gap !== undefined) out.push(gap);
    gap = undefined;
    started = true;
    const last = out.at(-1);
    if (!isSlot && Array.isArray(last) && last[0] === 'text' && last[1] === style) last[2] += value;
    else out.push([isSlot ? 'slot' : 'text', style, value]);
  };
  for (const piece of pieces) {
    if ('gap' in piece) gap = 'break';
    else if ('slot' in piece) add(piece.slot, piece.style, true);
    else {
      for (const part of piece.text.split(/([ \t\n]+)/)) {
        if (/^[ \t\n]+$/.test(part)) gap ??= ' ';
        else if (part !== '') add(part, piece.style, false);
      }
    }
  }
  return out;
}

/** Drops what is empty, joins lists of one kind that meet. */
export function canonicalBlocks(blocks: readonly (Canonical | null)[]): Canonical {
  const out: Canonical[] = [];
  for (const block of blocks) {
    if (block === null || isEmpty(block)) continue;
    const last = out.at(-1);
    if (block[0] === 'list' && last?.[0] === 'list' && last[1] === block[1]) {
      out[out.length - 1] = ['list', block[1], [...(last[2] as unknown[]), ...(block[2] as unknown[])]];
    } else out.push(block);
  }
  return out;
}

/** The last element of a canonical block is its content; for a table, its rows. */
function isEmpty(block: Canonical): boolean {
  const content = block.at(-1);
  return Array.isArray(content) && content.length === 0;
}

export function canonicalList(ordered: boolean, items: readonly Canonical[]): Canonical {
  return ['list', ordered, items.filter((item) => item.length > 0)];
}

/** A filled tree in canonical form. */
export function canonicalTree(blocks: readonly Block[]): Canonical {
  return canonicalBlocks(blocks.map(canonicalBlock));
}

function canonicalBlock(block: Block): Canonical {
  switch (block.type) {
    case 'paragraph':
      return ['paragraph', canonicalInlines(piecesOf(block.inlines, ''))];
    case 'heading':
      return ['heading', block.level, canonicalInlines(piecesOf(block.inlines, ''))];
    case 'list':
      return canonicalList(block.ordered, block.items.map(canonicalTree));
    case 'table': {
      const head = block.head.map(({ inlines }) => canonicalInlines(piecesOf(inlines, '')));
      const rows = block.rows.map((row) => row.map(({ inlines }) => canonicalInlines(piecesOf(inlines, ''))));
      return ['table', block.columns, head, rows];
    }
    case 'group':
      return ['group', block.role, canonicalTree(block.blocks)];
    case 'figure':
      return ['figure', block.asset, block.alt];
  }
}

function piecesOf(inlines: readonly Inline[], style: string): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.type) {
      case 'text':
        return [{ text: inline.text, style }];
      case 'slot': {
        const { fact, text, origin, language, direction } = inline;
        return [{ slot: JSON.stringify([fact.kind, fact.value, text, origin, language, direction]), style }];
      }
      case 'strong':
      case 'emphasis':
        return piecesOf(inline.inlines, `${style} ${inline.type}`);
      case 'break':
        return [{ gap: 'break' }];
      case 'page-number':
      case 'page-count':
        return [{ slot: inline.type, style }];
    }
  });
}
