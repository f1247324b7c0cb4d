import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findHouseFile } from '../../src/io/find-house-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('finds the nearest file above, passing over a folder of that name and the input itself', async () => {
  const cwd = await temporaryFolder();
  await mkdir(join(cwd, 'a/b/disengage.yaml'), { recursive: true });
  expect(await findHouseFile(join(cwd, 'a/b'), cwd)).toBeUndefined();
  await writeFile(join(cwd, 'disengage.yaml'), 'tone: warm\n');
  const found = await findHouseFile(join(cwd, 'a/b'), cwd);
  expect(found?.file).toBe('disengage.yaml');
  expect(new TextDecoder().decode(found?.bytes)).toBe('tone: warm\n');
  expect(await findHouseFile(cwd, cwd, join(cwd, 'disengage.yaml'))).toBeUndefined();
});
