import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { Disk } from './disk.ts';
import { errorCode, ioProblem } from './io-problem.ts';

/**
 * The file that stands where `folder` or a folder above it would be; nothing when there is none.
 * `folder` is absolute, `shown` is how problems name it.
 */
export async function folderProblems(
  { stat }: Disk,
  folder: string,
  shown: string,
): Promise<readonly Diagnostic[]> {
  for (let path = folder, name = shown; ; path = dirname(path), name = dirname(name)) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() || path === dirname(path)) return [];
    if (found !== undefined) return [ioProblem('io/not-a-folder', { folder: name })];
  }
}

/**
 * Makes a folder and those above it that are missing, and tells `made` of each, outermost first, so
 * that they can be taken back. Node's own recursive mkdir reports a read-only or full disk as a
 * folder that is not there. Fails as the disk does.
 */
export async function makeFolder(disk: Disk, folder: string, made: (folder: string) => void): Promise<void> {
  const missing: string[] = [];
  for (let path = folder; !(await isFolder(disk, path)) && path !== dirname(path); path = dirname(path)) {
    missing.unshift(path);
  }
  for (const path of missing) {
    try {
      await disk.mkdir(path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST' && (await isFolder(disk, path))) continue; // another run was quicker
      throw error;
    }
    made(path);
  }
}

async function isFolder({ stat }: Disk, path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
