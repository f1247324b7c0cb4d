import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applies } from '../../src/create-trees.ts';
import type { Path } from '../../src/diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/document/document-kind.ts';
import { createTrees, generate, readEnding } from '../../src/generate.ts';
import { readSource } from '../../src/input/read-source.ts';
import { type SourceValue, valueAt } from '../../src/input/source-document.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';

const CANARY = 'Canary-7f3a';

describe('what the firm keeps to itself', () => {
  it.each(SAMPLES)('is in no client document of any format: %s', async (file) => {
    const { engagement, house } = sampleRequest(file);
    const read = readSource(engagement.bytes, engagement.file);
    if (!read.ok) throw new Error(`${file} is unreadable`);
    const { value, planted } = withCanaries(read.source.value);
    if (!file.includes('minimal')) expect(planted).toBeGreaterThan(3);

    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const request = { engagement: { file: 'canary.json', bytes }, ...(house && { house }) };
    const environment = { ...ENVIRONMENT, readFile: (path: string) => ENVIRONMENT.readFile(path, file) };
    const { ending } = await readEnding(request, environment);
    const outward = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter(
      (kind) => DOCUMENT_KINDS[kind] !== 'internal' && applies(kind, ending),
    );
    for (const tree of await createTrees(ending, { kinds: 'all' }, environment)) {
      if (tree.audience !== 'internal') expect(JSON.stringify(tree), tree.kind).not.toContain(CANARY);
      else if (tree.kind === 'decision-record') expect(JSON.stringify(tree)).toContain(CANARY);
    }
    const formats = ['docx', 'txt'] as const;
    const { documents } = await generate({ ...request, kinds: outward, formats }, environment);
    for (const { name, bytes: written } of documents) {
      const text = name.endsWith('.docx')
        ? Object.values(unzipSync(written))
            .map((part) => strFromU8(part))
            .join('')
        : new TextDecoder().decode(written);
      expect(text.length, name).toBeGreaterThan(100);
      expect(text, name).not.toContain(CANARY);
    }
  });
});

/** Puts the canary into every text below `internal` that takes one. */
function withCanaries(value: SourceValue): { readonly value: SourceValue; readonly planted: number } {
  const copy = structuredClone(value) as Record<string, unknown>;
  let planted = 0;
  const walk = (node: SourceValue | undefined, path: Path): void => {
    if (node === undefined) return;
    if (typeof node !== 'string') {
      for (const key of Object.keys(node)) {
        const step = Array.isArray(node) ? Number(key) : key;
        walk(valueAt(node, [step]), [...path, step]);
      }
      return;
    }
    // words of closed lists, dates, amounts, numbers, flags and file names take no canary
    if (!/\s\S+\s/.test(node)) return;
    let holder = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
    holder[path.at(-1) ?? ''] = `${node} ${CANARY}`;
    planted++;
  };
  walk(valueAt(value, ['internal']), ['internal']);
  return { value: copy as SourceValue, planted };
}
