import type { Diagnostic, Location, Path } from '../diagnostics.ts';
import type { LinePlace } from './line-index.ts';
import type { SecretMask } from './secret-mask.ts';

/** What a file says before a schema looks at it: every scalar is the text as written. */
export type SourceValue = string | readonly SourceValue[] | SourceMap;

export interface SourceMap {
  readonly [key: string]: SourceValue;
}

/** A place in a file with the line it points into, ready to spread into a Diagnostic. */
export interface Place {
  readonly location: Required<Location>;
  /** Without its line end; control characters and secrets are replaced one for one, so it is safe to print. */
  readonly sourceLine: string;
  /** What is at the place: the value of the path, its key, or the nearest thing that holds it. */
  readonly on: 'value' | 'key' | 'parent';
}

/** A file read, with a way back from each value to the place it was written. */
export interface SourceDocument {
  readonly file: string;
  readonly value: SourceMap;
  /**
   * Where the value of a path stands. A path that does not exist gives the deepest thing on its
   * way; an index 0 into something that is no list is passed over (one-or-many forms).
   */
  readonly locate: (path: Path) => Place;
  /** Where a key of the map at `path` stands, not its value. */
  readonly locateKey: (path: Path, key: string) => Place;
  /** The file the value of a path comes from. */
  readonly fileOf: (path: Path) => string;
  /** A problem without the secrets of the file. */
  readonly hide: SecretMask['hide'];
  /**
   * Where the characters of the text at a path stand, by their UTF-16 offset in the value. Absent
   * where the file is not written in lines (cells of a table).
   */
  readonly locateText?: (path: Path) => (offset: number) => LinePlace;
}

/** Where the characters of the text at a path stand; the whole text where the file cannot say more. */
export function locateText(source: SourceDocument, path: Path): (offset: number) => LinePlace {
  return source.locateText?.(path) ?? (() => source.locate(path));
}

/** A file read, or every problem that made that impossible. */
export type ReadResult =
  | { readonly ok: true; readonly source: SourceDocument; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function isSourceMap(value: SourceValue | undefined): value is SourceMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The value of a path, or undefined; own keys only. */
export function valueAt(value: SourceValue | undefined, path: Path): SourceValue | undefined {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object') return undefined;
    current = Object.hasOwn(current, step) ? (current as Record<string, SourceValue>)[step] : undefined;
  }
  return current;
}
