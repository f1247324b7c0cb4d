import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentTree } from '../../src/document/tree.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { writeText } from '../../src/text/write-text.ts';
import { everything } from '../docx/sample-trees.ts';
import { writeOptions } from '../pdf/options.ts';
import {
  englishLetter,
  group,
  handoverSummary,
  hebrewLetter,
  list,
  p,
  slot,
  table,
  tree,
} from '../pdf/sample-trees.ts';

async function written(document: DocumentTree): Promise<string> {
  return new TextDecoder().decode(await writeText.write(document, writeOptions('plain-a4')));
}

describe('writeText', () => {
  test.each([
    ['english-letter', englishLetter],
    ['hebrew-letter', hebrewLetter],
    ['handover-summary', handoverSummary(3)],
    ['everything', everything],
  ])('writes %s as an e-mail', async (name, document) => {
    await expect(await written(document)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('ends every line by LF and none by a space, and has no byte order mark', async () => {
    const text = await written(englishLetter);
    expect(text).not.toMatch(/\r|[ \t]\n|^\ufeff/);
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(72);
  });

  test('writes no-break characters as those people type', async () => {
    const text = await written(tree([p('30\u00a0June\u202f2026, no.\u00a01\u20112, 9\u2060–\u20605')]));
    expect(text).toBe('30 June 2026, no. 1-2, 9–5\n');
  });

  test('leaves right-to-left text in its logical order without marks', async () => {
    expect(await written(tree([p(['שלום ', slot('Smith Ltd.')])], { direction: 'rtl' }))).toBe(
      'שלום Smith Ltd.\n',
    );
  });

  test('aligns a table that fits and lists one that does not', async () => {
    const columns = ['start', 'end', 'center'] as const;
    const head = ['Service', 'Fee', 'Day'];
    const rows = [
      ['Payroll', '£310.00', 'Mon'],
      ['VAT', '£1,250.00', 'T'],
    ];
    expect(await written(tree([table(columns, head, rows)]))).toBe(
      'Service        Fee  Day\n-------  ---------  ---\nPayroll    £310.00  Mon\nVAT      £1,250.00   T\n',
    );
    const long = table(columns, head, [
      ['A'.repeat(70), '£1', ''],
      ['B', '£2', 'Tue'],
    ]);
    expect(await written(tree([long]))).toBe(
      `Service:\n  ${'A'.repeat(70)}\nFee: £1\n\nService: B\nFee: £2\nDay: Tue\n`,
    );
  });

  test('lists a right-to-left table, whose names and dates would change places', async () => {
    const rows = [[[slot('Xero (UK)')], '30.9.2026']];
    expect(
      await written(tree([table(['start', 'start'], ['שירות', 'יום'], rows)], { direction: 'rtl' })),
    ).toBe('שירות: Xero (UK)\nיום: 30.9.2026\n');
  });

  test('nests lists and hangs their lines', async () => {
    const item = [p(`Long ${'word '.repeat(20)}`), p('More'), list(true, ['Inner'])];
    expect(await written(tree([list(false, [item, 'Two'])]))).toBe(
      `- Long ${'word '.repeat(13).trim()}\n  ${'word '.repeat(7).trim()}\n  More\n  1. Inner\n- Two\n`,
    );
  });

  test('gives answers boxes', async () => {
    expect(await written(tree([group('choices', [list(false, ['Yes', 'No'])])]))).toBe('[ ] Yes\n[ ] No\n');
  });

  test('never breaks an address or an IBAN', async () => {
    const address = `${'x'.repeat(60)}@${'y'.repeat(40)}.example`;
    const iban = 'GB29 NWBK 6016 1331 9268 19';
    const text = await written(
      tree([
        p(['Write to ', slot(address, 'e-mail'), ` and pay into the account with the number ${iban} soon.`]),
      ]),
    );
    expect(text.split('\n')).toContain(address);
    expect(text).toContain(iban);
  });

  test('gives every value back, whatever it is', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('**a**', '{{x}}', '$&', '<b>', '\0'),
    );
    await fc.assert(
      fc.asyncProperty(value, async (text) => {
        const squeezed = (all: string): string =>
          all.replace(/[\s\u00a0\u0085\u2060]+/g, '').replaceAll('\u2011', '-');
        const result = await written(tree([p(['a', slot(text), 'z'])]));
        expect(squeezed(result)).toBe(squeezed(`a${text.replace(/\p{Cs}/gu, '\ufffd')}z`));
      }),
      { numRuns: 300 },
    );
  });
});
