import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/document/document-kind.ts';
import { clauseVariant } from '../../src/template/clauses.ts';
import { createWords } from '../../src/template/create-words.ts';
import { fillTemplate } from '../../src/template/fill.ts';
import { lintDocuments } from '../../src/template/lint.ts';
import { createLintWords } from '../../src/template/lint-words.ts';
import { CLAUSE_AXES, VIEW_SHAPE } from '../../src/template/shape.ts';
import type { TreeProgram } from '../../src/template/tree-program.ts';
import type { Words } from '../../src/template/words.ts';
import { arbitraryView } from './arbitrary-view.ts';
import { canonicalTree } from './canonical.ts';
import { listed, loadFamily, loadPack, TEMPLATE_LANGUAGES } from './load-templates.ts';
import { createReferenceEngine } from './reference-engine.ts';
import { phraseParts } from './test-words.ts';

describe.each(TEMPLATE_LANGUAGES)('templates of %s', (language) => {
  const family = loadFamily(language);
  const bundles = family.map(({ bundle }) => bundle);
  const documents = Object.assign({}, ...bundles.map((bundle) => bundle.documents).toReversed()) as Readonly<
    Partial<Record<DocumentKind, TreeProgram>>
  >;
  const pack = loadPack(language);
  const clauseAxes = CLAUSE_AXES;

  test('compile', () => {
    expect(listed(family.flatMap(({ diagnostics }) => diagnostics))).toBe('');
  });

  test('use right names in every branch', () => {
    const words = createLintWords(pack);
    expect(listed(lintDocuments({ shape: VIEW_SHAPE, clauseAxes, bundles, ...words }))).toBe('');
  });

  test.each(Object.keys(documents) as DocumentKind[])(
    '%s is what Handlebars and mdast make of it',
    (kind) => {
      const words: Words = { ...createWords(pack), phrase: phraseParts };
      const byName = new Map(
        family
          .toReversed()
          .flatMap(({ sources }) => [...sources])
          .map(([file, text]) => [file.replace(/^.*\/|\.md\.hbs$/g, ''), text]),
      );
      const reference = createReferenceEngine(byName, words);
      const program = documents[kind];
      if (program === undefined) throw new Error(`no ${kind}`);
      const audience = DOCUMENT_KINDS[kind];
      fc.assert(
        fc.property(arbitraryView(VIEW_SHAPE, { internal: audience === 'internal' }), (view) => {
          const { direction } = pack;
          const options = { bundles, clauseAxes, kind, audience, language, direction, author: '', date: '' };
          const filled = canonicalTree(fillTemplate(program, view, words, options).blocks);
          const expected = reference.fill(kind, view, (clause) => clauseVariant(clauseAxes, clause, view));
          expect(filled).toEqual(expected);
        }),
        { numRuns: 25 },
      );
    },
  );
});
