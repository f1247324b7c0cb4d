import { Document, Footer, Header, ImageRun, Packer, Paragraph, SimpleField, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LETTER_STANDARDS } from '../../src/design/letter-standard.ts';
import { StableLink } from '../../src/docx/components.ts';
import { layoutTable } from '../../src/docx/layout-table.ts';
import { type LetterContent, letterParts } from '../../src/docx/letter-parts.ts';
import { NUMBERING } from '../../src/docx/numbering.ts';
import { pageSetup } from '../../src/docx/page-setup.ts';
import { skeletonOf } from '../../src/docx/skeleton.ts';
import { zipParts } from '../../src/docx/zip.ts';
import { PNG } from './sample-trees.ts';

const page = pageSetup(LETTER_STANDARDS['uk-dl'], 'ltr');

function picture(): ImageRun {
  const altText = { id: '7', name: 'Picture 7', description: 'A "mark" & more' };
  return new ImageRun({ type: 'png', data: PNG, transformation: { width: 9, height: 9 }, altText });
}

/** New components each time: writing one changes it. */
function content(): LetterContent {
  const list = (reference: string, instance: number, level: number) =>
    new Paragraph({ numbering: { reference, instance, level }, children: [new TextRun('item')] });
  return {
    body: [
      new Paragraph({ children: [new TextRun('a < b & "c" \u0001 \u{1f600}'), new TextRun('')] }),
      list('numbers', 1, 0),
      list('numbers', 1, 1),
      list('bullets', 2, 0),
      new Paragraph({
        children: [new StableLink('link3', 'mailto:a&b@x.example', [new TextRun('a')]), picture()],
      }),
      layoutTable({ direction: 'rtl' } as never, [300, 400], [{ cells: [[new Paragraph('x')], []] }]),
    ],
    headers: [[new Paragraph({ children: [picture()] })], [new Paragraph('first'), list('bullets', 9, 0)]],
    footers: [
      [new Paragraph({ children: [new SimpleField('PAGE', '1')] })],
      [
        new Paragraph({
          children: [new StableLink('link5', 'https://x.example', [new TextRun('x')])],
        }),
      ],
    ],
  };
}

test('writes what the packer of the library writes', async () => {
  const { body, headers, footers } = content();
  const header = (index: 0 | 1) => new Header({ children: headers[index] as Paragraph[] });
  const footer = (index: 0 | 1) => new Footer({ children: footers[index] });
  const margin = { ...page.margins, header: page.headerTop, footer: page.footerBottom, gutter: 0 };
  const document = new Document({
    styles: { importedStyles: [] },
    numbering: NUMBERING,
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: page.width, height: page.height }, margin } },
        headers: { default: header(0), first: header(1) },
        footers: { default: footer(0), first: footer(1) },
        children: body,
      },
    ],
  });
  const theirs = unzipSync(await Packer.pack(document, 'uint8array'));
  const ours = unzipSync(zipParts(letterParts(await skeletonOf(page, 'ltr'), content(), new Map())));
  expect(Object.keys(ours)).toEqual(Object.keys(theirs));
  for (const [path, bytes] of Object.entries(theirs)) {
    if (path === 'docProps/core.xml') continue; // has the time in it, and is replaced
    expect(strFromU8(ours[path] ?? new Uint8Array()), path).toBe(strFromU8(bytes));
  }
});

test('a text that looks like a mark of the library is a text', async () => {
  const words = '{numbers-1} and {bullets-2}';
  const body = [...content().body, new Paragraph(words)];
  const parts = letterParts(await skeletonOf(page, 'ltr'), { ...content(), body }, new Map());
  expect(parts.find(({ path }) => path === 'word/document.xml')?.data).toContain(words);
});
