import type { DocumentKind } from '../../src/document/document-kind.ts';
import type {
  Block,
  Cell,
  ColumnAlignment,
  Direction,
  DocumentTree,
  Figure,
  Group,
  Heading,
  Inline,
  List,
  Marked,
  Paragraph,
  Role,
  Slot,
  Table,
} from '../../src/document/tree.ts';
import type { FactKind } from '../../src/fact.ts';

/** Short ways to write trees by hand. A string is a text; arrays mix texts and other inlines. */
export type Words = string | readonly (string | Inline)[];

const SOURCE = { file: 'test.md.hbs', line: 1, column: 1 };

export function inlines(words: Words): readonly Inline[] {
  const list = typeof words === 'string' ? [words] : words;
  return list.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word));
}

export function slot(text: string, kind: FactKind = 'text', marked: Marked = {}): Slot {
  const fact = { kind, value: text };
  return { type: 'slot', text, verbatim: text, fact, source: SOURCE, origin: ['test', text], ...marked };
}

export const strong = (words: Words): Inline => ({ type: 'strong', inlines: inlines(words) });
export const emphasis = (words: Words): Inline => ({ type: 'emphasis', inlines: inlines(words) });
export const lineBreak: Inline = { type: 'break' };

export function p(words: Words, marked: Marked = {}): Paragraph {
  return { type: 'paragraph', inlines: inlines(words), source: SOURCE, ...marked };
}

export function h(level: 1 | 2 | 3, words: Words): Heading {
  return { type: 'heading', level, inlines: inlines(words), source: SOURCE };
}

export function list(ordered: boolean, items: readonly (Words | readonly Block[])[]): List {
  const blocks = items.map((item) => (isBlocks(item) ? item : [p(item as Words)]));
  return { type: 'list', ordered, items: blocks, source: SOURCE };
}

function isBlocks(item: Words | readonly Block[]): item is readonly Block[] {
  return (
    typeof item !== 'string' &&
    item.some((part) => typeof part === 'object' && 'source' in part && part.type !== 'slot')
  );
}

const cell = (words: Words): Cell => ({ inlines: inlines(words) });

export function table(
  columns: readonly ColumnAlignment[],
  head: readonly Words[],
  rows: readonly (readonly Words[])[],
): Table {
  return {
    type: 'table',
    columns,
    head: head.map(cell),
    rows: rows.map((row) => row.map(cell)),
    source: SOURCE,
  };
}

export function group(role: Role, blocks: readonly (Words | Block)[], marked: Marked = {}): Group {
  const list = blocks.map((block) =>
    typeof block === 'object' && 'type' in block ? (block as Block) : p(block as Words),
  );
  return { type: 'group', role, blocks: list, source: SOURCE, ...marked };
}

export function figure(asset: string): Figure {
  return { type: 'figure', asset, alt: `picture ${asset}`, origin: ['pictures', asset], source: SOURCE };
}

export function tree(
  blocks: readonly Block[],
  more: Partial<Pick<DocumentTree, 'kind' | 'language' | 'direction' | 'title' | 'author' | 'date'>> = {},
): DocumentTree {
  const direction: Direction = more.direction ?? 'ltr';
  const kind: DocumentKind = more.kind ?? 'termination-letter';
  return {
    kind,
    audience: 'client',
    language: more.language ?? (direction === 'ltr' ? 'en-GB' : 'he'),
    direction,
    title: more.title ?? 'Notice of termination — Harbour & Finch Ltd',
    author: more.author ?? 'Brightwater Accounting & Advisory Ltd',
    date: more.date ?? '2026-08-31',
    blocks,
  };
}

const pageFields = (words: readonly [string, string]): readonly (string | Inline)[] => [
  words[0],
  { type: 'page-number' },
  words[1],
  { type: 'page-count' },
];

const ENGLISH_HEAD: readonly Block[] = [
  group('letterhead', ['Brightwater Accounting & Advisory Ltd', 'Chartered accountants']),
  group('sender', [
    '14 Mill Lane, Leeds LS1 4AP',
    [slot('office@brightwater.example', 'e-mail')],
    [slot('+44 113 555 0142', 'phone')],
    [slot('brightwater.example', 'url')],
    'Company no. 09123456',
  ]),
  group('delivery', ['By recorded delivery and by e-mail']),
  group('recipient', [
    [slot('Harbour & Finch Ltd')],
    [slot('Ms Jane O’Connor'), ', Managing Director'],
    [slot('22 Kirkgate')],
    [slot('Leeds LS2 7DJ')],
  ]),
  group('references', ['Our reference: BW-2024/17', 'Your reference: HF/ACC']),
  group('place-date', [['Leeds, ', slot('31 August 2026', 'date')]]),
];

const ENGLISH_FURNITURE: readonly Block[] = [
  group('continuation', ['Brightwater Accounting & Advisory Ltd', 'Notice of termination · 31 August 2026']),
  group('footer', [pageFields(['Page ', ' of '])]),
];

const signatureOf = (name: string, capacity: string): Group => group('signature', [[strong(name)], capacity]);

export const englishLetter: DocumentTree = tree([
  ...ENGLISH_HEAD,
  group('subject', ['Notice of termination: letter of engagement BW-2024/17']),
  group('salutation', ['Dear Ms O’Connor,']),
  p([
    'We are writing to give you formal notice that our engagement under the letter of engagement dated ',
    slot('1\u00a0March 2024', 'date'),
    ' ends on ',
    strong([slot('Wednesday, 30\u00a0September 2026', 'date')]),
    '. That is its last day in force. This notice is given under clause 9.2, which requires thirty days’ written notice.',
  ]),
  p(
    'Until that date we continue to provide the services below at the agreed fees. After it we make no further filings, send no reminders and give no advice, unless we agree otherwise in writing.',
  ),
  table(
    ['start', 'start', 'end'],
    ['Service', 'Last day', 'Monthly fee'],
    [
      [
        'Bookkeeping and VAT returns, up to and including the quarter ending 30\u00a0September 2026',
        '30\u00a0September 2026',
        '£1,250.00',
      ],
      ['Payroll, final run on 28\u00a0September 2026', '28\u00a0September 2026', '£310.00'],
      ['Registered office', '14\u00a0October 2026', '£11.50'],
    ],
  ),
  h(2, 'What we ask of you'),
  list(true, [
    [
      'Please pay invoice INV-2026-0042 over ',
      slot('£1,250.00', 'money'),
      ' by ',
      slot('15\u00a0September 2026', 'date'),
      '.',
    ],
    'Please name your new adviser, so that we can hand over the working papers in a secure shared folder no later than 14\u00a0October 2026.',
  ]),
  p([
    'Please note that the ',
    emphasis('statutory deadline'),
    ' for your annual accounts, 31\u00a0December 2026, falls after our engagement ends. If anything in this letter is unclear, please write to ',
    slot('j.brightwater@brightwater.example', 'e-mail'),
    ' before the end date. Thank you for the confidence you have placed in us.',
  ]),
  group('closing', ['Yours sincerely,']),
  signatureOf('Thomas Brightwater', 'Director'),
  signatureOf('Amelia Okonkwo', 'Engagement partner'),
  group('enclosures', ['Enclosures: handover summary; statement of account']),
  group('copies', ['Copy: Nowak Księgowość sp. z o.o.']),
  ...ENGLISH_FURNITURE,
]);

export const hebrewLetter: DocumentTree = tree(
  [
    group('letterhead', ['כהן ושות׳, רואי חשבון', 'משרד רואי חשבון']),
    group('sender', [
      'רח׳ הרצל 12, תל אביב',
      [slot('office@cohen.example', 'e-mail')],
      ['טלפון: ', slot('+972-54-123-4567', 'phone')],
    ]),
    group('delivery', ['בדואר רשום עם אישור מסירה']),
    group('recipient', [
      'לכבוד',
      [slot('Smith & Sons Ltd.')],
      [slot('גב׳ דנה לוי'), ', מנכ״לית'],
      [slot('רח׳ אלנבי 7, חיפה')],
    ]),
    group('references', [
      ['מספרנו: ', slot('2024/17')],
      ['מספרכם: ', slot('HF/ACC-9')],
    ]),
    group('place-date', [['תל אביב, ', slot('31.8.2026', 'date')]]),
    group('subject', [['הנדון: הודעה על סיום התקשרות – הסכם מס׳\u00a0', slot('2024/17')]]),
    group('salutation', ['גב׳ לוי הנכבדה,']),
    p([
      'הרינו להודיעכם כי ההתקשרות בינינו, לפי הסכם מס׳\u00a0',
      slot('2024/17'),
      ' מיום ',
      slot('1.3.2024', 'date'),
      ' עם ',
      slot('Smith & Sons Ltd.'),
      ', תסתיים ביום ',
      strong([slot('30.9.2026', 'date')]),
      '. זה יומה האחרון בתוקף. יתרת החוב בסך ',
      slot('₪12,500.00', 'money'),
      ' (כולל מע״מ בשיעור 18%) תשולם עד יום ',
      slot('15.9.2026', 'date'),
      ', בהתאם לחשבונית ',
      slot('INV-2026-0042'),
      '; זיכוי של ',
      slot('-1,200.00\u00a0₪', 'money'),
      ' יירשם בנפרד.',
    ]),
    p([
      'לשאלות: ',
      slot('dana@cohen.example', 'e-mail'),
      ', טלפון ',
      slot('+972-54-123-4567', 'phone'),
      ' (בימים א׳\u2060–\u2060ה׳, בין 9:00 ל-17:00). הקובץ ',
      slot('report (final v2).pdf'),
      ' יישלח ל-',
      slot('Nowak & Partners (UK)'),
      ' בדוא״ל.',
    ]),
    table(
      ['start', 'start', 'end'],
      ['שירות', 'יום אחרון', 'שכר חודשי'],
      [
        ['הנהלת חשבונות ודיווח למע״מ', [slot('30.9.2026', 'date')], [slot('₪1,250.00', 'money')]],
        [['תמיכה ב-', slot('Xero (UK)')], [slot('28.9.2026', 'date')], [slot('₪310.00', 'money')]],
        ['משכורות', [slot('14.10.2026', 'date')], [slot('₪11.50', 'money')]],
      ],
    ),
    list(true, [
      'דו״ח מע״מ לחודש ספטמבר 2026;',
      ['העברת התיק ל-', slot('Nowak & Partners'), ';'],
      'משכורות – הרצה אחרונה ב-28.9.2026.',
    ]),
    group('closing', ['בכבוד רב,']),
    group('signature', [[strong('יוסי כהן, רו״ח')], 'שותף מנהל']),
    group('enclosures', ['לוט: סיכום העברה']),
    group('continuation', ['כהן ושות׳, רואי חשבון', 'הודעה על סיום התקשרות']),
    group('footer', [pageFields(['עמוד ', ' מתוך '])]),
  ],
  { direction: 'rtl', title: 'הודעה על סיום התקשרות – Smith & Sons', author: 'כהן ושות׳' },
);

const ITEMS = [
  ['VAT return Q2 2026', 'Delivered', 'Harbour & Finch Ltd', '31\u00a0July 2026'],
  [
    'Payroll records 2024–2026, including P60s and starter and leaver forms',
    'Delivered',
    'Harbour & Finch Ltd',
    '14\u00a0August 2026',
  ],
  [
    'Annual accounts FY2025: final working papers and lead schedules',
    'Open',
    'Nowak Księgowość sp. z o.o.',
    '30\u00a0September 2026',
  ],
  ['Fixed-asset register', 'Open', 'Nowak Księgowość sp. z o.o.', '14\u00a0October 2026'],
] as const;

export function handoverSummary(rows: number): DocumentTree {
  const items = Array.from({ length: rows }, (_, index) => {
    const [name, status, to, date] = ITEMS[index % ITEMS.length] ?? ITEMS[0];
    return [[slot(`${index + 1}. ${name}`)], status, to, [slot(date, 'date')]] as const;
  });
  return tree(
    [
      h(1, 'Handover summary'),
      p([
        'Prepared for ',
        slot('Harbour & Finch Ltd'),
        ', position as at ',
        slot('31 August 2026', 'date'),
        '. The engagement ends on ',
        strong('30\u00a0September 2026'),
        '.',
      ]),
      h(2, 'Items'),
      table(['start', 'start', 'start', 'end'], ['Item', 'Status', 'Handed to', 'Date'], items),
      h(2, 'Accounts and access'),
      list(false, [
        'Bookkeeping software: administrator rights moved on 1\u00a0September 2026.',
        [
          p('Portals:'),
          list(false, [
            'tax portal, access ends on 30\u00a0September 2026;',
            'payroll portal, access ended.',
          ]),
        ],
        'Bank feeds: to be reconnected by the new adviser.',
      ]),
      h(2, 'Confirmation'),
      p('The parties confirm that the items marked “Delivered” have been received in full.'),
      group('choices', [
        list(false, ['All items received', 'Some items are missing (please list them below)']),
      ]),
      signatureOf('For Brightwater Accounting & Advisory Ltd', 'Thomas Brightwater'),
      signatureOf('For Harbour & Finch Ltd', 'Jane O’Connor'),
      ...ENGLISH_FURNITURE,
    ],
    { kind: 'handover-summary', title: 'Handover summary — Harbour & Finch Ltd' },
  );
}

/** A letter whose text ends `lines` short paragraphs down the first page. */
export function letterOfLength(lines: number): DocumentTree {
  return tree([
    ...ENGLISH_HEAD,
    group('subject', ['Notice of termination']),
    group('salutation', ['Dear Ms O’Connor,']),
    ...Array.from({ length: lines }, (_, index) => p(`Paragraph ${index + 1} of this letter has one line.`)),
    group('closing', ['Yours sincerely,']),
    signatureOf('Thomas Brightwater', 'Director'),
    group('slip', [
      h(2, 'Acknowledgement of receipt'),
      p('We have received this letter. Receipt is not agreement.'),
      p('Date and signature: ____________________'),
    ]),
    group('annex', [h(2, 'Annex: statement of account'), p('Nothing is owed.')]),
    ...ENGLISH_FURNITURE,
    group('mark', ['Draft']),
  ]);
}
