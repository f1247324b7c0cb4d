import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/tree.ts';
import { createTrees, generate, readEnding } from '../../src/generate.ts';
import { docxText, pdfText, squeezed } from '../helpers/read-text.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';
import { slotsOf } from '../helpers/trees.ts';

describe('text, PDF and DOCX of one document', () => {
  it.each(SAMPLES)('say every value of the tree: %s', { timeout: 120_000 }, async (file) => {
    const { ending } = await readEnding(sampleRequest(file), ENVIRONMENT);
    const trees = await createTrees(ending, { kinds: 'all' }, ENVIRONMENT);
    const { documents } = await generate(
      { ...sampleRequest(file), kinds: 'all', formats: ['txt', 'docx', 'pdf'] },
      ENVIRONMENT,
    );
    for (const { kind, format, bytes } of documents) {
      const tree = trees.find((each) => each.kind === kind);
      if (tree === undefined) throw new Error(`no tree for ${kind}`);
      expect(missing(tree, await textOf(format, bytes), format === 'pdf'), `${kind} ${format}`).toEqual([]);
    }
  });
});

async function textOf(format: string, bytes: Uint8Array): Promise<string> {
  if (format === 'txt') return new TextDecoder().decode(bytes);
  return format === 'docx' ? docxText(bytes) : pdfText(bytes);
}

/** Values that are not there; in PDF word by word, because a line may end inside a value. */
function missing(tree: DocumentTree, text: string, byWord: boolean): readonly string[] {
  const written = squeezed(text);
  const repeated = new Set(
    tree.blocks.flatMap((block) =>
      block.type === 'group' && REPEATED.has(block.role) ? slotsOf({ ...tree, blocks: [block] }) : [],
    ),
  );
  const values = slotsOf(tree)
    .filter((slot) => !repeated.has(slot))
    .map(({ verbatim }) => verbatim);
  expect(values.length).toBeGreaterThan(3);
  return values.filter(
    (value) => !(byWord ? value.split(/\s+/) : [value]).every((part) => written.includes(squeezed(part))),
  );
}

/** Headers and footers: a text file has none, and a one-page document no continuation. */
const REPEATED: ReadonlySet<string> = new Set(['footer', 'continuation', 'mark']);
