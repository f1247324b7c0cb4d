import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import type { FactKind } from '../../src/fact.ts';
import { FACT_KINDS } from '../../src/fact.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { writeOptions } from './options.ts';
import { lintContent, pageContents } from './read-pdf.ts';
import { group, h, list, p, slot, table, tree } from './sample-trees.ts';

const STRANGE = [
  '**bold** {{x}} <b>&amp;</b>',
  '$& $1 \\n',
  '\u202eevil\u2069\u2068',
  'a\u0000b\u0007c',
  'half \ud800 pair',
  '\ufeff\u200b\u00ad',
  '\r\n\u2028\u2029\t',
  '()\\)))((',
  'שלום (abc) 12,5 ₪\u200f',
  'e\u0301\u0301\u0301',
  'x'.repeat(10_000),
  '\u200e\u200f\u061c',
  ' ',
];

const TEXT = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'aB9 .,-()אב₪\u00a0\u00ad\u200f\u2060\u2066\u2069\u202e\n'),
    maxLength: 80,
  }),
);

describe('any string', () => {
  it.each(['ltr', 'rtl'] as const)(
    'is set or refused with its place, in every block (%s)',
    async (direction) => {
      await fc.assert(
        fc.asyncProperty(TEXT, fc.constantFrom(...FACT_KINDS), async (text, kind: FactKind) => {
          const value = slot(text, kind);
          const document = tree(
            [
              group('letterhead', [[value]]),
              group('recipient', [['x ', value], [value]]),
              group('subject', [[value]]),
              h(2, [value, ' x']),
              p([value, ' – ', value]),
              list(true, [[value], ['x', value]]),
              table(['start', 'end'], ['A', [value]], [[[value], 'b']]),
              group('signature', [[value]]),
              group('footer', [[value]]),
            ],
            { direction, title: text, author: text },
          );
          try {
            const bytes = await writePdf.write(document, writeOptions(direction === 'ltr' ? 'uk-dl' : 'il'));
            for (const operators of pageContents(bytes)) expect(lintContent(operators)).toEqual([]);
          } catch (error) {
            if (!(error instanceof DisengageError)) throw error;
            for (const { code, path } of error.diagnostics) {
              expect(code).toBe('pdf/missing-glyph');
              expect(path).toEqual(['test', text]);
            }
          }
        }),
        { numRuns: 20, examples: STRANGE.map((text) => [text, 'text'] as [string, FactKind]) },
      );
    },
  );
});
