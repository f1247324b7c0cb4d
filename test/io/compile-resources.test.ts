import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileResources } from '../../src/io/compile-resources.ts';
import { readBundle } from '../../src/template/bundle-file.ts';
import { PROJECT } from '../helpers/resources.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A copy of everything that is data, to be changed. */
async function copyOfData(): Promise<string> {
  const root = await temporaryFolder();
  for (const folder of ['locales', 'templates', 'src/design/fonts']) {
    await cp(join(PROJECT, folder), join(root, folder), { recursive: true });
  }
  return root;
}

/** Bytes as texts, which are compared a thousand times as fast. */
function written(resources: ReadonlyMap<string, Uint8Array>) {
  return [...resources].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
}

async function edit(root: string, file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(root, file), changed);
}

describe('compileResources', { timeout: 120_000 }, () => {
  it('finds no problem in what is shipped, and gives the same bytes each time', async () => {
    const { resources, diagnostics } = await compileResources(PROJECT);
    expect(written((await compileResources(PROJECT)).resources)).toEqual(written(resources));
    expect(diagnostics).toEqual([]);
    const index = JSON.parse(new TextDecoder().decode(resources.get('index.json')));
    expect(index.languages).toEqual(expect.arrayContaining(['en-GB', 'he']));
    for (const language of index.languages) {
      expect([...resources.keys()]).toEqual(
        expect.arrayContaining([`languages/${language}.json`, `templates/${language}.bundle`]),
      );
    }
    const { documents } = readBundle(new TextDecoder().decode(resources.get('templates/en-GB.bundle')));
    expect([...index.kinds].sort()).toEqual(Object.keys(documents).sort());
    expect(index.kinds.length).toBeGreaterThan(0);
    const sources = JSON.parse(new TextDecoder().decode(resources.get('template-sources/he.json')));
    const thanks = 'clauses/thanks.md.hbs';
    expect(sources[thanks]).toBe(await readFile(join(PROJECT, 'templates/he', thanks), 'utf8'));
    expect(Object.keys(sources)).toContain('termination-letter.md.hbs');
    expect(index.tone).toEqual(expect.arrayContaining(['any', 'en-GB', 'he', 'hu', 'pl', 'ru']));
    expect(index.jurisdictions).toContain('generic');
    expect(index.messages).toEqual(expect.arrayContaining(['en-GB', 'he']));
    expect(resources.get('fonts/NotoSerif-Regular.ttf')?.length).toBeGreaterThan(10_000);
  });

  it('takes a language that is only data, its gaps filled by its parent', async () => {
    const root = await copyOfData();
    await writeFile(
      join(root, 'locales/en-IE.yaml'),
      'language: en-IE\nparent: en-GB\nname: English (Ireland)\n',
    );
    await mkdir(join(root, 'templates/en-IE/clauses'), { recursive: true });
    await writeFile(join(root, 'templates/en-IE/clauses/thanks.md.hbs'), 'Thanks a million.\n');
    const { resources, diagnostics } = await compileResources(root);
    expect(diagnostics).toEqual([]);
    const read = (name: string) => JSON.parse(new TextDecoder().decode(resources.get(name)));
    expect(read('index.json').languages).toContain('en-IE');
    expect(read('languages/en-IE.json').dates).toEqual(read('languages/en-GB.json').dates);
    const irish = readBundle(new TextDecoder().decode(resources.get('templates/en-IE.bundle')));
    expect(irish).toMatchObject({ parent: 'en-GB', documents: {} });
    expect(Object.keys(irish.clauses)).toEqual(['thanks']);
  });

  it('reports every problem of every file with its place', async () => {
    const root = await copyOfData();
    await edit(root, 'locales/he.yaml', (text) => text.replace('direction: rtl', 'direction: sideways'));
    await edit(root, 'locales/messages/en-GB.yaml', (text) => text.replace('{file}', '{file'));
    await edit(root, 'locales/jurisdictions/generic.yaml', (text) =>
      text.replace('runsFrom: receipt', 'runsFrom: moon'),
    );
    await writeFile(join(root, 'templates/en-GB/terminaton-letter.md.hbs'), 'Dear Sir\n');
    await edit(root, 'templates/en-GB/termination-letter.md.hbs', (text) => `${text}\n{{#if x}}\n`);
    const { diagnostics } = await compileResources(root);
    const places = diagnostics.map(({ location }) => `${location?.file}:${(location?.line ?? 0) > 0}`);
    for (const file of [
      'locales/he.yaml',
      'locales/messages/en-GB.yaml',
      'locales/jurisdictions/generic.yaml',
    ]) {
      expect(places).toContain(`${file}:true`);
    }
    expect(places).toContain('templates/en-GB/termination-letter.md.hbs:true');
    expect(diagnostics.map(({ code }) => code)).toContain('io/unknown-template');
  });

  it('lints templates: a typo in a condition has a file, a line and a column', async () => {
    const root = await copyOfData();
    await writeFile(
      join(root, 'templates/en-GB/clauses/thanks.md.hbs'),
      'Thank you\n{{#if contrcat}}again{{/if}}.\n',
    );
    const { diagnostics } = await compileResources(root);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'template/unknown-name',
        location: { file: 'templates/en-GB/clauses/thanks.md.hbs', line: 2, column: expect.any(Number) },
      }),
    );
  });
});
