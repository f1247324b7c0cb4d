import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { designFor } from '../../src/generate.ts';
import { writeOptions } from '../pdf/options.ts';
import {
  englishLetter,
  group,
  h,
  handoverSummary,
  hebrewLetter,
  letterOfLength,
  p,
  slot,
  table,
  tree,
} from '../pdf/sample-trees.ts';
import { type Parts, paragraphsOf, partsOf, textOf } from './read-docx.ts';
import { everything, figure, PNG, shortLetter } from './sample-trees.ts';

const ASSETS = new Map([
  ['logo.png', PNG],
  ['sign.png', PNG],
]);

function bytesOf(document: DocumentTree): Promise<Uint8Array> {
  const standard = document.direction === 'rtl' ? 'il' : 'uk-dl';
  return writeDocx.write(document, writeOptions(standard, { assets: ASSETS }));
}

async function written(document: DocumentTree): Promise<Parts> {
  return partsOf(await bytesOf(document));
}

const body = async (document: DocumentTree): Promise<string> =>
  (await written(document))['word/document.xml'] ?? '';

const ALL: readonly (readonly [string, DocumentTree])[] = [
  ['an English letter', englishLetter],
  ['a Hebrew letter', hebrewLetter],
  ['a summary over pages', handoverSummary(60)],
  ['a long letter with a slip', letterOfLength(40)],
  ['everything', everything],
];

describe('writeDocx', () => {
  test.each(ALL)('%s has known styles and lists, marked runs, described pictures', async (_, document) => {
    const { lintDocx } = await import(new URL('../../scripts/lint-docx.mjs', import.meta.url).href);
    expect(lintDocx(await bytesOf(document))).toEqual([]);
  });

  test.each(ALL)('%s says every word of its tree once', async (_, document) => {
    const parts = await written(document);
    const texts = Object.entries(parts).flatMap(([name, xml]) =>
      /^word\/(doc|head|foot)/.test(name) ? [textOf(xml)] : [],
    );
    const all = texts.join('\n');
    const slots = [...JSON.stringify(document).matchAll(/"verbatim":("(?:[^"\\]|\\.)*")/g)];
    for (const [, verbatim] of slots) expect(all).toContain(JSON.parse(verbatim ?? '""'));
  });

  test('leaves the properties of the file to the letter, not to the clock', async () => {
    const { 'docProps/core.xml': core } = await written(
      tree([p('A')], { title: 'A & B', author: 'C <D>', date: '2026-08-31' }),
    );
    expect(core).toContain('<dc:title>A &amp; B</dc:title><dc:creator>C &lt;D&gt;</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>C &lt;D&gt;</cp:lastModifiedBy>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core?.match(/2026-08-31T00:00:00Z/g)).toHaveLength(2);
  });
});

describe('headers and footers', () => {
  test('the first page has the letterhead, the others the continuation line, all of them the mark', async () => {
    const parts = await written(everything);
    const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
    const texts = headers.map(([, xml]) =>
      paragraphsOf(xml)
        .map(({ text }) => text)
        .filter((text) => text !== ''),
    );
    expect(texts).toEqual([
      ['Draft', 'Brightwater · 31 August 2026'],
      ['Draft', 'Brightwater Ltd', '14 Mill Lane, Leeds'],
    ]);
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  });

  test('the foot counts pages in fields', async () => {
    const parts = await written(everything);
    const feet = Object.entries(parts).filter(([name]) => /^word\/footer\d/.test(name));
    expect(feet).toHaveLength(2);
    for (const [, xml] of feet) {
      expect(xml).toMatch(/<w:fldSimple w:instr="PAGE">.*>1</);
      expect(xml).toMatch(/<w:fldSimple w:instr="NUMPAGES">.*>1</);
      expect(textOf(xml)).toBe('Page 1 of 1');
    }
  });

  test('the header of a letter reaches down to the address window', async () => {
    const header = Object.entries(await written(shortLetter)).find(([, xml]) => xml.includes('<w:trHeight'));
    // 58 mm less 10 mm to the header and the line of 20 twips that follows the table.
    expect(header?.[1]).toContain(`<w:trHeight w:val="${3288 - 567 - 20}" w:hRule="atLeast"/>`);
  });
});

describe('the text', () => {
  test('has the styles of its roles and an outline without gaps', async () => {
    const styles = paragraphsOf(await body(everything)).map(({ style, text }) => `${style}: ${text}`);
    for (const line of [
      'Delivery: By post',
      'EnvelopeAddress: Harbour & Finch Ltd',
      'References: Our reference: BW-1',
      'Date: Leeds, 31 August 2026',
      'Title: Notice of termination',
      'Salutation: Dear Ms O’Connor,',
      'Heading2: Services',
      'TableHeading: Last day',
      'TableText: 30 September 2026',
      'ListNumber: Second',
      'ListContinue: More of it',
      'ListNumber2: Nested',
      'ListBullet2: Inner',
      'Closing: Yours sincerely,',
      'SignatureLine: Ann Bright',
      'Signature: Director',
      'Enclosures: Summary',
      'SlipLine: Received on: \t',
    ]) {
      expect(styles).toContain(line);
    }
    const { 'word/styles.xml': sheet = '' } = await written(everything);
    expect(/w:styleId="Title".*?<\/w:style>/s.exec(sheet)?.[0]).toContain('<w:outlineLvl w:val="0"/>');
  });

  test('repairs an outline that starts too deep', async () => {
    const [heading] = paragraphsOf(await body(tree([h(3, 'Deep'), p('A')])));
    expect(heading?.style).toBe('Heading3');
    expect(heading?.properties).toContain('<w:outlineLvl w:val="0"/>');
  });

  test('counts every list from one', async () => {
    const parts = await written(everything);
    const numbers = paragraphsOf(parts['word/document.xml'])
      .filter(({ style }) => style === 'ListNumber')
      .map(({ properties }) => /<w:numId w:val="(\d+)"/.exec(properties)?.[1]);
    expect(numbers).toHaveLength(3);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[0]);
    for (const id of numbers) {
      expect(parts['word/numbering.xml']).toMatch(
        new RegExp(`<w:num w:numId="${id}">.*?<w:startOverride w:val="1"/>`),
      );
    }
  });

  test('repeats the head of a table, breaks no row, and names the table for those who hear it', async () => {
    const xml = await body(everything);
    expect(xml).toContain('<w:tblStyle w:val="LetterTable"/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:tblCaption w:val="Services"/><w:tblDescription w:val="Service · Last day"/>');
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBe(11906 - 2 * 1134);
    expect(xml).not.toMatch(/ w:\w+="-?\d+\.\d+"/);
  });

  test('gives a column to fill in 45 mm and its rows 8 mm, and lines to write on below a signature', async () => {
    const rows = ['One', 'Two'].map((what) => [`${what} ${'of many words '.repeat(9)}`, '']);
    const xml = await body(
      tree([table(['start', 'start'], ['What', 'Done'], rows), group('signature', ['Ann', 'Date:'])]),
    );
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths[1]).toBeGreaterThanOrEqual(2551);
    expect(xml.match(/<w:trHeight w:val="454" w:hRule="atLeast"\/>/g)).toHaveLength(2);
    expect(paragraphsOf(xml).map(({ text }) => text)).toContain('Date: \t');
    const full = await body(tree([table(['start', 'start'], ['What', 'Done'], [['One', 'yes']])]));
    expect(full).not.toContain('trHeight');
  });

  test('follows the theme and the margins it is given', async () => {
    const design = designFor('talking-points', writeOptions('uk-dl', {}));
    const parts = partsOf(await writeDocx.write(englishLetter, { ...writeOptions('uk-dl', {}), ...design }));
    expect(parts['word/styles.xml']).toContain('<w:sz w:val="17"/>');
    expect(parts['word/document.xml']).toContain('w:left="907"');
    expect((await written(englishLetter))['word/document.xml']).toContain('w:left="1134"');
  });

  test('links addresses, once each, with stable names', async () => {
    const parts = await written(everything);
    const links = [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="(rIdlink\d+)"[^>]*Target="([^"]*)"/g),
    ];
    expect(links.map(([, , target]) => target)).toEqual([
      'mailto:office@brightwater.example',
      'https://brightwater.example',
    ]);
    for (const [, id] of links) expect(parts['word/document.xml']).toContain(`r:id="${id}"`);
    expect(parts['word/document.xml']?.match(/<w:rStyle w:val="Hyperlink"\/>/g)).toHaveLength(2);
  });

  test('has boxes to tick that say what they are', async () => {
    const xml = await body(everything);
    const boxes = [...xml.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(([box]) => box);
    expect(boxes.map((box) => /<w:alias w:val="([^"]*)"/.exec(box)?.[1])).toEqual(['Yes', 'No']);
    for (const box of boxes) expect(box).toMatch(/<w14:checked w14:val="0"\/>.*☐/s);
    const ids = boxes.map((box) => /<w:id w:val="(\d+)"/.exec(box)?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  test('starts a page for the slip and the annex', async () => {
    const broken = paragraphsOf(await body(everything)).filter(({ properties }) =>
      properties.includes('pageBreakBefore'),
    );
    expect(broken.map(({ text }) => text)).toEqual(['Receipt', 'Annex']);
  });

  test('gives an empty document a paragraph', async () => {
    expect(await body(tree([]))).toContain('<w:sectPr>');
  });
});

describe('the signature', () => {
  const keeps = async (document: DocumentTree): Promise<readonly string[]> =>
    paragraphsOf(await body(document)).map(
      ({ text, properties, style }) =>
        `${text}: ${/<w:keepNext\/>/.test(properties) || style === 'Closing' ? 'next' : 'free'}`,
    );

  test('is tied to the last words of the letter', async () => {
    expect((await keeps(shortLetter)).slice(-5)).toEqual([
      'First words.: free',
      'Last words.: next',
      'Yours sincerely,: next',
      'Ann Bright: next',
      'Director: free',
    ]);
  });

  test('is tied to a list or a table too', async () => {
    const closing = [group('closing', ['Yours,']), group('signature', ['Ann', 'Director'])];
    const after = tree([p('A'), table(['start'], ['Head'], [['One'], ['Two']]), ...closing]);
    const lines = await keeps(after);
    expect(lines).toContain('Two: next');
    expect(lines).toContain('One: free');
  });

  test('stands beside the other one, each under room to sign', async () => {
    const xml = await body(everything);
    const [room = '', names = ''] = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).slice(-2);
    expect(room).toContain('<w:cantSplit/><w:trHeight w:val="800" w:hRule="atLeast"/>');
    expect(room).toContain('descr="Signature of Ann Bright"');
    for (const { properties } of paragraphsOf(room)) expect(properties).toContain('<w:keepNext/>');
    expect(paragraphsOf(names).map(({ text }) => text)).toEqual([
      'Ann Bright',
      'Director',
      'Tom Bright',
      'Partner',
    ]);
  });
});

describe('a right-to-left letter', () => {
  test('is right-to-left in its section, styles, settings and tables', async () => {
    const parts = await written(hebrewLetter);
    expect(parts['word/document.xml']).toMatch(/<w:titlePg\/><w:bidi\/><w:docGrid/);
    expect(/w:styleId="Normal".*?<\/w:style>/s.exec(parts['word/styles.xml'] ?? '')?.[0]).toContain(
      '<w:bidi/>',
    );
    expect(parts['word/settings.xml']).toContain('<w:themeFontLang w:val="en-US" w:bidi="he-IL"/>');
    expect(parts['word/document.xml']?.match(/<w:bidiVisual\/>/g)).toHaveLength(1);
    expect(Object.values(parts).join('')).not.toMatch(/<w:jc w:val="(left|right)"\/>/);
  });

  test('leaves a left-to-right letter alone', async () => {
    const parts = await written(englishLetter);
    expect(Object.values(parts).join('')).not.toMatch(/<w:bidi\/>|<w:bidiVisual\/>|<w:rtl\/>/);
  });

  test('sets names, telephone numbers and addresses in runs of their own', async () => {
    const runs = [...(await body(hebrewLetter)).matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => ({
      text: textOf(run),
      rtl: run.includes('<w:rtl/>'),
    }));
    for (const text of [
      'Smith & Sons Ltd.',
      '+972-54-123-4567',
      'dana@cohen.example',
      'report (final v2).pdf',
    ]) {
      expect(runs).toContainEqual({ text, rtl: false });
    }
    expect(runs).toContainEqual({ text: '30.9.2026', rtl: true });
    expect(runs).toContainEqual({ text: '₪12,500.00', rtl: true });
  });

  test('marks Hebrew in an English letter with direction and language', async () => {
    const xml = await body(everything);
    expect(xml).toContain(
      '<w:rPr><w:rtl/><w:lang w:bidi="he-IL"/></w:rPr><w:t xml:space="preserve">דיזנגוף 100, תל אביב',
    );
  });

  test('turns a paragraph of the other direction', async () => {
    const document = tree(
      [p('Hello', { direction: 'ltr' }), p([slot('Ltd 2')], { direction: 'auto' }), p('שלום')],
      {
        direction: 'rtl',
      },
    );
    const paragraphs = paragraphsOf(await body(document)).map(({ properties }) =>
      properties.includes('<w:bidi w:val="false"/>'),
    );
    expect(paragraphs.slice(0, 3)).toEqual([true, true, false]);
  });
});

describe('pictures', () => {
  test('have an alternative text and an id of their own', async () => {
    const parts = await written(everything);
    const drawings = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<wp:docPr ([^>]*)>/g)].map(([, all]) => all),
    );
    expect(drawings).toHaveLength(2);
    const ids = drawings.map((attributes = '') => /\bid="(\d+)"/.exec(attributes)?.[1]);
    expect(new Set(ids).size).toBe(2);
  });

  test('are all named when they are missing or unusable', async () => {
    const document = tree([figure('a.png', 'A'), figure('b.png', 'B'), figure('a.png', 'A')]);
    const options = writeOptions('uk-dl', { assets: new Map([['b.png', new Uint8Array([1, 2, 3])]]) });
    const error = await writeDocx.write(document, options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DisengageError);
    expect((error as DisengageError).diagnostics.map(({ code, facts, path }) => [code, facts, path])).toEqual(
      [
        ['docx/missing-asset', { asset: 'a.png' }, ['provider', 'logo']],
        ['docx/unusable-picture', { asset: 'b.png' }, ['provider', 'logo']],
      ],
    );
  });
});

describe('the same tree', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each(ALL)('gives the same bytes for %s at any time, anywhere, after anything', async (_, document) => {
    const first = await bytesOf(document);
    process.env['TZ'] = 'Asia/Tokyo';
    vi.useFakeTimers({ now: new Date('2031-05-05T23:59:59Z'), toFake: ['Date'] });
    await bytesOf(everything);
    await bytesOf(hebrewLetter);
    expect(await bytesOf(document)).toEqual(first);
    process.env['TZ'] = 'America/New_York';
    vi.setSystemTime(new Date('2026-01-01T00:00:01Z'));
    expect(await bytesOf(document)).toEqual(first);
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      '<w:p>',
      '&amp;',
      ']]>',
      '$&',
      '{{x}}',
      '**b**',
      '\u202eabc',
      '\u2069\u2067',
      '\0',
      '\ud800',
      'א\tב\nג',
      'x'.repeat(10_000),
    ),
  );
  /** What XML cannot hold is left out, a lone surrogate is replaced, line ends become breaks. */
  const kept = (text: string): string =>
    text
      .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u2060\u200e\u200f]/g, '');

  test('comes back, and is never markup', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('ltr', 'rtl'), async (text, direction) => {
        const document = tree([p(['a', slot(text), 'z']), group('recipient', [[slot(text)]])], { direction });
        const texts = paragraphsOf(await body(document)).map((paragraph) => paragraph.text);
        expect(texts).toEqual([kept(text), `a${kept(text)}z`]);
      }),
      { numRuns: 60 },
    );
  });
});
