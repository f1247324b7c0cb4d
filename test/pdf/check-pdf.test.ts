import { expect, it, vi } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { checkPdf } from '../../src/pdf/check-pdf.ts';
import { PNG } from '../docx/sample-trees.ts';
import { writeOptions } from './options.ts';

const write = vi.hoisted(() => vi.fn());
vi.mock('../../src/pdf/write-pdf.ts', () => ({ writePdf: { write } }));

const source = { file: 't.md.hbs', line: 1, column: 1 };

function tree(text: string): DocumentTree {
  return {
    kind: 'termination-letter',
    audience: 'client',
    language: 'en-GB',
    direction: 'ltr',
    title: 't',
    author: 'a',
    date: '2026-11-24',
    blocks: [
      { type: 'paragraph', source, inlines: [{ type: 'strong', inlines: [{ type: 'text', text }] }] },
      { type: 'figure', source, asset: 'a.png', alt: 'x', origin: ['logo'] },
    ],
  };
}

it('asks the writer only where a character or a picture is at fault', async () => {
  const refusal = { code: 'pdf/missing-glyph', severity: 'error', facts: {} } as const;
  write.mockRejectedValue(new DisengageError([refusal]));
  const options = writeOptions('uk-dl', { assets: new Map([['a.png', PNG]]) });
  expect(await checkPdf(tree('Łódź, 5 \u2212 3 = 2, שלום, \u00a0\u2011\u200e\u00adx\ty\n'), options)).toEqual(
    [],
  );
  expect(write).not.toHaveBeenCalled();
  expect(await checkPdf(tree('\u{1f600}'), options)).toEqual([refusal]);
  expect(write).toHaveBeenCalledTimes(1);
  const broken = { ...options, assets: new Map([['a.png', PNG.slice(0, 50)]]) };
  expect(await checkPdf(tree('plain'), broken)).toEqual([refusal]);
  expect(await checkPdf(tree('plain'), { ...options, assets: new Map() })).toEqual([refusal]);
  expect(write).toHaveBeenCalledTimes(3);
});
