/**
 * Everything the pipeline may know of the world outside its arguments. Node's is made in `io/`;
 * a browser page can make its own. Nothing below `io/` and `cli/` reaches outside except by this.
 */
export interface Environment {
  /** ISO date; reaches checks only, never a document. */
  readonly today: string;
  /**
   * Bytes of a shipped resource by its name below `dist/data/`: `languages/he.json`,
   * `templates/he/termination-letter.json`, `messages/he.json`, `jurisdictions/generic.json`,
   * `fonts/NotoSerif-Regular.ttf`. Rejects with an Error when there is none.
   */
  readonly readResource: (name: string) => Promise<Uint8Array>;
  /** Bytes of a firm's own file (signature, logo), by absolute path. Rejects when not readable. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
}
