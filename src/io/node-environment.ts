import { readFileSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DisengageError } from '../diagnostics.ts';
import type { Environment } from '../environment.ts';
import { folderProblem, ioProblem, readProblem } from './io-problem.ts';
import { readInput } from './read-input.ts';

export interface NodeEnvironmentOptions {
  /** ISO date; default: today in the computer's time zone. */
  readonly today?: string | undefined;
  /** Absolute; what names of files are relative to. Default: the current folder. */
  readonly cwd?: string | undefined;
  /** Folder of the shipped resources, absolute. Default: `data/` of this package. */
  readonly data?: string | undefined;
}

/** The data folder beside this module: `dist/io/`, and `dist/cli/` when bundled. */
const DATA_FOLDER = fileURLToPath(new URL('../data/', import.meta.url));

/** The world as Node sees it, for `generate` and `check`. */
export function createNodeEnvironment(options: NodeEnvironmentOptions = {}): Environment {
  const cwd = options.cwd ?? process.cwd();
  const data = options.data ?? DATA_FOLDER;
  return {
    today: options.today ?? civilDate(new Date()),
    readResource: resourceReader(data),
    readFile: async (path, namedBy) =>
      readInput(await placeBelow(path, resolve(cwd, dirname(namedBy))), path),
    readFolder: (path, namedBy) => readNames(path, resolve(cwd, dirname(namedBy))),
  };
}

/** The civil date of an instant in the computer's time zone, ISO. */
export function civilDate(instant: Date): string {
  const [year, month, day] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const READERS = new Map<string, Environment['readResource']>();

/** One function for one folder: what is parsed once is kept by it, whatever the day of an environment. */
function resourceReader(data: string): Environment['readResource'] {
  const known = READERS.get(data);
  if (known !== undefined) return known;
  const read = (name: string) => readResource(data, name);
  READERS.set(data, read);
  return read;
}

async function readResource(data: string, name: string): Promise<Uint8Array> {
  try {
    // Waiting is quicker than a pool of threads for a dozen small files.
    return new Uint8Array(readFileSync(resolve(data, name)));
  } catch (error) {
    throw new DisengageError([ioProblem('io/resource-missing', { name })], { cause: error });
  }
}

/**
 * Where a file or folder named in an input file really is. It may stand in the folder of that file
 * or below, links followed, so that a file from a stranger cannot pull other files into a letter.
 */
async function placeBelow(path: string, folder: string, problemOf = readProblem): Promise<string> {
  const outside = new DisengageError([ioProblem('io/outside-folder', { file: path })]);
  if (isAbsolute(path) || leaves(folder, resolve(folder, path))) throw outside;
  let real: string;
  try {
    real = await realpath(resolve(folder, path));
    if (leaves(await realpath(folder), real)) throw outside;
  } catch (error) {
    if (error === outside) throw error;
    throw new DisengageError([problemOf(error, path)], { cause: error });
  }
  return real;
}

async function readNames(path: string, folder: string): Promise<readonly string[]> {
  const real = await placeBelow(path, folder, folderProblem);
  try {
    return await readdir(real);
  } catch (error) {
    throw new DisengageError([folderProblem(error, path)], { cause: error });
  }
}

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
