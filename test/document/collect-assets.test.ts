import { expect, it } from 'vitest';
import type { Path } from '../../src/diagnostics.ts';
import { collectAssets } from '../../src/document/collect-assets.ts';
import type { Block, DocumentTree, Figure } from '../../src/document/tree.ts';

const source = { file: 't.md.hbs', line: 1, column: 1 };
const figure = (asset: string, origin: Path): Figure => ({ type: 'figure', source, asset, alt: 'x', origin });
const tree = (...blocks: Block[]): DocumentTree => ({
  kind: 'termination-letter',
  audience: 'client',
  language: 'en-GB',
  direction: 'ltr',
  title: 't',
  author: 'a',
  date: '2026-11-24',
  blocks,
});

const LOGO = figure('a.png', ['house', 'logo']);
const SIGNATURE = figure('a.png', ['provider', 'signature']);
const trees = [
  tree({ type: 'group', source, role: 'letterhead', blocks: [LOGO] }, SIGNATURE),
  tree({ type: 'list', source, ordered: false, items: [[SIGNATURE]] }),
];

it('keeps pictures of one name in two folders apart, and reads each once', async () => {
  const asked: unknown[] = [];
  const collected = await collectAssets(trees, {
    fileOf: ([first]) => (first === 'house' ? 'disengage.yaml' : 'clients\\bakery/in.yaml'),
    read: async (name, file) => {
      asked.push([name, file]);
      return new TextEncoder().encode(file);
    },
  });
  expect(asked).toEqual([
    ['a.png', 'disengage.yaml'],
    ['a.png', 'clients\\bakery/in.yaml'],
  ]);
  expect([...collected.assets.keys()]).toEqual(['a.png', 'clients\\bakery/a.png']);
  const own = { ...SIGNATURE, asset: 'clients\\bakery/a.png' };
  expect(collected.trees).toEqual([
    tree({ type: 'group', source, role: 'letterhead', blocks: [LOGO] }, own),
    tree({ type: 'list', source, ordered: false, items: [[own]] }),
  ]);
});

it('leaves trees without pictures as they are', async () => {
  const plain = [tree({ type: 'paragraph', source, inlines: [] })];
  const collected = await collectAssets(plain, { fileOf: () => '', read: async () => new Uint8Array() });
  expect(collected.trees).toBe(plain);
});
