import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../src/design/link-target.ts';
import type { Fact } from '../../src/fact.ts';
import { flatten, type StyledText } from '../../src/pdf/styled-text.ts';
import { emphasis, inlines, slot, strong, type Words } from './sample-trees.ts';

function styled(words: Words, direction: 'ltr' | 'rtl' = 'ltr', marked = {}): StyledText {
  return flatten(inlines(words), marked, { direction, weight: 'regular', links: true });
}

describe('flatten', () => {
  it('keeps weights and places of the parts', () => {
    const { text, spans } = styled(['a', strong(['b', emphasis('c')]), slot('d')]);
    expect(text).toBe('abcd');
    expect(spans.map(({ weight, origin }) => [weight, origin])).toEqual([
      ['regular', undefined],
      ['bold', undefined],
      ['boldItalic', undefined],
      ['regular', ['test', 'd']],
    ]);
  });

  it('keeps directional controls out of the text', () => {
    const { text, controls } = styled(['a ', slot('b\u200f\u202ec')]);
    expect(text).toBe('a bc');
    expect(controls).toEqual([
      { at: 2, control: '\u2068' },
      { at: 3, control: '\u200f' },
      { at: 4, control: '\u2069' },
    ]);
  });

  it('isolates nothing where nothing is', () => {
    expect(styled([slot('')]).controls).toEqual([]);
  });

  it('composes letters and marks', () => {
    expect(styled('e\u0301').text).toBe('é');
  });

  it('finds the direction of a paragraph by its first strong letter when told so', () => {
    expect(styled('1. Smith', 'rtl', { direction: 'auto' }).direction).toBe('ltr');
    expect(styled('123', 'rtl', { direction: 'auto' }).direction).toBe('rtl');
    expect(styled('Smith', 'rtl').direction).toBe('rtl');
    expect(styled('שלום', 'rtl', { direction: 'ltr' }).direction).toBe('ltr');
  });
});

describe('linkTarget', () => {
  const target = (kind: Fact['kind'], value: string) => linkTarget({ kind, value });

  it.each([
    ['e-mail', 'a@b.example', 'mailto:a@b.example'],
    ['e-mail', 'not an address', undefined],
    ['url', 'b.example/ä?x=1%20', 'https://b.example/%C3%A4?x=1%20'],
    ['url', 'http://b.example', 'http://b.example'],
    ['url', 'b.example:8080/x', 'https://b.example:8080/x'],
    ['url', 'javascript:alert(1)', undefined],
    ['url', 'file:///etc/passwd', undefined],
    ['url', 'two words', undefined],
    ['url', '', undefined],
    ['url', 'b.example/\ud800', undefined],
    ['text', 'https://b.example', undefined],
  ] as const)('%s %j → %j', (kind, value, expected) => {
    expect(target(kind, value)).toBe(expected);
  });
});
