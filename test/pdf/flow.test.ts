import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTER_STANDARDS, mmToPt } from '../../src/design/letter-standard.ts';
import type { DocumentTree } from '../../src/document/tree.ts';
import type { DocumentPlan, PagePlan } from '../../src/pdf/plan.ts';
import {
  englishLetter,
  group,
  h,
  handoverSummary,
  hebrewLetter,
  letterOfLength,
  list,
  p,
  slot,
  table,
  tree,
} from './sample-trees.ts';
import { planOf, structureOf, textsOf } from './support.ts';

const pageTexts = (page: PagePlan | undefined): readonly string[] =>
  textsOf(page).map(({ text }) => text.trim());
const bodyTexts = (page: PagePlan | undefined): readonly string[] =>
  textsOf(page)
    .filter(({ tagged }) => tagged)
    .map(({ text }) => text.trim());
const joined = (plan: DocumentPlan): string => plan.pages.flatMap(pageTexts).join(' ');

describe('flow of a letter', () => {
  it('puts the recipient into the address window', async () => {
    for (const [letter, id] of [
      [englishLetter, 'uk-dl'],
      [hebrewLetter, 'il'],
    ] as const) {
      const plan = await planOf(letter, id);
      const { left, top, width, height } = LETTER_STANDARDS[id].address;
      const name = id === 'il' ? 'Smith & Sons Ltd.' : 'Harbour & Finch Ltd';
      const first = textsOf(plan.pages[0]).find(({ text }) => text.includes(name));
      expect(first?.drawing.x).toBeGreaterThanOrEqual(mmToPt(left) - 0.01);
      expect(first?.drawing.x).toBeLessThan(mmToPt(left + width));
      expect(first?.drawing.baseline).toBeGreaterThan(mmToPt(top));
      expect(first?.drawing.baseline).toBeLessThan(mmToPt(top + height));
    }
  });

  it('moves the body below an address that is longer than its window, and cuts nothing', async () => {
    for (const count of [3, 6, 9, 14, 40]) {
      const address = Array.from({ length: count }, (_, index) => `Address line ${index + 1}`);
      const plan = await planOf(
        tree([group('recipient', address), group('subject', ['Subject']), p('Body')]),
        'uk-dl',
      );
      const texts = plan.pages.flatMap((page, index) => textsOf(page).map((text) => ({ ...text, index })));
      const last = texts.find(({ text }) => text.trim() === `Address line ${count}`);
      const subject = texts.find(({ text }) => text.trim() === 'Subject');
      expect(texts.filter(({ text }) => text.startsWith('Address line'))).toHaveLength(count);
      const y = (place: typeof last): number => (place?.index ?? 0) * 1000 + (place?.drawing.baseline ?? 0);
      expect(y(subject)).toBeGreaterThan(y(last) + 8);
    }
  });

  it('never overlaps lines of one column', async () => {
    const trees: readonly (readonly [DocumentTree, 'uk-dl' | 'il' | 'plain-a4'])[] = [
      [englishLetter, 'uk-dl'],
      [hebrewLetter, 'il'],
      [handoverSummary(30), 'plain-a4'],
    ];
    for (const [document, id] of trees) {
      const plan = await planOf(document, id);
      for (const page of plan.pages) {
        const boxes = textsOf(page).map(({ drawing }) => {
          const left = Math.min(...drawing.pieces.map(({ x }) => x));
          const right = Math.max(...drawing.pieces.map(({ x, run }) => x + run.width));
          const scale = drawing.size / 1000;
          const { x, baseline, size } = drawing;
          return {
            left: x + left * scale,
            right: x + right * scale,
            top: baseline - size * 0.7,
            bottom: baseline,
          };
        });
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) {
            // Spaces that hang over a line's end may touch the next piece of it.
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            expect(across > 4 && down > 0.5).toBe(false);
          }
        });
      }
    }
  });

  it('never leaves a signature alone on a page', async () => {
    for (let lines = 14; lines <= 30; lines++) {
      const plan = await planOf(letterOfLength(lines), 'uk-dl');
      const page = plan.pages.find((candidate) => bodyTexts(candidate).includes('Thomas Brightwater'));
      const texts = bodyTexts(page);
      expect(texts).toContain('Yours sincerely,');
      expect(texts.filter((text) => text.startsWith('Paragraph')).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('sets adjacent signatures side by side', async () => {
    const plan = await planOf(englishLetter, 'uk-dl');
    const [one, two] = ['Thomas Brightwater', 'Amelia Okonkwo'].map((name) =>
      textsOf(plan.pages[0]).find(({ text }) => text.trim() === name),
    );
    expect(one?.drawing.baseline).toBeCloseTo(two?.drawing.baseline ?? 0);
    expect(two?.drawing.x).toBeGreaterThan((one?.drawing.x ?? 0) + 150);
  });

  it('starts slip and annex on pages of their own', async () => {
    const plan = await planOf(letterOfLength(3), 'uk-dl');
    expect(plan.pages).toHaveLength(3);
    expect(bodyTexts(plan.pages[1])[0]).toBe('Acknowledgement of receipt');
    expect(bodyTexts(plan.pages[2])[0]).toBe('Annex: statement of account');
  });

  it('gives labels below a signature a line to write on, 8 mm apart', async () => {
    const block = group('signature', ['Harbour & Finch Ltd', 'Received on:', 'Name:']);
    const [page] = (await planOf(tree([p('Text.'), block]), 'plain-a4')).pages;
    const baseline = (text: string) =>
      textsOf(page).find((each) => each.text.trim() === text)?.drawing.baseline ?? 0;
    expect(baseline('Name:') - baseline('Received on:')).toBeCloseTo(mmToPt(8), 3);
    const rules =
      page?.content.flatMap(({ drawings }) => drawings.filter(({ kind }) => kind === 'rule')) ?? [];
    expect(rules).toHaveLength(3);
  });

  it('gives labels of a slip a line to write on, all of one reach', async () => {
    const plan = await planOf(
      tree([group('slip', ['Text.', 'Received on:', 'Name and capacity:'])]),
      'uk-dl',
    );
    const rules = (plan.pages[0]?.content ?? [])
      .flatMap(({ drawings }) => drawings)
      .flatMap((drawing) => (drawing.kind === 'rule' && !drawing.dashed ? [drawing] : []));
    expect(rules).toHaveLength(2);
    expect(new Set(rules.map(({ x, width }) => Math.round(x + width))).size).toBe(1);
  });

  it('keeps a paragraph with the list it announces', async () => {
    for (let before = 40; before < 56; before++) {
      const blocks = Array.from({ length: before }, (_, index) => p(`Line ${index}`));
      const plan = await planOf(tree([...blocks, p('Finished:'), list(false, ['one', 'two'])]), 'plain-a4');
      for (const page of plan.pages) expect(bodyTexts(page).at(-1)).not.toBe('Finished:');
    }
  });

  it('repeats furniture outside the structure: foot everywhere, head on later pages, mark everywhere', async () => {
    const plan = await planOf(letterOfLength(3), 'uk-dl');
    plan.pages.forEach((page, index) => {
      const artifacts = textsOf(page)
        .filter(({ tagged }) => !tagged)
        .map(({ text }) => text.trim());
      expect(artifacts).toContain(`Page ${index + 1} of 3`);
      expect(artifacts).toContain('Draft');
      expect(artifacts.includes('Brightwater Accounting & Advisory Ltd')).toBe(index > 0);
    });
    expect(structureOf(plan)).not.toContain('Draft');
  });

  it('lays out a firm name, an address and a signature of 4 000 letters', async () => {
    const long = 'y'.repeat(4000);
    const plan = await planOf(
      tree([
        group('letterhead', [long]),
        group('recipient', [[slot(long)], 'Leeds']),
        p('Body'),
        group('signature', [long]),
        group('continuation', [long]),
        group('footer', ['foot']),
      ]),
      'uk-dl',
    );
    const tagged = plan.pages.flatMap(bodyTexts).join('');
    expect(tagged.replaceAll(/[^y]/g, '').length).toBeGreaterThanOrEqual(12_000);
    for (const page of plan.pages) {
      for (const { drawing } of textsOf(page)) expect(drawing.baseline).toBeLessThan(plan.pageHeight - 20);
    }
  });
});

describe('flow of a table', () => {
  it('repeats the head on every page it runs over, once in the structure', async () => {
    const plan = await planOf(handoverSummary(72), 'plain-a4');
    const heads = plan.pages.map((page) => textsOf(page).filter(({ text }) => text.trim() === 'Handed to'));
    expect(plan.pages.length).toBeGreaterThan(2);
    expect(heads.map((texts) => texts.length)).toEqual(plan.pages.map(() => 1));
    expect(heads.flat().filter(({ tagged }) => tagged)).toHaveLength(1);
    for (let row = 1; row <= 72; row++) expect(joined(plan)).toContain(`${row}. `);
  });

  it('stands from the right in a right-to-left document', async () => {
    const plan = await planOf(hebrewLetter, 'il');
    const x = (text: string): number =>
      textsOf(plan.pages[0]).find((candidate) => candidate.text.trim() === text)?.drawing.x ?? 0;
    expect(x('שירות')).toBeGreaterThan(x('יום אחרון'));
    expect(x('יום אחרון')).toBeGreaterThan(x('שכר חודשי'));
  });

  it('gives a column to fill in 45 mm and its rows 8 mm', async () => {
    const rows = ['One', 'Two', 'Three'].map((what) => [`${what} ${'of many words '.repeat(6)}`, '']);
    const plan = await planOf(tree([table(['start', 'start'], ['What', 'Done'], rows)]), 'plain-a4');
    const find = (text: string) =>
      textsOf(plan.pages[0]).find((each) => each.text.startsWith(text))?.drawing ?? { x: 0, baseline: 0 };
    const right = plan.pageWidth - mmToPt(25);
    expect(right - find('Done').x).toBeGreaterThanOrEqual(mmToPt(45) - 0.01);
    const empty = table(
      ['start', 'start'],
      ['What', 'Done'],
      [
        ['One', ''],
        ['Two', ''],
      ],
    );
    const short = textsOf((await planOf(tree([empty]), 'plain-a4')).pages[0]);
    const baselines = ['One', 'Two'].map(
      (text) => short.find((each) => each.text.trim() === text)?.drawing.baseline ?? 0,
    );
    expect((baselines[1] ?? 0) - (baselines[0] ?? 0)).toBeCloseTo(mmToPt(8), 3);
  });

  it('divides a row that is taller than a page and keeps every character', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ');
    const plan = await planOf(
      tree([
        table(
          ['start', 'end'],
          ['A', 'B'],
          [
            ['short', words],
            ['x', 'y'],
          ],
        ),
      ]),
      'plain-a4',
    );
    expect(plan.pages.length).toBeGreaterThan(1);
    for (let index = 0; index < 1500; index += 83)
      expect(joined(plan)).toMatch(new RegExp(`\\bw${index}\\b`));
    for (const page of plan.pages) {
      for (const { drawing } of textsOf(page)) expect(drawing.baseline).toBeLessThan(plan.pageHeight - 40);
    }
  });
});

describe('page ends', () => {
  it('keeps headings with two lines, leaves no line alone, loses nothing', async () => {
    const paragraph = fc.integer({ min: 1, max: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 8, maxLength: 16 }), async (lengths) => {
        const blocks = lengths.flatMap((length, index) => [
          h(2, `Heading ${index}`),
          p(Array.from({ length: length * 9 }, (_, word) => `p${index}w${word}`).join(' ')),
        ]);
        const plan = await planOf(tree(blocks), 'plain-a4');
        const text = joined(plan);
        lengths.forEach((length, index) => {
          expect(text).toContain(`p${index}w${length * 9 - 1}`);
          const counts = plan.pages.map(
            (page) => bodyTexts(page).filter((line) => line.startsWith(`p${index}w`)).length,
          );
          const total = counts.reduce((sum, count) => sum + count, 0);
          if (total > 1) expect(counts.filter((count) => count === 1)).toEqual([]);
        });
        for (const page of plan.pages) expect(bodyTexts(page).at(-1)).not.toMatch(/^Heading/);
      }),
      { numRuns: 15 },
    );
  });
});

describe('structure', () => {
  it('of an English letter', async () => {
    await expect(structureOf(await planOf(englishLetter, 'uk-dl'))).toMatchFileSnapshot(
      'golden/english-letter.structure.txt',
    );
  });

  it('of a Hebrew letter', async () => {
    await expect(structureOf(await planOf(hebrewLetter, 'il'))).toMatchFileSnapshot(
      'golden/hebrew-letter.structure.txt',
    );
  });

  it('never skips a heading level and starts with H1', async () => {
    const plan = await planOf(tree([h(3, 'a'), h(3, 'b'), h(1, 'c'), h(3, 'd')]), 'plain-a4');
    expect(structureOf(plan).match(/H\d/g)).toEqual(['H1', 'H2', 'H1', 'H2']);
  });

  it('makes the subject the title only when no heading is', async () => {
    const subject = group('subject', ['Subject']);
    expect(structureOf(await planOf(tree([subject, h(2, 'x')]), 'plain-a4'))).toContain('H1: Subject');
    expect(structureOf(await planOf(tree([h(1, 'Title'), subject]), 'plain-a4'))).toContain('P: Subject');
  });

  it('keeps one Link for an address over two lines, and one area for each', async () => {
    const url = `https://files.example/${'path/'.repeat(40)}`;
    const plan = await planOf(tree([p(['See ', slot(url, 'url')])]), 'plain-a4');
    expect(structureOf(plan).match(/Link/g)).toHaveLength(1);
    expect(plan.pages[0]?.links.length).toBeGreaterThan(1);
  });

  it('links nothing but mail and web addresses', async () => {
    const plan = await planOf(
      tree([
        p([
          slot('javascript:alert(1)', 'url'),
          ' ',
          slot('no address', 'e-mail'),
          ' ',
          slot('a.example', 'url'),
        ]),
      ]),
      'plain-a4',
    );
    expect(plan.pages[0]?.links.map(({ uri }) => uri)).toEqual(['https://a.example']);
  });

  it('tells other languages', async () => {
    const french = { type: 'text', text: 'Bonjour', language: 'fr' } as const;
    expect(structureOf(await planOf(tree([p(['x ', french, ' y'])]), 'plain-a4'))).toContain(
      'Span fr: Bonjour',
    );
  });

  it('has tick boxes with a name', async () => {
    const plan = await planOf(tree([group('choices', [list(false, ['Yes', 'No'])])]), 'plain-a4');
    expect(structureOf(plan)).toContain('L Square');
    expect(structureOf(plan)).toContain('Lbl actual text: [box]');
  });
});

describe('bookmarks', () => {
  it('come with two second-level headings', async () => {
    expect(
      (await planOf(handoverSummary(3), 'plain-a4')).outline.map(({ title, level }) => [level, title]),
    ).toEqual([
      [1, 'Handover summary'],
      [2, 'Items'],
      [2, 'Accounts and access'],
      [2, 'Confirmation'],
    ]);
    expect((await planOf(englishLetter, 'uk-dl')).outline).toEqual([]);
  });
});
