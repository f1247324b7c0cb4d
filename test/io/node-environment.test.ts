import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { civilDate, createNodeEnvironment } from '../../src/io/node-environment.ts';
import { compiledFolder } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return undefined;
  if (!(error instanceof DisengageError)) throw error;
  return error.diagnostics[0]?.code;
}

describe('readFile', () => {
  it('reads below the folder of the naming file, and nothing else, links followed', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'case/pictures'), { recursive: true });
    await writeFile(join(cwd, 'secret.png'), 'secret');
    await writeFile(join(cwd, 'case/pictures/signature.png'), 'mine');
    await symlink('../../secret.png', join(cwd, 'case/pictures/way-out.png'));
    await symlink('signature.png', join(cwd, 'case/pictures/way-in.png'));
    await symlink('..', join(cwd, 'case/up'));
    const { readFile } = createNodeEnvironment({ cwd });
    const read = (path: string) => readFile(path, 'case/in.yaml');
    for (const path of ['pictures/signature.png', './pictures/../pictures/way-in.png']) {
      expect(new TextDecoder().decode(await read(path))).toBe('mine');
    }
    for (const path of ['../secret.png', 'pictures/way-out.png', 'up/secret.png', join(cwd, 'secret.png')]) {
      expect(await codeOf(read(path))).toBe('io/outside-folder');
    }
    expect(await codeOf(read('pictures'))).toBe('io/is-directory');
    expect(await codeOf(read('pictures/none.png'))).toBe('io/no-such-file');
    expect(await codeOf(readFile('secret.png', '-'))).toBeUndefined();
  });
});

describe('readFolder', () => {
  it('names what is in a folder below that of the naming file, links followed', async () => {
    const cwd = await temporaryFolder();
    await mkdir(join(cwd, 'case/own/en-GB'), { recursive: true });
    await mkdir(join(cwd, 'others'));
    await writeFile(join(cwd, 'case/own/a.txt'), '');
    await symlink('../others', join(cwd, 'case/way-out'));
    const { readFolder } = createNodeEnvironment({ cwd });
    const read = (path: string) => readFolder(path, 'case/in.yaml');
    expect([...(await read('own'))].sort()).toEqual(['a.txt', 'en-GB']);
    for (const path of ['..', '../others', 'way-out', cwd]) {
      expect(await codeOf(read(path))).toBe('io/outside-folder');
    }
    for (const path of ['none', 'own/a.txt']) expect(await codeOf(read(path))).toBe('io/folder-not-found');
  });
});

describe('readResource', () => {
  it('reads what is shipped and says what is not', async () => {
    const { readResource } = createNodeEnvironment({ data: await compiledFolder() });
    expect((await readResource('fonts/NotoSerif-Regular.ttf')).length).toBeGreaterThan(10_000);
    expect(await codeOf(readResource('languages/tlh.json'))).toBe('io/resource-missing');
  });
});

describe('today', () => {
  it('is the civil date where the computer is', () => {
    expect(civilDate(new Date(2026, 0, 31, 23, 59))).toBe('2026-01-31');
    expect(civilDate(new Date(2026, 11, 1, 0, 0))).toBe('2026-12-01');
    expect(createNodeEnvironment({ today: '2026-05-04' }).today).toBe('2026-05-04');
    expect(createNodeEnvironment().today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
