import type { Block, DocumentTree, Inline } from '../document/tree.ts';
import type { Origin } from '../template/view-value.ts';

/**
 * What the parts of a document print: by the name of each clause (without its variant) and each
 * role, and for the whole document under {@link WHOLE}, the origins of its values and pictures as
 * {@link originKey} writes them. What is only repeated on pages prints nothing.
 */
export type PartsOfTree = ReadonlyMap<string, ReadonlySet<string>>;

/** Name of the whole document among its parts; so is its kind. */
export const WHOLE = '';

export function originKey(origin: Origin): string {
  return JSON.stringify(origin);
}

export function partsOfTree({ kind, blocks }: DocumentTree): PartsOfTree {
  const parts = new Map<string, Set<string>>();
  for (const block of blocks) walkBlock(block, [WHOLE, kind], parts);
  return parts;
}

/** A continuation header has no page of its own, and a text file has neither. */
const REPEATED: ReadonlySet<string> = new Set(['continuation', 'footer', 'mark']);

function walkBlock(block: Block, outer: readonly string[], parts: Map<string, Set<string>>): void {
  const within = [...outer, clauseOf(block.source.file)];
  const add = (inlines: readonly Inline[]) => addOrigins(originsOf(inlines), within, parts);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      add(block.inlines);
      break;
    case 'list':
      for (const item of block.items.flat()) walkBlock(item, within, parts);
      break;
    case 'table':
      for (const cell of [...block.head, ...block.rows.flat()]) add(cell.inlines);
      break;
    case 'figure':
      addOrigins([block.origin], within, parts);
      break;
    case 'group': {
      const inner = REPEATED.has(block.role) ? [block.role] : [...within, block.role];
      if (REPEATED.has(block.role)) addOrigins([], inner, parts);
      else for (const each of block.blocks) walkBlock(each, inner, parts);
    }
  }
}

function addOrigins(
  origins: readonly Origin[],
  names: readonly string[],
  parts: Map<string, Set<string>>,
): void {
  for (const name of names) {
    const part = parts.get(name) ?? new Set<string>();
    parts.set(name, part);
    for (const origin of origins) part.add(originKey(origin));
  }
}

function originsOf(inlines: readonly Inline[]): readonly Origin[] {
  return inlines.flatMap((inline): readonly Origin[] => {
    switch (inline.type) {
      case 'slot':
        return [inline.origin];
      case 'strong':
      case 'emphasis':
        return originsOf(inline.inlines);
      case 'text':
      case 'break':
      case 'page-number':
      case 'page-count':
        return [];
    }
  });
}

/** `opening` of `templates/en-GB/clauses/opening.immediate.md.hbs`. */
function clauseOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\..*$/, '');
}
