/**
 * Everything the pipeline may know of the world outside its arguments. Node's is made in `io/`;
 * a browser page can make its own. Nothing below `io/` and `cli/` reaches outside except by this.
 */
export interface Environment {
  /** ISO date; reaches checks only, never a document. */
  readonly today: string;
  /**
   * Bytes of a shipped resource by its name below `dist/data/`: `index.json`, `languages/he.json`,
   * `templates/he.json`, `template-sources/he.json`, `messages/he.json`, `jurisdictions.json`,
   * `fonts/NotoSerif-Regular.ttf`. Rejects with an Error when there is none.
   */
  readonly readResource: (name: string) => Promise<Uint8Array>;
  /**
   * Bytes of a firm's own file (signature, logo): `path` as written in the input, `namedBy` the
   * `file` of the {@link NamedBytes} it is written in. The path is relative to that file's folder
   * and may not leave its tree, links included. Rejects with a DisengageError (`io/…`).
   */
  readonly readFile: (path: string, namedBy: string) => Promise<Uint8Array>;
  /**
   * Names of what is in a folder of the firm (templates), files and folders, in any order. The path
   * is understood as in `readFile`. Rejects with a DisengageError (`io/…`).
   */
  readonly readFolder: (path: string, namedBy: string) => Promise<readonly string[]>;
}
