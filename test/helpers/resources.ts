import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const CACHE = join(PROJECT, 'node_modules/.cache/disengage-tests');

let folder: Promise<string> | undefined;

/**
 * A shipped resource, compiled from the sources as they are now: no build is needed. What was compiled is
 * kept on disk until a source changes. Problems of the data do not matter here; see
 * `test/io/compile-resources.test.ts`.
 */
export async function readResource(name: string): Promise<Uint8Array> {
  folder ??= compiledFolder();
  return new Uint8Array(await readFile(join(await folder, name)));
}

/** The folder of all shipped resources, as `dist/data/` after a build. */
export function compiledFolder(): Promise<string> {
  return made('data', async (folder) => {
    const { compileResources } = await import('../../src/io/compile-resources.ts');
    const { resources } = await compileResources(PROJECT);
    for (const [name, bytes] of resources) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
  });
}

/** The bundled program, as `dist/cli/main.js` after a build. */
export async function builtProgram(): Promise<string> {
  await compiledFolder();
  const { buildCli } = await import(new URL('../../scripts/build-cli.mjs', import.meta.url).href);
  const folder = await made('cli', buildCli);
  await copyFile(join(PROJECT, 'package.json'), join(CACHE, 'package.json'));
  return join(folder, 'main.js');
}

/** A folder of the cache, made if the sources have changed since. */
async function made(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const target = join(CACHE, await fingerprint(), name);
  if (await stat(target).catch(() => undefined)) return target;
  const temporary = `${target}.${crypto.randomUUID()}`;
  await mkdir(temporary, { recursive: true });
  await make(temporary);
  // another test process may have been quicker
  await rename(temporary, target).catch(() => rm(temporary, { recursive: true, force: true }));
  await removeOld();
  return target;
}

/** Changes when any file does that resources are made of or by. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const top of ['locales', 'templates', 'src']) {
    const entries = await readdir(join(PROJECT, top), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) {
      const { mtimeMs, size } = await stat(file);
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const HOUR = 3_600_000;

async function removeOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const { mtimeMs } = await stat(join(CACHE, name)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > HOUR) await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
