import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COVERAGE_ITEMS } from '../../src/review/coverage-items.ts';
import { printedNames } from '../../src/review/printed-names.ts';
import { readBundle } from '../helpers/bundles.ts';
import { PROJECT, readResource } from '../helpers/resources.ts';

it('docs/coverage.md is what `npm run docs` writes', async () => {
  const { coveragePage } = await import(new URL('../../scripts/write-coverage.mjs', import.meta.url).href);
  const page = coveragePage({
    items: COVERAGE_ITEMS,
    printedNames,
    bundle: await readBundle('en-GB'),
    messages: await readData('messages/en-GB.json'),
  });
  expect(await readFile(join(PROJECT, 'docs/coverage.md'), 'utf8')).toBe(page);
});

async function readData(name: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readResource(name)));
}
