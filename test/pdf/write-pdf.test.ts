import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import type { Block, DocumentTree } from '../../src/document/tree.ts';
import { readStock } from '../../src/pdf/font-stock.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { readResource, writeOptions } from './options.ts';
import { latin1, lintContent, pageContents, pdfObjects } from './read-pdf.ts';
import {
  englishLetter,
  figure,
  group,
  h,
  handoverSummary,
  hebrewLetter,
  letterOfLength,
  p,
  slot,
  table,
  tree,
} from './sample-trees.ts';
import { planOf, readingTextOf } from './support.ts';

const write = (document: DocumentTree, id: 'uk-dl' | 'il' | 'plain-a4' = 'plain-a4'): Promise<Uint8Array> =>
  writePdf.write(document, writeOptions(id));

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  let text = '';
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent();
    for (const item of content.items) if ('str' in item) text += `${item.str}${item.hasEOL ? ' ' : ''}`;
  }
  await document.destroy();
  return text;
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const letters = (text: string): string => [...text.replaceAll(/\s+/g, '')].sort().join('');

describe('writePdf', () => {
  it('writes the same bytes, also after other documents and in another time zone', async () => {
    const first = await write(englishLetter, 'uk-dl');
    await write(hebrewLetter, 'il');
    await write(tree([p('Other words: 30 September, no\u00a0break, AVAVA')]));
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Tokyo';
    const second = await write(englishLetter, 'uk-dl');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(latin1(second)).toBe(latin1(first));
  });

  it('identifies a file by its content', async () => {
    const id = async (document: DocumentTree): Promise<string | undefined> =>
      /\/ID \[(<[\da-f]{32}>)/.exec(latin1(await write(document)))?.[1];
    const [one, again, other] = [
      await id(tree([p('a')])),
      await id(tree([p('a')])),
      await id(tree([p('b')])),
    ];
    expect(one).toMatch(/^</);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it.each([
    ['letter', englishLetter, 'uk-dl'],
    ['Hebrew letter', hebrewLetter, 'il'],
    ['summary', handoverSummary(60), 'plain-a4'],
    ['letter with slip, annex and mark', letterOfLength(25), 'uk-dl'],
  ] as const)('shows everything of a %s inside marked content', async (_, document, id) => {
    const contents = pageContents(await write(document, id));
    expect(contents.length).toBeGreaterThan(0);
    for (const operators of contents) expect(lintContent(operators)).toEqual([]);
  });

  it('can be read as text, in reading order', async () => {
    const document = tree([
      h(1, 'Title'),
      p(['Smith & Sons: ', slot('“12,500.00 €” – naïve Łódź №\u00a07, Київ, Ελλάδα')]),
      p('office affluent'),
    ]);
    expect(squeeze(await textOf(await write(document)))).toBe(
      squeeze(readingTextOf(await planOf(document, 'plain-a4'))),
    );
  });

  it('embeds the stock of a face as it is, and a subset that begins with it when a text needs more', async () => {
    const stock = readStock(await readResource('fonts/NotoSerif-Regular.basic.stock'));
    const lengths = async (text: string) =>
      pdfObjects(await write(tree([p(text)]))).flatMap(({ head }) => /\/Length1 (\d+)/.exec(head)?.[1] ?? []);
    expect(await lengths('Dear Ms Kay')).toEqual([String(stock.length)]);
    const [more] = await lengths('Dear Ms Kay, Ω');
    expect(Number(more)).toBeGreaterThan(stock.length);
    expect(await textOf(await write(tree([p('Dear Ms Kay, Ω')])))).toContain('Dear Ms Kay, Ω');
  });

  it('tells no-break spaces from spaces', async () => {
    const streams = pdfObjects(await write(tree([p('a b\u00a0c')]))).map(({ stream }) =>
      latin1(stream ?? new Uint8Array()),
    );
    const map = streams.find((stream) => stream.includes('beginbfchar')) ?? '';
    for (const target of ['<0020>', '<00a0>', '<0061>']) expect(map.split(`> ${target}\n`)).toHaveLength(2);
  });

  it('reads a no-break hyphen as a hyphen', async () => {
    expect(await textOf(await write(tree([p('2026\u201109')])))).toContain('2026-09');
  });

  it('holds all characters of a Hebrew letter', async () => {
    const plan = await planOf(hebrewLetter, 'il');
    const drawn = plan.pages
      .flatMap(({ content }) => content.flatMap(({ drawings }) => drawings))
      .map((drawing) => (drawing.kind === 'text' ? drawing.text : ''))
      .join('');
    // Brackets are told as they are drawn, mirrored; counted together they are the same.
    const neutral = (text: string): string => letters(text.replaceAll('(', ')'));
    expect(neutral(await textOf(await write(hebrewLetter, 'il')))).toBe(neutral(drawn));
  });

  it('gives readers the logical text of right-to-left lines', async () => {
    const heads = pdfObjects(await write(hebrewLetter, 'il')).map(({ head }) => head);
    const actual = heads.filter((head) => head.includes('/ActualText')).length;
    expect(actual).toBeGreaterThan(10);
    for (const head of heads) {
      // UTF-16 of the directional controls; none may reach a reader.
      expect(head).not.toMatch(/\/ActualText \(\u00fe\u00ff(?:[\s\S]{2})*?\u0020[\u0066-\u0069\u000e\u000f]/);
    }
  });

  it('names title, language, date and reading direction', async () => {
    const text = latin1(await write(hebrewLetter, 'il'));
    expect(text).toContain('/Lang (he)');
    expect(text).toContain('/Direction /R2L');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('(D:20260831000000Z)');
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('escapes what metadata cannot hold', async () => {
    const bytes = await write(
      tree([p('x')], { title: 'Smith & Sons <Ltd> \u0000\ud800', author: '"A" & B' }),
    );
    const xmp =
      pdfObjects(bytes).find(({ head }) => head.includes('/Subtype /XML'))?.stream ?? new Uint8Array();
    expect(new TextDecoder().decode(xmp)).toContain('Smith &amp; Sons &lt;Ltd&gt; \ufffd<');
  });

  it('embeds each face once and refers to it from every page', async () => {
    const heads = pdfObjects(await write(handoverSummary(60))).map(({ head }) => head);
    const names = heads.flatMap((head) =>
      /\/FontFile2/.test(head) ? [/\/FontName \/(\S+)/.exec(head)?.[1]] : [],
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Z]{6}\+/.test(name ?? ''))).toBe(true);
  });

  it('reports every missing character once for each place', async () => {
    const blocks: readonly Block[] = [
      p([slot('a😀b😀'), ' 中']),
      table(['start'], ['中'], [[[slot('中')]]]),
      group('footer', [[slot('文')]]),
      p([slot('half \ud83d')]),
    ];
    const error = await write(tree(blocks)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DisengageError);
    const found = (error as DisengageError).diagnostics.map(({ code, facts, path }) => [
      code,
      facts['codePoint'],
      path?.at(-1),
    ]);
    expect(found).toEqual([
      ['pdf/missing-glyph', 'U+1F600', 'a😀b😀'],
      ['pdf/missing-glyph', 'U+4E2D', undefined],
      ['pdf/missing-glyph', 'U+4E2D', '中'],
      ['pdf/missing-glyph', 'U+D83D', 'half \ud83d'],
      ['pdf/missing-glyph', 'U+6587', '文'],
    ]);
  });

  it('reports pictures that are missing or no pictures', async () => {
    const options = writeOptions('plain-a4', {
      assets: new Map([['text', new TextEncoder().encode('no picture')]]),
    });
    const error = await writePdf
      .write(tree([figure('none'), figure('text')]), options)
      .catch((reason: unknown) => reason);
    expect((error as DisengageError).diagnostics.map(({ code, facts, path }) => [code, facts, path])).toEqual(
      [
        ['pdf/missing-asset', { asset: 'none' }, ['pictures', 'none']],
        ['pdf/unusable-picture', { asset: 'text', found: 'unknown-format' }, ['pictures', 'text']],
      ],
    );
  });

  it('writes an empty document as one empty page', async () => {
    expect(pageContents(await write(tree([])))).toHaveLength(1);
  });
});
