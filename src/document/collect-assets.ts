import type { Path } from '../diagnostics.ts';
import type { Block, DocumentTree, Figure } from './tree.ts';

/** The bytes of every picture the trees name, each read once. */
export async function collectAssets(
  trees: readonly DocumentTree[],
  read: (asset: string, origin: Path) => Promise<Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>();
  for (const figure of trees.flatMap(({ blocks }) => figuresOf(blocks))) {
    if (!assets.has(figure.asset)) assets.set(figure.asset, await read(figure.asset, figure.origin));
  }
  return assets;
}

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'figure':
        return [block];
      case 'group':
        return figuresOf(block.blocks);
      case 'list':
        return block.items.flatMap(figuresOf);
      case 'heading':
      case 'paragraph':
      case 'table':
        return [];
    }
  });
}
