import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../src/template/compile.ts';
import { compiled } from './fixtures/fixture.ts';

/** `line:column code` of each problem. */
function problems(text: string): readonly string[] {
  const { diagnostics } = compileTemplate({ file: 'x.md.hbs', text, language: 'en', name: 'x' });
  return diagnostics.map(({ code, location }) => `${location?.line}:${location?.column} ${code}`);
}

describe('tags that templates must not use are found with their place', () => {
  test.each([
    ['a {{{x}}}', '1:3 template/triple-stash'],
    ['a\n {{&x}}', '2:2 template/triple-stash'],
    ['{{*d}}', '1:1 template/decorator'],
    ['{{#*inline "x"}}{{/inline}}', '1:1 template/decorator'],
    ['{{{{raw}}}} x {{{{/raw}}}}', '1:1 template/unsupported-tag'],
    ['{{^x}}', '1:1 template/unsupported-tag'],
    ['{{~x}}', '1:1 template/unsupported-tag'],
    ['{{x~}}', '1:1 template/unsupported-tag'],
    ['{{#> layout}}', '1:1 template/unsupported-tag'],
    ['\\{{x}}', '1:2 template/unsupported-tag'],
    ['a {{x', '1:3 template/unclosed-tag'],
    ['a {{x "}} {{y}}', '1:3 template/unclosed-tag'],
    ['a }} b', '1:3 template/stray-braces'],
    ['{{x y z=}}', '1:1 template/syntax'],
    ['{{}}', '1:1 template/syntax'],
    ['a \uFDD0 b', '1:3 template/noncharacter'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toContain(expected);
  });
});

describe('blocks are paired', () => {
  test.each([
    ['{{#if x}}', '1:1 template/unclosed-block'],
    ['{{/if}}', '1:1 template/unopened-block'],
    ['{{#if x}}\na\n{{/each}}', '3:1 template/unopened-block'],
    ['{{else}}', '1:1 template/stray-else'],
    ['{{#if x}}a{{else}}b{{else}}c{{/if}}', '1:20 template/stray-else'],
    ['{{#iff x}}a{{/iff}}', '1:4 template/unknown-block'],
    ['{{#with x}}a{{/with}}', '1:4 template/unknown-block'],
    ['{{#each x}}a{{/each}}', '1:4 template/each-needs-block-parameter'],
    ['{{#each x as |a b|}}a{{/each}}', '1:4 template/each-needs-block-parameter'],
    ['{{#each x as |date|}}a{{/each}}', '1:4 template/reserved-name'],
    ['{{#each as |a|}}a{{/each}}', '1:4 template/missing-value'],
    ['{{#if}}a{{/if}}', '1:4 template/condition'],
    ['{{#if x y}}a{{/if}}', '1:7 template/condition'],
    ['{{#if (eq x y)}}a{{/if}}', '1:7 template/condition'],
    ['{{#if (any x (all y))}}a{{/if}}', '1:14 template/condition'],
    ['{{#if "x"}}a{{/if}}', '1:7 template/condition'],
    ['{{#if x includeZero=true}}a{{/if}}', '1:9 template/unexpected-argument'],
    ['{{#if x as |y|}}a{{/if}}', '1:4 template/unexpected-argument'],
    ['{{#if @first}}a{{/if}}', '1:7 template/loop-test-outside-each'],
    ['{{#if x}}a{{else each y}}b{{/if}}', '1:11 template/unsupported-tag'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });
});

describe('expressions', () => {
  test.each([
    ['{{../x}}', '1:3 template/forbidden-path'],
    ['{{this}}', '1:3 template/forbidden-path'],
    ['{{this.x}}', '1:3 template/forbidden-path'],
    ['{{@root.x}}', '1:3 template/forbidden-path'],
    ['{{@first}}', '1:3 template/forbidden-path'],
    ['{{#if @index}}a{{/if}}', '1:7 template/forbidden-path'],
    ['{{a/b}}', '1:3 template/forbidden-path'],
    ['{{a.[b c]}}', '1:3 template/forbidden-path'],
    ['{{x.constructor}}', '1:3 template/forbidden-path'],
    ['{{__proto__}}', '1:3 template/forbidden-path'],
    ['{{#if toString}}a{{/if}}', '1:7 template/forbidden-path'],
    ['{{date x.__proto__}}', '1:8 template/forbidden-path'],
    ['{{list x of="a.constructor"}}', '1:3 template/forbidden-path'],
    ['{{dat x}}', '1:3 template/unknown-helper'],
    ['{{lookup x "y"}}', '1:3 template/unknown-helper'],
    ['{{date}}', '1:3 template/missing-value'],
    ['{{date "2026-01-01"}}', '1:8 template/missing-value'],
    ['{{date x y}}', '1:10 template/unexpected-argument'],
    ['{{date x from="a"}}', '1:10 template/unexpected-argument'],
    ['{{date x form="a" form="b"}}', '1:19 template/unexpected-argument'],
    ['{{date x\n  form=y}}', '2:3 template/argument-not-text'],
    ['{{count n one="a"}}', '1:3 template/missing-argument'],
    ['{{figure x}}', '1:3 template/missing-argument'],
    ['{{voice x I="a" we="b"}}', '1:9 template/unexpected-argument'],
    ['{{> a b}}', '1:7 template/partial-arguments'],
    ['{{> a b=c}}', '1:7 template/partial-arguments'],
    ['{{> (a)}}', '1:5 template/clause-name'],
    ['{{> opening.immediate}}', '1:5 template/clause-name'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });
});

describe('markup', () => {
  test.each([
    ['<b>x</b>', '1:1 template/raw-html'],
    ['a\n\n<div>\nx\n</div>', '3:1 template/raw-html'],
    ['a <!-- b -->', '1:3 template/raw-html'],
    ['[a](b)', '1:1 template/unsupported-markup'],
    ['![a](b)', '1:1 template/unsupported-markup'],
    ['<https://a.example>', '1:1 template/unsupported-markup'],
    ['[a]: b', '1:1 template/unsupported-markup'],
    ['`a`', '1:1 template/unsupported-markup'],
    ['```\na\n```', '1:1 template/unsupported-markup'],
    ['    a', '1:1 template/unsupported-markup'],
    ['> a', '1:1 template/unsupported-markup'],
    ['a\n\n---', '3:1 template/unsupported-markup'],
    ['a\n===', '1:1 template/unsupported-markup'],
    ['#### a', '1:1 template/unsupported-markup'],
    ['_a_', '1:1 template/unsupported-markup'],
    ['a  \nb', '1:2 template/unsupported-markup'],
    ['- # a', '1:3 template/unsupported-markup'],
    ['- a\n  - b\n    - c', '3:5 template/unsupported-markup'],
    ['a **b', '1:3 template/stray-markup'],
    ['#a', '1:1 template/stray-markup'],
    ['{{x}}\\', '1:6 template/stray-markup'],
    ['21. November', '1:1 template/list-start'],
    ['| a | b |', '1:1 template/broken-table'],
    ['|a|b|\n|-|-|\n|c|', '3:1 template/row-length'],
    [':::letter\na\n:::', '1:1 template/unknown-role'],
    [':::closing\na', '1:1 template/unclosed-group'],
    ['a\n\n:::', '3:1 template/stray-group'],
    ['::: closing\na\n:::', '1:1 template/stray-group'],
    [':::closing{a=b}\na\n:::', '1:1 template/group-attributes'],
    [':::closing[a]\na\n:::', '1:1 template/group-attributes'],
    ['::::annex\n:::closing\na\n:::\n::::', '2:1 template/nested-group'],
    ['- a\n\n  :::closing\n  b\n  :::', '3:3 template/nested-group'],
    ['a {{> b}}', '1:3 template/clause-not-alone'],
    ['- {{> b}}', '1:3 template/clause-not-alone'],
    ['a {{figure b alt="c"}}', '1:3 template/figure-not-alone'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toContain(expected);
  });

  test.each([
    ['**{{#if x}}bold** text{{/if}}', '1:3 template/crosses-markup'],
    ['{{#if x}}a\n\nb{{/if}}', '1:1 template/crosses-markup'],
    ['# a {{#if x}}\n\nb{{/if}}', '1:5 template/crosses-markup'],
    ['- a {{#if x}}\n- b{{/if}}', '1:5 template/crosses-markup'],
    ['| a | b |\n|---|---|\n| {{#if x}}c | d{{/if}} |', '3:3 template/crosses-markup'],
    ['{{#each x as |y|}}\n:::closing\n{{/each}}\na\n:::', '1:1 template/crosses-markup'],
  ])('%j crosses markup', (text, expected) => {
    expect(problems(text)).toContain(expected);
  });
});

test('every problem of a file at once, in order', () => {
  expect(problems('{{{x}}}\n\n{{dat y}} {{#each z}}a{{/each}}\n\n{{this}}')).toEqual([
    '1:1 template/triple-stash',
    '3:3 template/unknown-helper',
    '3:14 template/each-needs-block-parameter',
    '5:3 template/forbidden-path',
  ]);
});

test('a problem carries its source line, and places count CRLF and a byte order mark out', () => {
  const text = '\uFEFFa\r\nb {{{x}}}\r\n';
  const { diagnostics } = compileTemplate({ file: 'x.md.hbs', text, language: 'en', name: 'x' });
  expect(diagnostics).toEqual([
    {
      code: 'template/triple-stash',
      severity: 'error',
      facts: { tag: '{{{x}}}' },
      location: { file: 'x.md.hbs', line: 2, column: 3 },
      sourceLine: 'b {{{x}}}',
    },
  ]);
});

test('a wrong close names the block it should close', () => {
  const { diagnostics } = compileTemplate({
    file: 'x',
    text: 'a\n{{#if x}}\n{{/each}}',
    language: 'en',
    name: 'x',
  });
  expect(diagnostics[0]?.facts).toEqual({ block: 'each', open: 'if' });
  expect(diagnostics[0]?.related).toEqual([{ file: 'x', line: 2, column: 1 }]);
});

test('names of helpers and roles get a suggestion', () => {
  const facts = (text: string) =>
    compileTemplate({ file: 'x', text, language: 'en', name: 'x' }).diagnostics[0]?.facts;
  expect(facts('{{dat x}}')?.['suggestion']).toBe('date');
  expect(facts(':::signatur\na\n:::')?.['suggestion']).toBe('signature');
});

test('places point into the template, lines put in between do not count', () => {
  const { nodes } = compiled('{{! note }}\n{{#if x}}\nfirst {{y}}\n{{/if}}\nsecond {{z}}');
  expect(nodes).toEqual([
    {
      type: 'if',
      line: 2,
      column: 1,
      mode: 'any',
      tests: [{ path: ['x'] }],
      // biome-ignore lint/suspicious/noThenProperty: the branch of a condition; nothing awaits a node
      then: [
        {
          type: 'paragraph',
          line: 3,
          column: 1,
          inlines: [
            { type: 'text', text: 'first ' },
            { type: 'slot', line: 3, column: 7, value: { path: ['y'] } },
          ],
        },
      ],
      otherwise: [],
    },
    {
      type: 'paragraph',
      line: 5,
      column: 1,
      inlines: [
        { type: 'text', text: 'second ' },
        { type: 'slot', line: 5, column: 8, value: { path: ['z'] } },
      ],
    },
  ]);
});

test('a block parameter is a name of its loop only', () => {
  const { nodes } = compiled('{{#each x as |y|}}{{y.a}} {{z}}{{else}}{{y}}{{/each}} {{y}}');
  const json = JSON.stringify(nodes);
  expect(json.match(/"item":"y","path":\["a"\]/g)).toHaveLength(1);
  expect(json.match(/"path":\["y"\]/g)).toHaveLength(2);
  expect(JSON.stringify(compiled('{{#each x as |y|}}a{{/each}} {{y}}').nodes)).toContain('"path":["y"]');
});

test('colons are text unless three begin a group', () => {
  const { nodes } = compiled('At 17:00 Re:Smith ::x');
  expect(nodes).toMatchObject([
    { type: 'paragraph', inlines: [{ type: 'text', text: 'At 17:00 Re:Smith ::x' }] },
  ]);
});

test('a program is plain JSON', () => {
  const program = compiled('{{#if (all a b)}}x{{else if c}}{{list d of="e"}}{{/if}}');
  expect(JSON.parse(JSON.stringify(program))).toEqual(program);
});
