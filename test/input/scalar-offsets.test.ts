import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from 'yaml';
import { locateText } from '../../src/input/source-document.ts';
import { read } from './read.ts';

/** Whether the library's writer has written what it was given: some blank lines and colons it loses. */
function comesBack(written: string, value: string): boolean {
  try {
    return read(written).value['a'] === value;
  } catch {
    return false;
  }
}

/** Line and column of every sign of the value that is no blank, with the sign the file has there. */
function signs(text: string): readonly [sign: string, there: string][] {
  const source = read(text);
  const value = String(source.value['a']);
  const placeAt = locateText(source, ['a']);
  const lines = text.split('\n');
  return [...value].flatMap((sign, offset): readonly [string, string][] => {
    if (/\s/u.test(sign)) return [];
    const { line, column } = placeAt(offset).location;
    return [[sign, (lines[line - 1] ?? '').charAt(column - 1)]];
  });
}

describe('the place of a sign in a text', () => {
  it.each([
    ['a: plain words\n'],
    ['a: plain\n  over lines\n\n  and more\n'],
    ['a: |\n  one\n    two\n\n  three\n'],
    ['a: |2-\n    one\n   two\n'],
    ['a: >+ # a remark\n\n  one\n  two\n\n    three\n\n'],
    ["a: 'one\n  two'\n"],
    ['a: "one\n  two \\\n  three"\n'],
    ['{"a": "one \\"two\\" three"}\n'],
  ])('%j', (text) => {
    const found = signs(text.replaceAll('\\"', "''").replaceAll(`''two''`, 'two'));
    expect(found.length).toBeGreaterThan(5);
    for (const [sign, there] of found) expect(there).toBe(sign);
  });

  it('is where an escape begins', () => {
    const text = 'a: "\\u05d0\\U0001F600\\x41\\t\\"x\\""\n';
    const placeAt = locateText(read(text.replace('\\t', '\\n')), ['a']);
    const columns = [0, 1, 2, 3, 5, 6, 7].map((offset) => placeAt(offset).location.column);
    expect(columns).toEqual([5, 11, 11, 21, 27, 29, 30]);
    const quoted = locateText(read("a: 'it''s'\n"), ['a']);
    expect([0, 1, 2, 3].map((offset) => quoted(offset).location.column)).toEqual([5, 6, 7, 9]);
  });

  it('is the end beyond the end, and the field where there is no text', () => {
    expect(locateText(read('a: one\n'), ['a'])(99).location).toMatchObject({ line: 1, column: 6 });
    expect(locateText(read('b: { c: 1 }\n'), ['b'])(3).location).toMatchObject({ line: 1, column: 4 });
    expect(
      locateText({ ...read('a: one\n'), locateText: undefined as never }, ['a'])(2).location,
    ).toMatchObject({ line: 1, column: 4 });
  });

  it('is found in whatever way a text is written', () => {
    const word = fc.stringMatching(/^[a-z{}#"'\\|>:é]{1,6}$/u);
    const text = fc.array(fc.oneof(word, fc.constantFrom('\n', ' ', '\n\n')), {
      minLength: 1,
      maxLength: 12,
    });
    const style = fc.constantFrom('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN');
    fc.assert(
      fc.property(text, style, fc.integer({ min: 0, max: 40 }), (parts, type, width) => {
        const value = parts.join('').trim();
        fc.pre(value !== '');
        const document = new Document({ a: value });
        (document.get('a', true) as { type?: string }).type = type;
        const written = document.toString({ lineWidth: width < 20 ? 0 : width, indent: 4 });
        fc.pre(comesBack(written, value));
        const lines = written.split('\n');
        const placeAt = locateText(read(written), ['a']);
        for (const [offset, sign] of [...value].entries()) {
          if (/\s/u.test(sign)) continue;
          const { line, column } = placeAt(offset).location;
          const there = (lines[line - 1] ?? '').slice(column - 1);
          expect(there.startsWith('\\') || there.startsWith(sign)).toBe(true);
        }
      }),
    );
  });
});
