import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as trees from '../../src/create-trees.ts';
import { DOCUMENT_KINDS } from '../../src/document/document-kind.ts';
import * as generate from '../../src/generate.ts';
import * as resources from '../../src/resources.ts';
import * as matrix from '../../src/review/grammar-matrix.ts';
import * as cases from '../../src/review/matrix-cases.ts';
import { PROJECT, readResource } from '../helpers/resources.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';

const FOLDER = join(PROJECT, 'docs/languages');
const { languages } = await resources.loadIndex(ENVIRONMENT);

describe('docs/languages', () => {
  it('has a page for each shipped language and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(languages.map((language) => `${language}.md`).sort());
  });

  it.each(languages)(
    'has what `npm run docs` writes for %s',
    async (language) => {
      const { languagePage } = await import(
        new URL('../../scripts/write-languages.mjs', import.meta.url).href
      );
      const code = { ...trees, ...generate, ...resources, ...matrix, ...cases, DOCUMENT_KINDS };
      const page: string = await languagePage(language, code, readResource);
      // not toBe: a diff of two long pages takes minutes
      expect(page === readFileSync(join(FOLDER, `${language}.md`), 'utf8')).toBe(true);
      expect(page.length).toBeLessThan(200_000);
    },
    120_000,
  );
});
