import { expect, test } from 'vitest';
import { plainText, plainTextOfBlocks } from '../../src/document/plain-text.ts';
import { group, h, inlines, lineBreak, list, p, slot, strong, table } from '../pdf/sample-trees.ts';

test('plainText reads through styles and slots', () => {
  expect(plainText(inlines(['a ', strong(['b', slot('c')]), lineBreak, 'd', { type: 'page-number' }]))).toBe(
    'a bc\nd',
  );
});

test('plainTextOfBlocks has a line for each paragraph and row', () => {
  const blocks = [
    h(1, 'H'),
    group('closing', ['C']),
    list(false, ['I', 'J']),
    table(['start', 'end'], ['A', 'B'], [['1', '2']]),
    p('P'),
  ];
  expect(plainTextOfBlocks(blocks)).toBe('H\nC\nI\nJ\nA\tB\n1\t2\nP');
});
