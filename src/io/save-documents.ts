import { dirname, join } from 'node:path';
import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import { DISK, type Disk } from './disk.ts';
import { errorCode, ioProblem, writeProblem } from './io-problem.ts';
import { folderProblems, makeFolder } from './make-folder.ts';

export interface SaveOptions {
  /** Absolute path of the folder; made if missing. */
  readonly folder: string;
  /** How problems name the folder. */
  readonly shown: string;
  /** Replace existing files. */
  readonly force: boolean;
  /** For tests that let the disk fail. */
  readonly disk?: Disk;
}

export interface NamedFile {
  /** Path below the folder, unique in the set; folders in it are made if missing. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What stands in the way: files in place of the folder, targets without `force`, folders in place of
 * targets. Other trouble shows when saving.
 */
export async function checkTargets(
  files: readonly NamedFile[],
  { folder, shown, force, disk: use = DISK }: SaveOptions,
): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [...(await folderProblems(use, folder, shown))];
  for (const { name } of files) {
    const found = await use.lstat(join(folder, name)).catch(() => undefined);
    const file = join(shown, name);
    if (found?.isDirectory()) problems.push(ioProblem('io/target-is-folder', { file }));
    else if (found !== undefined && !force) problems.push(ioProblem('io/target-exists', { file }));
  }
  return problems;
}

/**
 * Writes all files or none: each is written and synced under a temporary name first, then all get
 * their names. Without `force` a name is taken by an exclusive link, so that of two runs at once
 * only one wins; with `force` what was there comes back when a later file fails.
 *
 * Throws DisengageError (`io/…`) with the folder as it was.
 */
export async function saveDocuments(files: readonly NamedFile[], options: SaveOptions): Promise<void> {
  const taken = await checkTargets(files, options);
  if (taken.length > 0) throw new DisengageError(taken);
  const use = options.disk ?? DISK;
  const undo: Undo = [];
  let current = '';
  try {
    const made = (folder: string) => undo.push(() => use.rmdir(folder));
    await makeFolder(use, options.folder, made);
    const waiting: { readonly temporary: string; readonly name: string }[] = [];
    for (const { name, bytes } of files) {
      current = name;
      await makeFolder(use, dirname(join(options.folder, name)), made);
      const temporary = temporaryIn(options.folder);
      undo.push(() => use.unlink(temporary));
      await writeSynced(use, temporary, bytes);
      waiting.push({ temporary, name });
    }
    const replaced: string[] = [];
    for (const { temporary, name } of waiting) {
      current = name;
      const target = join(options.folder, name);
      if (options.force) await replace(use, temporary, target, undo, replaced);
      else await claim(use, temporary, target, undo);
    }
    for (const old of replaced) await use.unlink(old).catch(ignore);
    await syncFolder(use, options.folder);
  } catch (error) {
    await takeBack(undo);
    if (error instanceof DisengageError) throw error;
    throw new DisengageError([writeProblem(error, join(options.shown, current), options.shown)], {
      cause: error,
    });
  }
}

/** What has been done so far, each as the step that takes it back. */
type Undo = (() => Promise<unknown>)[];

async function takeBack(undo: Undo): Promise<void> {
  for (const step of undo.reverse()) await step().catch(ignore);
}

function ignore(): void {}

let temporaries = 0;

/** A name no other run uses: files under it are made only if there is none. */
function temporaryIn(folder: string): string {
  temporaries++;
  return join(folder, `.disengage-${process.pid}-${process.hrtime.bigint()}-${temporaries}.tmp`);
}

async function writeSynced(use: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await use.open(path, 'wx', 0o666);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Systems without hard links (FAT, some network drives) answer a link with one of these. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

async function claim(use: Disk, temporary: string, target: string, undo: Undo): Promise<void> {
  try {
    await use.link(temporary, target);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error))) throw error;
    await (await use.open(target, 'wx')).close();
    undo.push(() => use.unlink(target));
    await use.rename(temporary, target);
    return;
  }
  undo.push(() => use.unlink(target));
  await use.unlink(temporary);
}

async function replace(
  use: Disk,
  temporary: string,
  target: string,
  undo: Undo,
  replaced: string[],
): Promise<void> {
  const old = temporaryIn(dirname(target));
  try {
    await use.link(target, old).catch((error: unknown) => {
      if (NO_LINKS.has(errorCode(error))) return use.rename(target, old);
      throw error;
    });
    replaced.push(old);
    undo.push(() => use.rename(old, target));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    undo.push(() => use.unlink(target));
  }
  await use.rename(temporary, target);
}

/** Makes the new names survive a power cut; not every system can sync a folder. */
async function syncFolder(use: Disk, folder: string): Promise<void> {
  const handle = await use.open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(ignore);
  await handle?.close().catch(ignore);
}
