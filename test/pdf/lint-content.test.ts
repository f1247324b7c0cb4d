import { describe, expect, it } from 'vitest';
import { lintContent } from './read-pdf.ts';

const GOOD = `1 0 0 -1 0 842 cm
/P <</MCID 0>> BDC
BT
/F1 10 Tf
1 0 0 -1 70 80 Tm
[<00010002> -20 <0003>] TJ
ET
EMC
/Artifact <</Type /Layout>> BDC
q 0.4 w 1 2 m 3 4 l S Q
EMC
`;

describe('the lint of page operators', () => {
  it('passes what is in order', () => {
    expect(lintContent(GOOD)).toEqual([]);
  });

  it.each([
    ['text outside marked content', 'BT [<0001>] TJ ET', 'text shown outside marked content'],
    ['a rule outside marked content', '1 2 m 3 4 l S', 'S outside marked content'],
    ['a missing EMC', GOOD.replace('EMC', ''), 'marked content inside marked content'],
    ['one EMC too many', `${GOOD}EMC`, 'EMC without a beginning'],
    ['.notdef', GOOD.replace('<0003>', '<00030000>'), '.notdef is shown'],
    ['numbers without a space', GOOD.replace('-20', '-20-178'), 'numbers run together: -20-178'],
    [
      'a span without an identifier',
      GOOD.replace('<</MCID 0>>', '<<>>'),
      'marked content that is neither structure nor artifact',
    ],
    ['text outside BT', GOOD.replace('BT\n', ''), 'text shown outside a text object'],
  ])('finds %s', (_, operators, problem) => {
    expect(lintContent(operators)).toContain(problem);
  });
});
