import { expect, it } from 'vitest';
import { asMarkdown, markdownTable } from '../../src/review/markdown.ts';

it('takes nothing in a text for markup', () => {
  expect(asMarkdown('28 May* | <b> [x]')).toBe('28 May\\* \\| \\<b\\> \\[x\\]');
  expect(asMarkdown('- 5')).toBe('\\- 5');
  expect(asMarkdown('1. May')).toBe('1\\. May');
  expect(asMarkdown('01.05.2027')).toBe('01.05.2027');
  expect(asMarkdown('one\ntwo')).toBe('one / two');
});

it('writes a table', () => {
  expect(markdownTable(['a', 'b'], [['1|', '2']])).toEqual(['| a | b |', '| --- | --- |', '| 1\\| | 2 |']);
});
