import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/tree.ts';
import { clauseVariant } from '../../src/template/clauses.ts';
import { lintProgram } from '../../src/template/lint.ts';
import type { ViewGroup, ViewValue } from '../../src/template/view-value.ts';
import { arbitraryView } from './arbitrary-view.ts';
import { canonicalTree } from './canonical.ts';
import { CLAUSE_AXES, compiled, FIXTURE_SOURCES, filled, LINT_OPTIONS } from './fixtures/fixture.ts';
import { FIXTURE_SHAPE } from './fixtures/shape.ts';
import { listed } from './load-templates.ts';
import { createReferenceEngine } from './reference-engine.ts';
import { TEST_WORDS } from './test-words.ts';

const program = compiled(FIXTURE_SOURCES.get('everything') ?? '');

test('the template that uses everything has no problem', () => {
  expect(listed(lintProgram(program, LINT_OPTIONS))).toBe('');
});

test('a filled tree equals what Handlebars and mdast make of the template', () => {
  const reference = createReferenceEngine(FIXTURE_SOURCES, TEST_WORDS);
  fc.assert(
    fc.property(arbitraryView(FIXTURE_SHAPE), (view) => {
      const expected = reference.fill('everything', view, (clause) =>
        clauseVariant(CLAUSE_AXES, clause, view),
      );
      expect(canonicalTree(filled(program, view).blocks)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    '**bold**',
    '1. Smith',
    '# Title',
    '- x',
    '| a | b |',
    ':::footer',
    '{{client.name}}',
    '{{{x}}}',
    '<b>x</b>',
    '&amp;',
    '$&',
    '\\',
    '\n\n# x',
    ' ',
    '\u0000',
    '\ud800',
    '\uFDD0\uFDD2\uFDD1',
    '__proto__',
    'constructor',
    '\u202Ertl',
    '[x](y)',
    '`',
    '`'.repeat(3),
    '---',
    'a\\\nb',
    'x'.repeat(10_000),
  ),
);

test('any string is in exactly one slot, verbatim, and never changes the shape of the tree', () => {
  fc.assert(
    fc.property(arbitraryView(FIXTURE_SHAPE), HOSTILE, (view, hostile) => {
      const before = filled(program, view);
      const after = filled(program, withText(view, hostile));
      expect(after.blocks.map(shapeOf)).toEqual(before.blocks.map(shapeOf));
      const texts = after.blocks.flatMap(slotsOf).filter(({ fact }) => fact.kind === 'text');
      expect(texts.every(({ verbatim, text }) => verbatim === hostile && text === hostile)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** The view with every text replaced. */
function withText(view: ViewGroup, text: string): ViewGroup {
  const replaced = (value: ViewValue): ViewValue => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(replaced) as ViewValue;
    const leaf = value as { readonly type?: unknown; readonly fact?: { readonly kind: string } };
    if (leaf.type === 'phrase') return value;
    if (leaf.type === 'leaf') {
      return leaf.fact?.kind === 'text'
        ? ({ ...leaf, fact: { kind: 'text', value: text } } as ViewValue)
        : value;
    }
    return Object.fromEntries(
      Object.entries(value as ViewGroup).map(([name, field]) => [name, replaced(field)]),
    );
  };
  return replaced(view) as ViewGroup;
}

function slotsOf(block: Block): readonly (Inline & { readonly type: 'slot' })[] {
  const ofInlines = (inlines: readonly Inline[]): readonly (Inline & { readonly type: 'slot' })[] =>
    inlines.flatMap((inline) => {
      if (inline.type === 'slot') return [inline];
      return inline.type === 'strong' || inline.type === 'emphasis' ? ofInlines(inline.inlines) : [];
    });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return ofInlines(block.inlines);
    case 'list':
      return block.items.flat().flatMap(slotsOf);
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(({ inlines }) => ofInlines(inlines));
    case 'group':
      return block.blocks.flatMap(slotsOf);
    case 'figure':
      return [];
  }
}

/** Everything of a tree but the texts of its slots, pictures and captions. */
function shapeOf(block: Block): unknown {
  return JSON.parse(
    JSON.stringify(block, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('type' in value)) return value;
      if (value.type === 'slot') return { ...value, type: 'a slot', text: '', verbatim: '', fact: '' };
      return value.type === 'figure' ? { ...value, type: 'a figure', asset: '', alt: '' } : value;
    }),
  );
}
