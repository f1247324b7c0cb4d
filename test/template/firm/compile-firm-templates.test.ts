import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LanguagePack } from '../../../src/language/language-pack.ts';
import { findClause } from '../../../src/template/clauses.ts';
import { compileFirmTemplates } from '../../../src/template/firm/compile-firm-templates.ts';
import { readBundle } from '../../helpers/bundles.ts';
import { PROJECT, readResource } from '../../helpers/resources.ts';
import { read } from '../../input/read.ts';

describe("a firm's templates", () => {
  it('serve a language whose parent they are written in, behind those of the language itself', async () => {
    const english = JSON.parse(
      new TextDecoder().decode(await readResource('languages/en-GB.json')),
    ) as LanguagePack;
    const bundle = await readBundle('en-GB');
    const irish = { language: 'en-IE', parent: 'en-GB', documents: {}, clauses: {} };
    const files: Readonly<Record<string, string>> = {
      'own/en-GB/clauses/thanks.md.hbs': 'British thanks.\n',
      'own/en-GB/clauses/closing.md.hbs': 'British end.\n',
      'own/en-IE/clauses/thanks.md.hbs': 'Irish thanks.\n',
    };
    const { templates, diagnostics } = await compileFirmTemplates(
      { template: 'own/', clauses: { slip: { 'en-GB': 'British slip.' } } },
      {
        source: read('template: own/\nclauses: { slip: { en-GB: British slip. } }\n', 'house/disengage.yaml'),
        languages: [{ pack: { ...english, language: 'en-IE' }, bundles: [irish, bundle] }],
        known: ['en-GB', 'en-IE'],
        environment: {
          readFile: async (path) => new TextEncoder().encode(files[path]),
          readFolder: async (path) => [
            ...new Set(
              Object.keys(files)
                .filter((file) => file.startsWith(`${path}/`))
                .map((file) => file.slice(path.length + 1).split('/')[0] ?? ''),
            ),
          ],
        },
      },
    );
    expect(diagnostics).toEqual([]);
    const own = templates.get('en-IE') ?? [];
    expect(findClause(own, 'thanks', 'warm')?.file).toBe('house/own/en-IE/clauses/thanks.md.hbs');
    expect(findClause(own, 'closing', null)?.file).toBe('house/own/en-GB/clauses/closing.md.hbs');
    expect(findClause(own, 'slip', null)?.file).toBe('house/disengage.yaml');
  });
});

/** Every file that is loaded with a file: what it imports, and so on; not what it loads later. */
async function loadedWith(file: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = await readFile(join(PROJECT, file), 'utf8');
  for (const [, source = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*? ?from '([^']+)';$/gm)) {
    if (source.startsWith('.')) await loadedWith(join(dirname(file), source), seen);
    else seen.add(source);
  }
  return seen;
}

describe('who overrides nothing', () => {
  it.each(['src/generate.ts', 'src/cli/main.ts', 'src/cli/program.ts'])(
    'loads no compiler of templates with %s',
    async (file) => {
      const loaded = [...(await loadedWith(file))];
      expect(loaded.length).toBeGreaterThan(5);
      expect(
        loaded.filter((each) => /handlebars|mdast|micromark|template\/(compile|lint)/.test(each)),
      ).toEqual([]);
    },
  );

  it('would find it where it is', async () => {
    const loaded = await loadedWith('src/template/firm/compile-firm-templates.ts');
    expect([...loaded]).toEqual(expect.arrayContaining(['handlebars', 'src/template/compile.ts']));
  });
});
