import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readSource } from '../../src/input/read-source.ts';
import type { SourceValue } from '../../src/input/source-document.ts';
import { read, utf8 } from './read.ts';

const TEXT = `# client
provider:
  name: Klon
  address: [Main Street 1, "Town"]
  contact:
    email: klon@klon.example
services:
  - name: Books
    outcome: ends
  - ~
  - name: >-
      Pay
      roll
home: &home { street: Low Lane 2 }
away: *home
`;

function at(source: ReturnType<typeof read>, path: readonly (string | number)[]) {
  const { location, on } = source.locate(path);
  return `${location.line}:${location.column} ${on}`;
}

describe('locate', () => {
  const source = read(TEXT);

  test.each([
    [['provider', 'name'], '3:9 value'],
    [['provider', 'address'], '4:12 value'],
    [['provider', 'address', 1], '4:28 value'],
    [['provider', 'contact'], '5:3 key'],
    [['services', 0], '8:5 value'],
    [['services', 0, 'outcome'], '9:14 value'],
    [['services', 1, 'name'], '11:11 value'],
    [['away'], '15:7 value'],
    [['away', 'street'], '14:23 value'],
    [['client'], '2:1 parent'],
    [['provider', 'country'], '2:1 parent'],
    [['provider', 'contact', 'phone'], '5:3 parent'],
    [['services', 1, 'outcome'], '11:5 parent'],
    [['services', 7, 'name'], '7:1 parent'],
    [['provider', 0, 'name'], '3:9 value'],
    [['provider', 'name', 'first'], '3:9 value'],
    [[], '2:1 value'],
  ])('%j is at %s', (path, expected) => {
    expect(at(source, path)).toBe(expected);
  });

  test('a key is found with and without a value', () => {
    const { location, on, sourceLine } = read('a:\n  b:\n  c: 1\n').locateKey(['a'], 'b');
    expect({ ...location, on, sourceLine }).toEqual({
      file: 'client.yaml',
      line: 2,
      column: 3,
      on: 'key',
      sourceLine: '  b:',
    });
    expect(source.locateKey(['provider'], 'country')).toMatchObject({ location: { line: 2 }, on: 'parent' });
  });

  test('no file makes a prototype', () => {
    expect(source.locate(['constructor', 'name']).on).toBe('parent');
    expect(source.locate(['provider', 'toString']).on).toBe('parent');
  });
});

/** Text the reader takes; what it refuses has its own tests. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((written) => !/[^\P{Cc}\n]|[\u2028\u2029\ufffd\u202a-\u202e\u2066-\u2069]/u.test(written));
const key = fc
  .oneof(fc.constantFrom('name', 'a b', 'x:y', 'constructor', '#'), text)
  .filter((name) => name !== '__proto__' && name !== '<<');
const tree = fc.letrec<{ value: SourceValue; map: Record<string, SourceValue> }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, text, fc.array(tie('value'), { maxLength: 4 }), tie('map')),
  map: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
})).map;

function* leaves(
  value: SourceValue,
  path: (string | number)[] = [],
): Generator<[(string | number)[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leaves(item, [...path, index]);
  else for (const [name, item] of Object.entries(value)) yield* leaves(item, [...path, name]);
}

describe('any values', () => {
  const styles = ['PLAIN', 'QUOTE_DOUBLE', 'BLOCK_LITERAL'] as const;

  test('written as YAML come back, and every scalar is found at its place', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...styles), fc.boolean(), (value, defaultStringType, flow) => {
        // the library that writes here loses a text of nothing but blanks in a block
        fc.pre(
          defaultStringType !== 'BLOCK_LITERAL' ||
            [...leaves(value)].every(([, leaf]) => !/^\s+$/.test(leaf)),
        );
        const written = stringify(value, {
          defaultStringType,
          defaultKeyType: 'PLAIN',
          aliasDuplicateObjects: false,
          collectionStyle: flow ? 'flow' : 'block',
        });
        expectSame(written, value, 'client.yaml');
      }),
      { numRuns: 400 },
    );
  });

  test('written as JSON come back, and every scalar is found at its place', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        expectSame(JSON.stringify(value, null, indent), value, 'client.json');
      }),
      { numRuns: 400 },
    );
  });

  function expectSame(written: string, value: SourceValue, file: string): void {
    const result = readSource(utf8(written), file);
    if (!result.ok) throw new Error(`${written}\n${JSON.stringify(result.diagnostics)}`);
    expect(result.source.value).toEqual(value);
    const lines = written.split('\n');
    for (const [path, leaf] of leaves(value)) {
      const { location, on } = result.source.locate(path);
      expect(on).toBe('value');
      expect(scalarAt(lines, location.line, location.column, leaf)).toBe(true);
    }
  }

  /** True when the text at a place starts the scalar: quoted it parses to it, plain it is it. */
  function scalarAt(lines: readonly string[], line: number, column: number, leaf: string): boolean {
    const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
    if (/^[|>]/u.test(rest)) return true;
    const quoted = /^("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/u.exec(rest)?.[0];
    if (quoted !== undefined) return parse(quoted.replace(/\n[ \t]+/gu, '\n ')) === leaf;
    const [firstWord = ''] = leaf.split(/\s/u);
    return rest.startsWith(firstWord);
  }
});

describe('any bytes', () => {
  test('are read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = readSource(bytes, 'client.yaml');
        if (!result.ok) expect(result.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of YAML-like text are read or refused with a place', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '#',
      ' #',
      '&a ',
      '*a',
      '!x ',
      '|',
      '>',
      '\t',
      '? ',
      '---\n',
      '...\n',
      '%',
      '\\',
      'é',
      '😀',
      '\r\n',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const result = readSource(utf8(pieces.join('')), 'client.yaml');
        for (const { location, sourceLine } of result.ok ? result.warnings : result.diagnostics) {
          expect(location?.line).toBeGreaterThan(0);
          expect(location?.column).toBeGreaterThan(0);
          expect(sourceLine).not.toMatch(/[\r\n]/u);
        }
        if (!result.ok) expect(result.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('never reach a prototype', () => {
    fc.assert(
      fc.property(fc.constantFrom('__proto__', 'constructor', 'prototype'), fc.string(), (name, value) => {
        readSource(utf8(`${name}: { polluted: ${JSON.stringify(value)} }`), 'client.yaml');
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
    );
  });
});
