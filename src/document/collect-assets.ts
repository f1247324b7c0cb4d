import type { Path } from '../diagnostics.ts';
import type { Block, DocumentTree, Figure } from './tree.ts';

export interface AssetReader {
  /** The input file a picture is named in, by the place that names it. */
  readonly fileOf: (origin: Path) => string;
  /** The picture `name` that `file` names at `origin`. */
  readonly read: (name: string, file: string, origin: Path) => Promise<Uint8Array>;
}

/**
 * The trees with figures whose `asset` is unique among all files, and the bytes of each, read once:
 * `logo.png` of the firm's house file and `logo.png` beside the engagement are two pictures.
 */
export async function collectAssets(
  trees: readonly DocumentTree[],
  { fileOf, read }: AssetReader,
): Promise<{
  readonly trees: readonly DocumentTree[];
  readonly assets: ReadonlyMap<string, Uint8Array>;
}> {
  const assets = new Map<string, Uint8Array>();
  for (const { asset, origin } of trees.flatMap(({ blocks }) => figuresOf(blocks))) {
    const file = fileOf(origin);
    const key = keyOf(asset, file);
    if (!assets.has(key)) assets.set(key, await read(asset, file, origin));
  }
  if (assets.size === 0) return { trees, assets };
  const keyed = (figure: Figure): Figure => ({
    ...figure,
    asset: keyOf(figure.asset, fileOf(figure.origin)),
  });
  return { trees: trees.map((tree) => ({ ...tree, blocks: withFigures(tree.blocks, keyed) })), assets };
}

/** The picture as one would write it from where the naming file's own name starts. */
function keyOf(name: string, file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + name;
}

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  const found: Figure[] = [];
  withFigures(blocks, (figure) => {
    found.push(figure);
    return figure;
  });
  return found;
}

function withFigures(blocks: readonly Block[], change: (figure: Figure) => Figure): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'figure':
        return change(block);
      case 'group':
        return { ...block, blocks: withFigures(block.blocks, change) };
      case 'list':
        return { ...block, items: block.items.map((item) => withFigures(item, change)) };
      case 'heading':
      case 'paragraph':
      case 'table':
        return block;
    }
  });
}
