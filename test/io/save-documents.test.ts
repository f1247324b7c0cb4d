import * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DisengageError, problemsOf } from '../../src/diagnostics.ts';
import type { Disk } from '../../src/io/disk.ts';
import { checkTargets, type NamedFile, saveDocuments } from '../../src/io/save-documents.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const disk: Disk & typeof promises = { ...promises };

const FILES: readonly NamedFile[] = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => ({
  name,
  bytes: new TextEncoder().encode(`new ${name}`),
}));

/** A disk whose `method` fails from its `nth` call on. */
function failing(method: keyof Disk, code: string, nth: number): Disk {
  let calls = 0;
  return {
    ...disk,
    [method]: async (...parts: never[]) => {
      calls++;
      if (calls >= nth) throw Object.assign(new Error(code), { code });
      return (disk[method] as (...parts: never[]) => unknown)(...parts);
    },
  };
}

/** A disk that is full after so many bytes, and keeps what it had room for. */
function small(room: number): Disk {
  let left = room;
  return {
    ...disk,
    open: async (path, ...rest) => {
      const handle = await disk.open(path, ...rest);
      return {
        writeFile: async (bytes: Uint8Array) => {
          await handle.writeFile(bytes.subarray(0, left));
          left -= bytes.length;
          if (left < 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
        sync: () => handle.sync(),
        close: () => handle.close(),
      };
    },
  };
}

async function codesOf(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof DisengageError) return error.diagnostics.map(({ code }) => code);
    throw error;
  }
}

describe('saveDocuments', () => {
  it('makes folders that names have in them, and takes them back when a file fails', async () => {
    const top = await temporaryFolder();
    const folder = join(top, 'own');
    const files = ['he/a.txt', 'he/clauses/b.txt'].map((name) => ({ name, bytes: new Uint8Array([65]) }));
    const full = saveDocuments(files, { folder, shown: 'own', force: false, disk: small(1) });
    expect(await codesOf(full)).toEqual(['io/disk-full']);
    expect(await disk.readdir(top)).toEqual([]);
    await saveDocuments(files, { folder, shown: 'own', force: false });
    expect(await disk.readdir(folder, { recursive: true })).toEqual(
      expect.arrayContaining([join('he', 'a.txt'), join('he', 'clauses', 'b.txt')]),
    );
    expect(await codesOf(saveDocuments(files, { folder, shown: 'own', force: false }))).toEqual([
      'io/target-exists',
      'io/target-exists',
    ]);
  });

  it('makes the folder and writes every file', async () => {
    const folder = join(await temporaryFolder(), 'x/y');
    await saveDocuments(FILES, { folder, shown: 'y', force: false });
    expect((await disk.readdir(folder)).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(await disk.readFile(join(folder, 'b.pdf'), 'utf8')).toBe('new b.pdf');
  });

  it('names every file in the way and writes none', async () => {
    const folder = await temporaryFolder();
    await disk.writeFile(join(folder, 'a.pdf'), 'old');
    await disk.mkdir(join(folder, 'c.pdf'));
    expect(await codesOf(saveDocuments(FILES, { folder, shown: 'y', force: false }))).toEqual([
      'io/target-exists',
      'io/target-is-folder',
    ]);
    expect(await codesOf(saveDocuments(FILES, { folder, shown: 'y', force: true }))).toEqual([
      'io/target-is-folder',
    ]);
    expect((await disk.readdir(folder)).sort()).toEqual(['a.pdf', 'c.pdf']);
    expect(await disk.readFile(join(folder, 'a.pdf'), 'utf8')).toBe('old');
  });

  it.each([
    ['open', 'EACCES', 'io/not-writable'],
    ['open', 'EROFS', 'io/read-only'],
    ['open', 'ENOSPC', 'io/disk-full'],
    ['link', 'EDQUOT', 'io/disk-full'],
    ['link', 'EIO', 'io/write-failed'],
    ['link', 'EEXIST', 'io/target-exists'],
  ] as const)('leaves nothing behind when the third %s fails with %s', async (method, reason, code) => {
    const parent = await temporaryFolder();
    const options = {
      folder: join(parent, 'x/y'),
      shown: 'y',
      force: false,
      disk: failing(method, reason, 3),
    };
    expect(await codesOf(saveDocuments(FILES, options))).toEqual([code]);
    expect(await disk.readdir(parent)).toEqual([]);
  });

  it.each([0, 5, 9, 12, 26])('a disk with room for %i bytes keeps nothing of the set', async (room) => {
    const folder = await temporaryFolder();
    const options = { folder, shown: 'y', force: true, disk: small(room) };
    expect(await codesOf(saveDocuments(FILES, options))).toEqual(['io/disk-full']);
    expect(await disk.readdir(folder)).toEqual([]);
  });

  it('with force, gives back what was there when a later file fails', async () => {
    const folder = await temporaryFolder();
    await disk.writeFile(join(folder, 'a.pdf'), 'old a');
    await disk.writeFile(join(folder, 'b.pdf'), 'old b');
    const options = { folder, shown: 'y', force: true, disk: failing('rename', 'EIO', 3) };
    expect(await codesOf(saveDocuments(FILES, options))).toEqual(['io/write-failed']);
    // taking back renames too, which this disk no longer can; the old files are kept under other names
    const kept = await Promise.all(
      (await disk.readdir(folder)).map((name) => disk.readFile(join(folder, name), 'utf8')),
    );
    expect(kept).toEqual(expect.arrayContaining(['old a', 'old b']));
  });

  it('works on disks without hard links', async () => {
    const folder = await temporaryFolder();
    const options = { folder, shown: 'y', force: false, disk: failing('link', 'EPERM', 1) };
    await saveDocuments(FILES, options);
    expect((await disk.readdir(folder)).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    await saveDocuments(FILES, { ...options, force: true });
    expect((await disk.readdir(folder)).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(await codesOf(saveDocuments(FILES, options))).toHaveLength(3);
  });

  it('of many runs at once exactly one wins, whole', async () => {
    const folder = await temporaryFolder();
    const runs = Array.from({ length: 12 }, (_, run) =>
      codesOf(
        saveDocuments(
          FILES.map(({ name }) => ({ name, bytes: new TextEncoder().encode(`run ${run}`) })),
          { folder, shown: 'y', force: false },
        ),
      ),
    );
    const results = await Promise.all(runs);
    const winners = results.flatMap((codes, run) => (codes.length === 0 ? [run] : []));
    expect(winners).toHaveLength(1);
    expect(new Set(results.flat())).toEqual(new Set(['io/target-exists']));
    const names = (await disk.readdir(folder)).sort();
    expect(names).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    const contents = await Promise.all(names.map((name) => disk.readFile(join(folder, name), 'utf8')));
    expect(new Set(contents)).toEqual(new Set([`run ${winners[0]}`]));
  });

  it('says when the folder is a file', async () => {
    const parent = await temporaryFolder();
    await disk.writeFile(join(parent, 'out'), '');
    for (const shown of ['out', 'out/x', 'out/x/y']) {
      const options = { folder: join(parent, shown), shown, force: true };
      const problem = { code: 'io/not-a-folder', severity: 'error', facts: { folder: 'out' } };
      expect(await problemsOf(() => saveDocuments(FILES, options))).toEqual([problem]);
      expect(await checkTargets(FILES, options)).toEqual([problem]);
    }
    const long = { folder: join(parent, 'n'.repeat(300)), shown: 'n', force: true };
    expect(await codesOf(saveDocuments(FILES, long))).toEqual(['io/name-too-long']);
  });

  it('says when the folder cannot be made though the one above it is there', async () => {
    const parent = await temporaryFolder();
    const options = {
      folder: join(parent, 'x/y'),
      shown: 'y',
      force: false,
      disk: failing('mkdir', 'ENOENT', 2),
    };
    expect(await codesOf(saveDocuments(FILES, options))).toEqual(['io/no-such-folder']);
    expect(await disk.readdir(parent)).toEqual([]);
  });
});
