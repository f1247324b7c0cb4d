import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/plain-text.ts';
import { withSingleStops } from '../../src/document/single-stops.ts';
import type { Inline } from '../../src/document/tree.ts';
import { inlines, p, slot, strong, tree } from '../pdf/sample-trees.ts';

function printed(...parts: readonly Inline[]): string {
  const [block] = withSingleStops(tree([p(parts)])).blocks;
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  return plainText(block.inlines);
}

describe('withSingleStops', () => {
  it('drops the stop of the template after a value that has its own', () => {
    expect(printed(slot('Smith Ltd.'), ...inlines('. Then'))).toBe('Smith Ltd. Then');
    expect(printed(strong([slot('Really?')]), ...inlines('.'))).toBe('Really?');
    expect(printed(slot('2026 r.'), ...inlines('*. Then'))).toBe('2026 r.* Then');
    expect(printed(slot('2026 r.'), ...inlines('**'), ...inlines('.'))).toBe('2026 r.**');
  });

  it('leaves everything else alone', () => {
    expect(printed(slot('Smith Ltd'), ...inlines('.'))).toBe('Smith Ltd.');
    expect(printed(slot('Smith Ltd.'), ...inlines(', then.'))).toBe('Smith Ltd., then.');
    expect(printed(slot('A.'), ...inlines('...'))).toBe('A....');
    expect(printed(slot('A.'), ...inlines(' and'), slot('B'), ...inlines('.'))).toBe('A. andB.');
  });
});
