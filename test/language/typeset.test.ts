import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, DocumentTree, Inline, Slot, Text } from '../../src/document/tree.ts';
import type { FactKind } from '../../src/fact.ts';
import type { LanguagePack } from '../../src/language/language-pack.ts';
import { plainText } from '../../src/language/plain-text.ts';
import { typeset } from '../../src/language/typeset.ts';
import { packWith, shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const american = shippedPack('en-US', 'en-GB');
const hebrew = shippedPack('he');
const hungarian = shippedPack('hu');
const source = { file: 'test.md.hbs', line: 1, column: 1 };

const text = (value: string): Text => ({ type: 'text', text: value });
const strong = (...inlines: Inline[]): Inline => ({ type: 'strong', inlines });
const slot = (value: string, kind: FactKind = 'text'): Slot => ({
  type: 'slot',
  text: value,
  verbatim: value,
  fact: { kind, value },
  source,
  origin: ['test'],
});

function treeOf(...blocks: Block[]): DocumentTree {
  return {
    kind: 'termination-letter',
    audience: 'client',
    language: 'en-GB',
    direction: 'ltr',
    title: 'No. 1',
    author: 'A',
    date: '2026-11-23',
    blocks,
  };
}

const paragraph = (...inlines: Inline[]): Block => ({ type: 'paragraph', source, inlines });

function leavesOf(inlines: readonly Inline[]): readonly (Text | Slot)[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text' || inline.type === 'slot') return [inline];
    return inline.type === 'strong' || inline.type === 'emphasis' ? leavesOf(inline.inlines) : [];
  });
}

function inlinesOf(tree: DocumentTree): readonly Inline[] {
  const [block] = tree.blocks;
  return block?.type === 'paragraph' ? block.inlines : [];
}

/** The paragraph after typesetting: `_` no-break, `~` narrow, `=` no-break hyphen, `^` word joiner. */
function set(inlines: string | readonly Inline[], pack: LanguagePack = english): string {
  const written = typeof inlines === 'string' ? [text(inlines)] : inlines;
  return leavesOf(inlinesOf(typeset(treeOf(paragraph(...written)), pack)))
    .map((leaf) => leaf.text)
    .join('')
    .replaceAll('\u00a0', '_')
    .replaceAll('\u202f', '~')
    .replaceAll('\u2011', '=')
    .replaceAll('\u2060', '^');
}

describe('English', () => {
  test.each([
    ['It ends on 30 September 2026.', 'It ends on 30_September_2026.'],
    ['on Wednesday 30 September 2026; then', 'on Wednesday 30_September_2026; then'],
    ['It may end in 2026 or later', 'It may end in 2026 or later'],
    ['You may 3 times', 'You may 3 times'],
    ['contract No. 12/2024 and no. 7', 'contract No._12/2024 and no._7'],
    ['under clause 14.2 (and Section 3)', 'under clause_14.2 (and Section_3)'],
    ['(clause 14.2)', '(clause_14.2)'],
    ['§ 9 of the contract', '§_9 of the contract'],
    ['Dear Ms Kowalska and Dr Smith', 'Dear Ms_Kowalska and Dr_Smith'],
    [
      '30 days, three months and 10 working days’ notice',
      '30_days, three_months and 10_working_days’ notice',
    ],
    ['1,230.00 PLN and 5 %', '1,230.00_PLN and 5_%'],
    ['Smith & Sons Ltd is', 'Smith &_Sons_Ltd is'],
    ['Klon sp. z o.o. in Łódź', 'Klon sp._z_o.o. in Łódź'],
    ['INV-2026-0042 and well-known', 'INV=2026=0042 and well-known'],
    ['09:00–17:00 or 1–31 March 2026', '09:00–^17:00 or 1–^31_March_2026'],
    ['1 January – 31 March', '1_January_– 31_March'],
    ['GB29 NWBK 6016 1331 9268 19.', 'GB29_NWBK_6016_1331_9268_19.'],
    ['anna-1@kłos.example https://a-1.example', 'anna-1@kłos.example https://a-1.example'],
    ['two  spaces after 3  days', 'two  spaces after 3  days'],
  ])('%s', (written, expected) => {
    expect(set(written)).toBe(expected);
  });

  test('works across slots and emphasis', () => {
    const inlines = [
      text('contract no. '),
      slot('12/2024'),
      text(' ends on '),
      strong(slot('30 September 2026', 'date')),
    ];
    expect(set(inlines)).toBe('contract no._12/2024 ends on 30_September_2026');
    expect(set([text('within '), slot('10', 'count'), text(' days')])).toBe('within 10_days');
    expect(set([text('Dear Ms '), strong(slot('Kowalska'))])).toBe('Dear Ms_Kowalska');
  });

  test('a break and a page number are no words', () => {
    expect(set([text('no. '), { type: 'break' }, text('7')])).toBe('no. 7');
    expect(set([text('no.'), { type: 'page-number' }, text(' 7')])).toBe('no. 7');
  });

  test('values that are one thing stay together', () => {
    expect(set([slot('+44 20 7946 0000', 'phone')])).toBe('+44_20_7946_0000');
    expect(set([slot('020-7946-0000', 'phone')])).toBe('020=7946=0000');
    expect(set([slot('1,230.00 PLN', 'money'), text(' due')])).toBe('1,230.00_PLN due');
  });

  test('addresses are not touched, nor is the verbatim of a slot', () => {
    expect(set([slot('https://x.example/a b-1', 'url'), text(' '), slot('a-1@x.example', 'e-mail')])).toBe(
      'https://x.example/a b-1 a-1@x.example',
    );
    const [leaf] = leavesOf(inlinesOf(typeset(treeOf(paragraph(slot('clause 3-4'))), english)));
    expect(leaf).toMatchObject({
      text: 'clause\u00a03\u20114',
      verbatim: 'clause 3-4',
      fact: { value: 'clause 3-4' },
    });
  });

  test('one node in a paragraph twice is set in each place as it needs', () => {
    const space = text(' ');
    expect(set([text('no.'), space, slot('7'), space, text('and')])).toBe('no._7 and');
  });
});

describe('American English', () => {
  const dated = (after: string, printed = 'January 31, 2027') => [
    text('ends on '),
    { ...slot(printed, 'date'), fact: { kind: 'date', value: '2027-01-31' } } satisfies Slot,
    text(after),
  ];

  test.each([
    [' and goes on', ', and goes on'],
    [' 30 days later', ', 30_days later'],
    ['* if it is received', '*, if it is received'],
  ])('a comma behind the year where the sentence goes on: %s', (after, expected) => {
    expect(set(dated(after), american)).toBe(`ends on January_31, 2027${expected}`);
  });

  test.each(['', '.', ', and goes on', ': this', '; that', '*.', ')', ' (reference 7)', ' – 7 days'])(
    'none before: %s',
    (after) => {
      expect(set(dated(after), american)).not.toMatch(/2027\**,(?! and goes on$)/);
      const once = typeset(treeOf(paragraph(...dated(after))), american);
      expect(leavesOf(inlinesOf(once)).map((leaf) => plainText(leaf.text))).toEqual(
        dated(after).map((leaf) => leaf.text),
      );
    },
  );

  test.each([
    ['at', slot('5:00 p.m.', 'time'), '2027 at 5:00'],
    ['to', slot('May 31, 2027', 'date'), '2027 to May'],
    ['at', text('the earliest'), '2027, at the'],
    ['for', slot('5:00 p.m.', 'time'), '2027, for 5:00'],
  ])('none before a time or the end of a period: %s', (word, after, expected) => {
    expect(plainText(set([...dated(` ${word} `), after], american).replaceAll('_', ' '))).toContain(expected);
  });

  test.each(['January 2027', '01/31/2027', 'January 31'])('none behind another form: %s', (printed) => {
    expect(set(dated(' and goes on', printed), american)).toMatch(/(2027|31) and goes on$/);
  });

  test('none where the language has none, and none behind what is no date', () => {
    expect(set(dated(' and goes on'))).toBe('ends on January_31, 2027 and goes on');
    expect(set([slot('January 31, 2027'), text(' and')], american)).toBe('January_31, 2027 and');
  });

  test('the comma stands outside the slot, also across emphasis and before another slot, and once', () => {
    const [before, date] = dated('');
    const inlines = [
      before,
      strong(date as Slot),
      text(' '),
      slot('Advisory agreement'),
      text(' ends'),
    ] as Inline[];
    const once = typeset(treeOf(paragraph(...inlines)), american);
    expect(leavesOf(inlinesOf(once)).map((leaf) => plainText(leaf.text))).toEqual([
      'ends on ',
      'January 31, 2027',
      ', ',
      'Advisory agreement',
      ' ends',
    ]);
    expect(typeset(once, american)).toEqual(once);
    expect(set([date as Slot, { type: 'break' }, text('and')], american)).toBe('January_31, 2027and');
  });

  test('business days stay together', () => {
    expect(set('within 10 business days', american)).toBe('within 10_business_days');
  });
});

describe('Hebrew', () => {
  test.each([
    ['ביום 30 בספטמבר 2026 יסתיים', 'ביום_30_בספטמבר_2026 יסתיים'],
    ['לפי סעיף 14.2 להסכם', 'לפי סעיף_14.2 להסכם'],
    ['כאמור בסעיף 3 ולסעיפים 4 ו-5', 'כאמור בסעיף_3 ולסעיפים_4 ו-5'],
    ['הסכם מס׳ 12/2024', 'הסכם מס׳_12/2024'],
    ['הודעה של 30 יום או שלושה חודשים', 'הודעה של 30_יום או שלושה_חודשים'],
    ['בתוך 10 ימי עבודה', 'בתוך 10_ימי_עבודה'],
    ['סך של 12,345.00 ₪ בצירוף מע״מ', 'סך של 12,345.00_₪ בצירוף מע״מ'],
    ['לכבוד עו״ד כהן וגב׳ לוי', 'לכבוד עו״ד_כהן וגב׳_לוי'],
    ['אלון שירותים בע״מ', 'אלון שירותים_בע״מ'],
    ['פגישה 09:00–17:00', 'פגישה 09:00–^17:00'],
  ])('%s', (written, expected) => {
    expect(set(written, hebrew)).toBe(expected);
  });

  test('hyphens stay: U+2011 would turn numbers round', () => {
    expect(set([text('רח׳ הרצל 12-14, '), slot('03-6123456', 'phone')], hebrew)).toBe(
      'רח׳ הרצל 12-14, 03-6123456',
    );
  });
});

describe('Hungarian', () => {
  test.each([
    ['A szerződés 2026. szeptember 30-án szűnik meg.', 'A szerződés 2026._szeptember_30=án szűnik meg.'],
    ['(kelte: 2026. december 8.)', '(kelte: 2026._december_8.)'],
    ['2027. I. negyedév', '2027._I._negyedév'],
    ['a Ptk. 6:278. § (1) bekezdése', 'a Ptk. 6:278._§_(1)_bekezdése'],
    ['30 nap vagy három hónap', '30_nap vagy három_hónap'],
    ['124 000 Ft és 12 euró', '124_000_Ft és 12_euró'],
    ['dr. Kovács Anna, Malom Kft.', 'dr._Kovács Anna, Malom_Kft.'],
    ['Tölgyes sor 12. és 14.2. pont', 'Tölgyes sor_12. és 14.2. pont'],
    ['2 példányban, 9 oldal', '2_példányban, 9_oldal'],
  ])('%s', (written, expected) => {
    expect(set(written, hungarian)).toBe(expected);
  });
});

describe('rules are data', () => {
  test('Polish binds one-letter words, French narrows before a question mark', () => {
    const polish = packWith({
      noBreak: { ...english.noBreak, rules: [{ after: ['a', 'i', 'o', 'u', 'w', 'z'], before: ['@any'] }] },
    });
    expect(set('Zgodnie z umową i w terminie', polish)).toBe('Zgodnie z_umową i_w_terminie');
    expect(set('W tym', polish)).toBe('W_tym');
    const french = packWith({
      noBreak: {
        ...english.noBreak,
        rules: [
          { after: ['@any'], before: ['?', ';', '!'], space: 'narrow' },
          { after: ['@any'], before: [':', '»'] },
          { after: ['«'], before: ['@any'] },
        ],
      },
    });
    expect(set('Quand ? Objet : fin', french)).toBe('Quand~? Objet_: fin');
  });

  test('German counts days with a full stop', () => {
    const german = packWith({
      noBreak: { ...english.noBreak, rules: [{ after: ['@ordinal'], before: ['@capital'] }] },
    });
    expect(set('zum 31. Dezember', german)).toBe('zum 31._Dezember');
  });
});

test('every kind of block is set; the title is not', () => {
  const cell = { inlines: [text('no. 1')] };
  const tree = treeOf(
    { type: 'heading', level: 1, source, inlines: [text('no. 1')] },
    { type: 'list', ordered: false, source, items: [[paragraph(text('no. 1'))]] },
    { type: 'table', source, columns: ['start'], head: [cell], rows: [[cell]] },
    { type: 'group', role: 'subject', source, blocks: [paragraph(text('no. 1'))] },
  );
  const written = JSON.stringify(typeset(tree, english));
  expect(written.match(/no\.\u00a01/g)).toHaveLength(5);
  expect(written).toContain('"title":"No. 1"');
});

test('a chain of bound words is never longer than the pack says', () => {
  const written = Array.from({ length: 40 }, (_, index) => String(1000 + index)).join(' ');
  const runs = set(written).split(' ');
  expect(runs.length).toBeGreaterThan(3);
  expect(Math.max(...runs.map((run) => run.length))).toBeLessThanOrEqual(english.noBreak.longest);
});

describe('whatever is written', () => {
  const words = [
    'no.',
    '12/2024',
    '30',
    'September',
    '2026',
    'days',
    'Ms',
    'Kowalska',
    '§',
    '-',
    '–',
    '1–2',
    'a-1',
    'PLN',
    '\u00a0',
    '\u202f',
    '\u2060',
    '\u2011',
    ' ',
    '  ',
    '\n',
    'סעיף',
    '₪',
    'בע״מ',
    '30 יום',
    'GB29',
    'x@y.example',
  ];
  const value = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const kind = fc.constantFrom<FactKind>(
    'text',
    'date',
    'money',
    'period',
    'phone',
    'e-mail',
    'url',
    'count',
    'term',
  );
  const leaf = fc.oneof(
    value.map(text),
    fc.tuple(value, kind).map(([written, of]) => slot(written, of)),
  );
  const inline = fc.oneof(
    leaf,
    fc.array(leaf, { maxLength: 3 }).map((inlines) => strong(...inlines)),
    fc.constant<Inline>({ type: 'break' }),
  );
  const paragraphs = fc.array(inline, { maxLength: 6 }).map((inlines) => treeOf(paragraph(...inlines)));

  test.each([
    ['English', english],
    ['Hebrew', hebrew],
  ])('%s: only no-break characters change, the verbatim never, and twice is once', (_, pack) => {
    fc.assert(
      fc.property(paragraphs, (tree) => {
        const once = typeset(tree, pack);
        const before = leavesOf(inlinesOf(tree));
        const after = leavesOf(inlinesOf(once));
        expect(after.map((each) => plainText(each.text))).toEqual(before.map((each) => plainText(each.text)));
        for (const [index, each] of after.entries()) {
          if (each.type !== 'slot') continue;
          expect(each).toEqual({ ...before[index], text: each.text });
          expect(plainText(each.text)).toBe(plainText(each.verbatim));
        }
        expect(typeset(once, pack)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });
});
