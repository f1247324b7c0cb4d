import { describe, expect, test } from 'vitest';
import { brief, problems, read } from './read.ts';

describe('values', () => {
  test('stay the text as written', () => {
    const { value } = read(
      'a: 0123\nb: NO\nc: 1.10\nd: +48123456789\ne: 2026-12-31\nf: 12:30\ng: 12/2024\nh: 1_0\n',
    );
    expect(value).toEqual({
      a: '0123',
      b: 'NO',
      c: '1.10',
      d: '+48123456789',
      e: '2026-12-31',
      f: '12:30',
      g: '12/2024',
      h: '1_0',
    });
  });

  test('stay text under %YAML 1.1, where NO would be false', () => {
    expect(read('%YAML 1.1\n---\na: NO\nb: 0o17\n').value).toEqual({ a: 'NO', b: '0o17' });
  });

  test('of JSON are the same text', () => {
    const { value } = read(
      '{"a": 1.10, "b": [true, null, "null"],\n\t"c": {"d": "\\ud83d\\ude00\\/"}}',
      'client.json',
    );
    expect(value).toEqual({ a: '1.10', b: ['true', 'null'], c: { d: '😀/' } });
  });

  test('of block scalars keep their lines, whatever the line ends of the file', () => {
    const expected = { a: 'x\ny\n', b: 'x y', c: 'z' };
    expect(read('a: |\n  x\n  y\nb: >-\n  x\n  y\nc: z\n').value).toEqual(expected);
    expect(read('a: |\r\n  x\r\n  y\r\nb: >-\r\n  x\r\n  y\r\nc: z\r\n').value).toEqual(expected);
    expect(read('a: |\r  x\r  y\rb: >-\r  x\r  y\rc: z\r').value).toEqual(expected);
  });

  test('keep joiners and direction marks, emoji and 4 000 characters', () => {
    const value = `\u200f\u200e\u061c 👩‍💻 ${'x'.repeat(4000)}`;
    expect(read(`a: "${value}"`).value).toEqual({ a: value });
  });

  test('are repeated by aliases', () => {
    const { value } = read('a: &home [Main Street 1, Town]\nb: *home\nc: [*home, *home]\n');
    expect(value['b']).toEqual(['Main Street 1', 'Town']);
    expect(value['c']).toEqual([value['a'], value['a']]);
  });

  test('may be aliased two hundred times', () => {
    const { value } = read(`a: &a x\nb: [${'*a, '.repeat(200)}]\n`);
    expect(value['b']).toEqual(Array.from({ length: 200 }, () => 'x'));
  });

  test('named like parts of Object are just fields', () => {
    const { value } = read('constructor: x\ntoString: y\nhasOwnProperty: z\n');
    expect(Object.entries(value)).toEqual([
      ['constructor', 'x'],
      ['toString', 'y'],
      ['hasOwnProperty', 'z'],
    ]);
  });

  test('left empty are left out, with a warning at the field', () => {
    const text =
      'a:\nb: ~\nc: null\nd: ""\ne: "null"\nf: !!str null\ng: [x, ~, y]\nh: {i: , j}\nk:   # later\n';
    expect(read(text).value).toEqual({ d: '', e: 'null', f: 'null', g: ['x', 'y'], h: {} });
    expect(brief(problems(text))).toEqual([
      'input/empty-value 1:1',
      'input/empty-value 2:1',
      'input/empty-value 3:1',
      'input/empty-value 7:8',
      'input/empty-value 8:5',
      'input/empty-value 8:10',
      'input/empty-value 9:1',
    ]);
    expect(problems(text)[0]).toMatchObject({ severity: 'warning', facts: { field: 'a' }, sourceLine: 'a:' });
  });
});

describe('bad writing', () => {
  test.each([
    ['', 'input/empty-file 1:1'],
    ['# only a comment\n', 'input/empty-file 1:1'],
    ['~', 'input/empty-file 1:1'],
    ['  \n\n', 'input/empty-file 1:1'],
    ['name:Anna', 'input/not-a-map 1:1'],
    ['- a\n- b\n', 'input/not-a-map 1:1'],
    ['---\na: 1\n---\nb: 2\n', 'input/several-documents 4:1'],
    ['a:\n\tb: c\n', 'input/tab-indent 2:1'],
    ['services:\n\t- name: x\n', 'input/tab-indent 2:1'],
    ['a:\n\tb: 1\n  c: 2\n  d: { e: 3 }\nf: 4\n', 'input/tab-indent 2:1'],
    ['name: Müller: Söhne\n', 'input/colon-in-text 1:7'],
    ['a: { b: Müller: Söhne }\n', 'input/colon-in-text 1:9'],
    ['a: 1\n  b: 2\n', 'input/bad-indent 2:3'],
    ['a:\n  b: 1\n c: 2\n', 'input/bad-indent 3:1'],
    ['address: Main\nStreet 5\nc: 2\n', 'input/missing-colon 2:1'],
    ['a: 1\nb\n', 'input/missing-colon 2:1'],
    ['a: "x\nb: 2\nc: "\n', 'input/not-closed 1:4'],
    ["a: it\nb: 'x\n", 'input/not-closed 2:4'],
    ['b:\n  a: [1, 2\nc: 1\n', 'input/not-closed 2:6'],
    ['a: "x" y\n', 'input/text-after-quote 1:8'],
    ["a: 'it's'\n", 'input/text-after-quote 1:8'],
    ['a: @home\n', 'input/reserved-character 1:4'],
    ['a: %5\n', 'input/reserved-character 1:4'],
    ['a: "C:\\Users"\n', 'input/bad-escape 1:7'],
    ['a: - b\n', 'input/yaml-syntax 1:4'],
    ['a: !!js/function "x"\n', 'input/unknown-tag 1:4'],
    ['a: !!int 5\n', 'input/unknown-tag 1:4'],
    ['a: {{ name }}\n', 'input/key-not-text 1:5'],
    ['? [x]\n: 1\n', 'input/key-not-text 1:3'],
    ['a: 1\n__proto__: { b: 1 }\n', 'input/reserved-key 2:1'],
    ['<<: { b: 1 }\n', 'input/merge-key 1:1'],
    ['a: *b\n', 'input/unknown-alias 1:4'],
    ['a: *important* text\n', 'input/unknown-alias 1:4'],
    ['a: &a [*a]\n', 'input/circular-alias 1:8'],
    ['a: "x\\ty"\n', 'input/forbidden-character 1:4'],
    ['a: x\ty\n', 'input/forbidden-character 1:5'],
    ['a: "\\ud83d"\n', 'input/forbidden-character 1:4'],
    ['a\u0007b: x\n', 'input/forbidden-character 1:2'],
  ])('%j', (text, expected) => {
    expect(brief(problems(text))).toEqual([expected]);
    expect(problems(text)[0]?.severity).toBe('error');
  });

  test('comes back all at once, sorted, without echoes', () => {
    const text = 'a: `x`\nb: 1\nb: 2\nc: "\\u0000"\nd:\n\te: 1\nf: ~\ng: x: y\n';
    expect(brief(problems(text))).toEqual([
      'input/reserved-character 1:4',
      'input/duplicate-key 3:1',
      'input/forbidden-character 4:4',
      'input/tab-indent 6:1',
      'input/colon-in-text 8:4',
    ]);
  });

  test('a field written twice names both places', () => {
    expect(problems('a:\n  b: 1\n  c: 2\n  b: 3\n')).toEqual([
      {
        code: 'input/duplicate-key',
        severity: 'error',
        facts: { key: 'b' },
        location: { file: 'client.yaml', line: 4, column: 3 },
        sourceLine: '  b: 3',
        related: [{ file: 'client.yaml', line: 2, column: 3 }],
      },
    ]);
  });

  test('an alias bomb is refused', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [index, name] of [...'bcdefghi'].entries()) {
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(',')}]`);
    }
    expect(problems(bomb.join('\n')).map(({ code }) => code)).toEqual(['input/too-many-aliases']);
  });

  test.each(['[', '{a: ', '- ', '? ', '{"a":['])(
    'nesting %j without end is refused, however deep',
    (opening) => {
      for (const times of [200, 2000, 300_000 / opening.length]) {
        expect(problems(opening.repeat(times)).map(({ code }) => code)).toEqual(['input/too-deep']);
      }
    },
  );

  test.each([
    ['anchors', '&a '.repeat(10_001)],
    ['tags', '- !x\n'.repeat(10_001)],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(10_001)}]`],
  ])('ten thousand %s are enough', (_, text) => {
    expect(problems(text)).toMatchObject([{ code: 'input/too-many-aliases', facts: { limit: 10_000 } }]);
  });

  test('text that starts like an anchor, alias or tag counts as text', () => {
    const text = `a:\n${"  - '*x'\n  - |\n    &x\n  - |-\n    !x\n".repeat(3400)}`;
    const { a } = read(text).value;
    expect(a).toHaveLength(10_200);
  });

  test('JSON without a comma is not read as text', () => {
    expect(brief(problems('{"a": 1 "b":2}', 'client.json'))).toEqual(['input/bad-json-value 1:7']);
    expect(brief(problems('{"a": yes}', 'client.JSON'))).toEqual(['input/bad-json-value 1:7']);
  });

  test('the line shown is safe to print', () => {
    const [problem] = problems('a: x\u001b[2J\u202ey # \u009b\n');
    expect(problem?.sourceLine).toBe('a: x\ufffd[2J\ufffdy # \ufffd');
  });

  test('problems without end are cut off', () => {
    const count = problems('a: @x\n'.repeat(5000)).length;
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(400);
  });
});

describe('characters', () => {
  test.each([
    ['\\u0000', 'U+0000', 'control'],
    ['\\r', 'U+000D', 'control'],
    ['\\x7f', 'U+007F', 'control'],
    ['\\u0085', 'U+0085', 'control'],
    ['\\u2028', 'U+2028', 'line-separator'],
    ['\\u202e', 'U+202E', 'direction'],
    ['\\u2066', 'U+2066', 'direction'],
    ['\\u2069', 'U+2069', 'direction'],
    ['\\ud800', 'U+D800', 'surrogate'],
    ['\\udfff', 'U+DFFF', 'surrogate'],
    ['\\ufdd0', 'U+FDD0', 'noncharacter'],
    ['\\uffff', 'U+FFFF', 'noncharacter'],
    ['\\U0001fffe', 'U+1FFFE', 'noncharacter'],
    ['\\ufffd', 'U+FFFD', 'replacement'],
  ])('%s is refused by name', (escaped, character, kind) => {
    expect(problems(`a: b\nc: ["x${escaped}"]\n`)).toMatchObject([
      { code: 'input/forbidden-character', facts: { character, kind }, location: { line: 2, column: 5 } },
    ]);
  });

  test('a raw one is shown where it stands', () => {
    expect(brief(problems('a: b\nc: abc\u202exyz\n'))).toEqual(['input/forbidden-character 2:7']);
  });
});

describe('comments', () => {
  test.each([
    ['address: Flat #5\n', 1, 15, 'Flat', '#5'],
    ['a: Smith # Sons\n', 1, 10, 'Smith', '# Sons'],
    ['a:\n  - b\n  - c #1\n', 3, 7, 'c', '#1'],
    ['reference: #2026-5\n', 1, 1, '', '#2026-5'],
  ])('%j loses text', (text, line, column, value, lost) => {
    expect(problems(text)).toMatchObject([
      {
        code: 'input/comment-cuts-value',
        severity: 'warning',
        facts: { value, lost },
        location: { line, column },
      },
    ]);
  });

  test.each(['a: b  # a comment\n', 'a: "b" # one\n', 'a: 2026-12-31 # Thursday\n', '# x\na: b#c\n'])(
    '%j loses nothing',
    (text) => {
      expect(problems(text)).toEqual([]);
    },
  );
});
