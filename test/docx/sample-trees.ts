import type { Block, DocumentTree, Figure } from '../../src/document/tree.ts';
import { group, h, list, p, slot, strong, table, tree } from '../pdf/sample-trees.ts';

/** A red dot: 8 by 4 pixels, PNG. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR42mM4o6SEFTFQTwIAuf4iARcontAAAAAASUVORK5CYII=',
  ),
  (character) => character.charCodeAt(0),
);

export function figure(asset: string, alt: string): Figure {
  return {
    type: 'figure',
    asset,
    alt,
    origin: ['provider', 'logo'],
    source: { file: 'test', line: 1, column: 1 },
  };
}

const FURNITURE: readonly Block[] = [
  group('continuation', ['Brightwater · 31 August 2026']),
  group('footer', [['Page ', { type: 'page-number' }, ' of ', { type: 'page-count' }]]),
];

/** One of everything the writer has a special way for. */
export const everything: DocumentTree = tree([
  group('mark', ['Draft']),
  group('letterhead', [figure('logo.png', 'Logo of Brightwater'), 'Brightwater Ltd', '14 Mill Lane, Leeds']),
  group('delivery', ['By post']),
  group('recipient', [[slot('Harbour & Finch Ltd')], [slot('22 Kirkgate')]]),
  group('references', ['Our reference: BW-1']),
  group('place-date', ['Leeds, 31 August 2026']),
  group('subject', ['Notice of termination']),
  group('salutation', ['Dear Ms O’Connor,']),
  h(2, 'Services'),
  table(['start', 'end'], ['Service', 'Last day'], [['Payroll', '30 September 2026']]),
  p([
    'Write to ',
    slot('office@brightwater.example', 'e-mail'),
    ' or see ',
    slot('brightwater.example', 'url'),
    '.',
  ]),
  list(true, ['First', [p('Second'), p('More of it'), list(true, ['Nested'])]]),
  list(true, ['Counts from one again']),
  list(false, ['Bullet', [p('Outer'), list(false, ['Inner'])]]),
  p('An address in Hebrew:'),
  p([slot('דיזנגוף 100, תל אביב', 'text', { language: 'he' })]),
  group('choices', [list(false, ['Yes', 'No'])]),
  p(['The last words of the letter, ', strong('bold'), '.']),
  group('closing', ['Yours sincerely,']),
  group('signature', [figure('sign.png', 'Signature of Ann Bright'), 'Ann Bright', 'Director']),
  group('signature', ['Tom Bright', 'Partner']),
  group('enclosures', ['Enclosures:', list(false, ['Summary'])]),
  group('slip', [h(2, 'Receipt'), 'Received on:']),
  group('annex', [h(2, 'Annex'), 'Steps']),
  ...FURNITURE,
]);

/** A letter with one signature, to see what holds it to the text. */
export const shortLetter: DocumentTree = tree([
  group('recipient', ['Harbour & Finch Ltd']),
  group('subject', ['Notice of termination']),
  p('First words.'),
  p('Last words.'),
  group('closing', ['Yours sincerely,']),
  group('signature', ['Ann Bright', 'Director']),
  ...FURNITURE,
]);
