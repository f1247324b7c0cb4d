import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisengageError, type Path } from '../../src/diagnostics.ts';
import { createTrees, located, readEnding } from '../../src/generate.ts';
import { readSource } from '../../src/input/read-source.ts';
import { type SourceValue, valueAt } from '../../src/input/source-document.ts';
import { ENVIRONMENT, sampleRequest } from '../helpers/samples.ts';
import { skeletonOf, slotsOf } from '../helpers/trees.ts';

const SAMPLE = 'samples/accountant/en-GB.yaml';

const HOSTILE = [
  '*bold*',
  '**',
  '_x_',
  '# Heading',
  '1. one',
  '- item',
  '| a | b |',
  '```',
  '> quote',
  '[link](http://a.example)',
  '![x](y)',
  '<b>html</b>',
  '&amp; &#x27;',
  '{{client.name}}',
  '{{{x}}}',
  '{{#if a}}',
  '{{/if}}',
  '{client}',
  '{0}',
  '$&',
  '$1',
  '$`',
  '\\',
  '\\n',
  'a\\*b',
  ':::slip',
  '---',
  '%s',
  "it's",
  '"quoted"',
  'a\u0000b',
  '\u001b[31m',
  '\u202eevil',
  '\u2066x\u2069',
  '\ud800',
  '\udfff',
  '\ufdd0',
  '\uffff',
  '\u200b',
  'שלום',
  'a שלום b',
  'x'.repeat(10_000),
  '__proto__',
  'constructor',
  'null',
  'true',
  '~',
  '0123',
  '1e3',
  'NO',
  '\u00a0',
  'line\nbreak',
  '\ttab',
  ' ',
];

describe('any string a firm writes', () => {
  it('comes back verbatim in the tree, or is refused with its place; never markup, never a crash', {
    timeout: 300_000,
  }, async () => {
    const { engagement, house } = sampleRequest(SAMPLE);
    const read = readSource(engagement.bytes, engagement.file);
    if (!read.ok) throw new Error('the sample is unreadable');
    const original = read.source.value;
    const paths = leafPaths(original, []);
    const baseline = new Map((await treesOf(original)).map((tree) => [tree.kind, skeletonOf(tree)]));

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 })),
        async (path, text) => {
          const changed = replaced(original, path, text);
          try {
            const trees = await treesOf(changed);
            const slots = trees.flatMap(slotsOf);
            const same = slots.filter(({ origin }) => isSamePath(origin, path));
            for (const { verbatim, fact } of same) {
              // an address written with line ends is several lines
              if (fact.kind === 'text') expect([text, ...text.split(/\r?\n/)]).toContain(verbatim);
            }
            if (same.length > 0 && same.every(({ fact }) => fact.kind === 'text')) {
              const changedKinds = trees.filter((tree) => skeletonOf(tree) !== baseline.get(tree.kind));
              expect(changedKinds.map(({ kind }) => kind)).toEqual([]);
            }
          } catch (error) {
            if (!(error instanceof DisengageError)) throw error;
            expect(error.diagnostics.length).toBeGreaterThan(0);
            for (const { location } of error.diagnostics) expect(location?.line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 150 },
    );

    async function treesOf(value: SourceValue) {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      const request = { engagement: { file: 'changed.json', bytes }, ...(house && { house }) };
      const { source, ending } = await readEnding(request, ENVIRONMENT);
      return located(source, () => createTrees(ending, {}, ENVIRONMENT));
    }
  });
});

function leafPaths(value: SourceValue | undefined, path: Path): readonly Path[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return path[0] === 'internal' ? [] : [path];
  return Object.keys(value).flatMap((key) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return leafPaths(valueAt(value, [step]), [...path, step]);
  });
}

function replaced(value: SourceValue, path: Path, text: string): SourceValue {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let holder = copy;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  holder[path.at(-1) ?? ''] = text;
  return copy as SourceValue;
}

/** The same place, though a list of one may be written without a list. */
function isSamePath(origin: Path, path: Path): boolean {
  const plain = (steps: Path) =>
    steps
      .filter((step) => step !== 0)
      .map((step) => PLURAL[step] ?? step)
      .join('.');
  return plain(origin) === plain(path);
}

const PLURAL: Readonly<Record<string, string>> = {
  client: 'clients',
  contract: 'contracts',
  signatory: 'signatories',
};
