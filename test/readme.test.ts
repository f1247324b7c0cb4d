import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './helpers/resources.ts';

const read = (name: string) => readFile(join(PROJECT, name), 'utf8');

describe('the README', () => {
  it('shows the small sample as it is', async () => {
    const [, shown = ''] = /```yaml\n([\s\S]*?)```/.exec(await read('README.md')) ?? [];
    expect(shown).toBe(await read('samples/minimal.yaml'));
  });

  it('links only to files that are there', async () => {
    for (const page of [
      'README.md',
      'CONTRIBUTING.md',
      'docs/templates.md',
      'docs/coverage.md',
      'docs/dates.md',
    ]) {
      const folder = page.replace(/[^/]+$/, '');
      for (const [, target = ''] of (await read(page)).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
        await expect(
          readFile(join(PROJECT, folder, target)).catch((error: { code: string }) => error.code),
          target,
        ).resolves.not.toBe('ENOENT');
      }
    }
  });
});
