import type { DocumentTree } from '../document/tree.ts';
import type { Environment } from '../environment.ts';
import type { LetterStandard } from './letter-standard.ts';
import type { Theme } from './theme.ts';

export interface WriteOptions {
  readonly theme: Theme;
  readonly letterStandard: LetterStandard;
  readonly readResource: Environment['readResource'];
  /** Pictures (PNG or JPEG) by the asset key of their figure. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/**
 * Turns a tree into the bytes of a file. Same tree and options, same bytes.
 * Throws DisengageError with every problem found (e.g. `pdf/missing-glyph`).
 */
export interface Writer {
  /** File name extension without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (tree: DocumentTree, options: WriteOptions) => Promise<Uint8Array>;
}
