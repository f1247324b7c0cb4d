import { dirname, join, relative } from 'node:path';
import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import type { NamedBytes } from '../generate.ts';
import { readInput } from './read-input.ts';

export const HOUSE_FILE = 'disengage.yaml';

/**
 * The firm's `disengage.yaml` in `folder` or the nearest folder above it; `undefined` when there
 * is none. `except` is the input itself, which is never its own house file. All paths absolute;
 * the found file is named relative to `cwd`. Throws DisengageError when it is there and cannot be read.
 */
export async function findHouseFile(
  folder: string,
  cwd: string,
  except?: string,
): Promise<NamedBytes | undefined> {
  for (let current = folder; ; ) {
    const path = join(current, HOUSE_FILE);
    if (path !== except) {
      const file = relative(cwd, path);
      try {
        return { file, bytes: await readInput(path, file) };
      } catch (error) {
        if (!(error instanceof DisengageError) || !error.diagnostics.every(isAbsence)) throw error;
      }
    }
    const parent = dirname(current);
    if (parent === current) return undefined;
    current = parent;
  }
}

/** A folder of that name is no file of the firm either. */
function isAbsence({ code }: Diagnostic): boolean {
  return code === 'io/no-such-file' || code === 'io/is-directory';
}
