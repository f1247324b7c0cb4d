import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PORTFOLIO_COLUMNS } from '../../src/input/portfolio-columns.ts';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import { PROJECT, readResource } from '../helpers/resources.ts';

describe('docs/dates.md', () => {
  it('is what `npm run docs` writes', async () => {
    const { datesPage } = await import(new URL('../../scripts/write-dates.mjs', import.meta.url).href);
    const page = datesPage({
      laws: await readData('jurisdictions.json'),
      pack: await readData('languages/en-GB.json'),
      messages: await readData('messages/en-GB.json'),
    });
    expect(await readFile(join(PROJECT, 'docs/dates.md'), 'utf8')).toBe(page);
  });

  it('names every column of a list', async () => {
    const page = await readFile(join(PROJECT, 'docs/dates.md'), 'utf8');
    for (const column of PORTFOLIO_COLUMNS) expect(page).toContain(`\`${column}\``);
  });

  it('names every law and every source there is', async () => {
    const page = await readFile(join(PROJECT, 'docs/dates.md'), 'utf8');
    const laws = (await readData('jurisdictions.json')) as Readonly<Record<string, Jurisdiction>>;
    for (const { id, sources, calendars, defaultNotices = [], restrictions = [] } of Object.values(laws)) {
      expect(page).toContain(`(${id})\n`);
      for (const { cite } of [...sources, ...defaultNotices, ...restrictions])
        expect(page, id).toContain(cite);
      for (const { source } of calendars) expect(page, id).toContain(source);
    }
    expect(page).not.toMatch(/undefined|\[object|null/);
  });
});

async function readData(name: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readResource(name)));
}
