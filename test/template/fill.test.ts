import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../src/document/tree.ts';
import type { ViewGroup, ViewLeaf } from '../../src/template/view-value.ts';
import { bundleOf, compiled, filled } from './fixtures/fixture.ts';

const leaf = (value: string, more: Partial<ViewLeaf> = {}): ViewLeaf => ({
  type: 'leaf',
  fact: { kind: 'text', value },
  origin: ['x', value],
  ...more,
});
const number = (value: string) => leaf(value, { fact: { kind: 'count', value } });
const word = (list: string, key: string, keys: readonly string[]) =>
  leaf('', {
    fact: { kind: 'term', value: `${list}.${key}` },
    is: Object.fromEntries(keys.map((k) => [k, k === key])),
  });

function blocks(text: string, view: ViewGroup = {}): readonly Block[] {
  return filled(compiled(text), view, []).blocks;
}

/** Text of a block: slots in brackets, strong in stars, a break as a slash. */
function shown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlines(block.inlines);
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlines(block.inlines)}`;
    case 'list':
      return block.items
        .map((item) => `${block.ordered ? '1.' : '-'} ${item.map(shown).join(' / ')}`)
        .join('; ');
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => inlines(cell.inlines)).join(' | '))
        .join('; ');
    case 'group':
      return `${block.role}(${block.blocks.map(shown).join('; ')})`;
    case 'figure':
      return `figure ${block.asset} ${block.alt}`;
  }
}

function inlines(list: readonly Inline[]): string {
  return list
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'slot':
          return `[${inline.text}]`;
        case 'strong':
          return `**${inlines(inline.inlines)}**`;
        case 'emphasis':
          return `*${inlines(inline.inlines)}*`;
        case 'break':
          return ' / ';
        case 'page-number':
        case 'page-count':
          return `<${inline.type}>`;
      }
    })
    .join('');
}

const text = (source: string, view: ViewGroup = {}) => blocks(source, view).map(shown).join('\n');

describe('a slot', () => {
  test('carries its fact, origin, place, language and direction', () => {
    const x = leaf('Smith', { language: 'en', direction: 'ltr' });
    expect(blocks('a\n\nDear {{g.x}}', { g: { x } })[1]).toEqual({
      type: 'paragraph',
      source: { file: 'termination-letter.md.hbs', line: 3, column: 1 },
      inlines: [
        { type: 'text', text: 'Dear ' },
        {
          type: 'slot',
          text: 'Smith',
          verbatim: 'Smith',
          fact: { kind: 'text', value: 'Smith' },
          origin: ['x', 'Smith'],
          language: 'en',
          direction: 'ltr',
          source: { file: 'termination-letter.md.hbs', line: 3, column: 6 },
        },
      ],
    });
  });

  test('has no language and direction when the value has none', () => {
    const [block] = blocks('{{x}}', { x: leaf('a') });
    expect(block?.type === 'paragraph' && Object.keys(block.inlines[0] ?? {}).sort()).toEqual([
      'fact',
      'origin',
      'source',
      'text',
      'type',
      'verbatim',
    ]);
  });

  test('keeps the spaces of its value', () => {
    expect(text('a {{x}} b', { x: leaf('  y  z ') })).toBe('a [  y  z ] b');
  });

  test('of a form', () => {
    expect(text('{{date x form="weekday"}}', { x: leaf('2026-01-01') })).toBe('[2026-01-01 (weekday)]');
  });
});

describe('helpers', () => {
  test.each([
    ['1', '[1] day of [1]'],
    ['3', '[3] days'],
  ])('count %s', (value, expected) => {
    expect(text('{{count n one="# day of #" other="# days"}}', { n: number(value) })).toBe(expected);
  });

  test('a count without # keeps its fact in a slot', () => {
    expect(blocks('{{count n one="a single day" other="#"}}', { n: number('1') })).toMatchObject([
      { inlines: [{ type: 'slot', text: 'a single day', fact: { kind: 'count', value: '1' } }] },
    ]);
  });

  test('voice and gender choose plain text', () => {
    const voice = word('voice', 'we', ['I', 'we']);
    expect(text('{{voice I="I *end*" we="we *end*"}} it', { voice })).toBe('we *end* it');
    const gender = word('gender', 'f', ['f', 'm']);
    const source = '{{gender p f="Madam" m="Sir" other="Reader"}}';
    expect(text(source, { p: { gender } })).toBe('Madam');
    expect(text(source, { p: { gender: null } })).toBe('Reader');
  });

  test('list enumerates', () => {
    const items = ['A', 'B', 'C'].map((name) => ({ name: leaf(name) }));
    expect(text('{{list items of="name"}}', { items })).toBe('[A], [B] and [C]');
    expect(text('**{{list items}}**', { items: [leaf('A')] })).toBe('**[A]**');
  });

  test('a phrase becomes text and slots', () => {
    const fact = { kind: 'date' as const, value: '2026-01-31' };
    const step = {
      type: 'phrase' as const,
      phrase: 'received',
      facts: { on: { fact, origin: ['ending'] } },
      origin: [],
    };
    expect(blocks('{{step}}', { step })).toMatchObject([
      { inlines: [{ text: 'received on=' }, { type: 'slot', fact, origin: ['ending'] }] },
    ]);
  });

  test('a figure is a block', () => {
    const view = { sig: leaf('sig.png'), who: leaf('A # B') };
    expect(blocks('{{figure sig alt="By #" of=who}}', view)).toEqual([
      {
        type: 'figure',
        asset: 'sig.png',
        alt: 'By A # B',
        origin: ['x', 'sig.png'],
        source: { file: 'termination-letter.md.hbs', line: 1, column: 1 },
      },
    ]);
  });
});

describe('what vanishes leaves no trace', () => {
  const no = { x: null, l: [], f: false };
  test.each([
    ['a {{#if x}}b{{/if}} c', 'a c'],
    ['a{{#if x}} b{{/if}} c', 'a c'],
    ['{{#if x}}b{{/if}} c', 'c'],
    ['a {{#if x}}b{{/if}}', 'a'],
    ['a {{#if x}}b{{/if}}.', 'a .'],
    ['a **{{#if x}}b{{/if}}** c', 'a c'],
    ['**a {{#if x}}b{{/if}}** c', '**a** c'],
    ['**a {{#if x}}b{{/if}}**c', '**a** c'],
    ['a *{{#unless x}} b{{/unless}}* c', 'a *b* c'],
    ['a\\\n{{#if x}}b{{/if}}\\\nc', 'a / c'],
    ['a\\\n{{#if x}}b{{/if}}', 'a'],
    ['{{#if x}}b{{/if}}\\\nc', 'c'],
    ['{{#if x}}b{{/if}}', ''],
    ['## {{#if x}}b{{/if}}', ''],
    ['- {{#if x}}b{{/if}}\n- c', '- c'],
    ['- {{#if x}}b{{/if}}', ''],
    [':::closing\n{{#if x}}b{{/if}}\n:::', ''],
    ['| a |\n|---|\n{{#each l as |i|}}\n| {{i}} |\n{{/each}}', ''],
    ['a\n\n{{#each l as |i|}}\n{{i}}\n{{else}}\nnone\n{{/each}}', 'a\nnone'],
    ['{{#if (any x l f)}}a{{else}}b{{/if}}', 'b'],
    ['{{#if x.y.z}}a{{else}}b{{/if}}', 'b'],
  ])('%j', (source, expected) => {
    expect(text(source, no)).toBe(expected);
  });
});

describe('lists', () => {
  const view = { l: [leaf('1'), leaf('2')], none: [] };
  test.each([
    ['- a\n{{#each l as |i|}}\n- {{i}}\n{{/each}}\n- b', '- a; - [1]; - [2]; - b'],
    ['{{#each l as |i|}}\n1. {{i}}\n{{/each}}', '1. [1]; 1. [2]'],
    ['- a\n\n{{#each none as |i|}}\nx\n{{/each}}\n\n- b', '- a; - b'],
    ['- a\n\nx\n\n- b', '- a\nx\n- b'],
    ['- a\n\n1. b', '- a\n1. b'],
    ['- a\n  {{#each l as |i|}}\n  - {{i}}\n  {{/each}}', '- a / - [1]; - [2]'],
    ['{{#each l as |i|}}\n- {{i}}\n\n  more\n{{/each}}', '- [1] / more; - [2] / more'],
  ])('that meet become one: %j', (source, expected) => {
    expect(text(source, view)).toBe(expected);
  });

  test('do not grow from one filling to the next', () => {
    const program = compiled('- a\n{{#each l as |i|}}\n- {{i}}\n{{/each}}');
    const first = JSON.stringify(filled(program, view, []));
    expect(JSON.stringify(filled(program, view, []))).toBe(first);
  });
});

test('loops know their first and last item, and outer items', () => {
  const view = {
    o: [
      { n: leaf('a'), l: [leaf('1'), leaf('2')] },
      { n: leaf('b'), l: [leaf('3')] },
    ],
  };
  const source =
    '{{#each o as |x|}}{{#each x.l as |y|}}{{x.n}}{{y}}{{#unless @last}}+{{/unless}}{{/each}}{{#if @last}}.{{else}}, {{/if}}{{/each}}';
  expect(text(source, view)).toBe('[a][1]+[a][2], [b][3].');
});

test('flags of a term, names that look like properties, and null on the way', () => {
  const view = {
    type: { type: leaf('t'), fact: leaf('f') },
    outcome: word('outcome', 'never-included', ['ends', 'never-included']),
    gone: null,
  };
  const source =
    '{{type.type}} {{type.fact}} {{outcome}} {{#if outcome.never-included}}never{{/if}}{{#if outcome.ends}}ends{{/if}} {{#if gone.ends}}x{{/if}}';
  expect(text(source, view)).toBe('[t] [f] [outcome.never-included] never');
});

test('rows and alignments of a table', () => {
  const source =
    '| a | b | c | d |\n|:--|--:|:-:|---|\n{{#each l as |i|}}\n| {{i}} | | x | **y** |\n{{/each}}';
  const [table] = blocks(source, { l: [leaf('1'), leaf('2')] });
  expect(table).toMatchObject({ type: 'table', columns: ['start', 'end', 'center', 'start'] });
  expect(table && shown(table)).toBe('a | b | c | d; [1] |  | x | **y**; [2] |  | x | **y**');
});

describe('the title', () => {
  test.each([
    ['# One {{x}}\n\n# Two', 'One X'],
    ['# One\n\n:::subject\n**Sub** *ject*\\\nof {{x}}\n:::', 'Sub ject of X'],
    ['## Two\n\ntext', ''],
    ['{{#if none}}\n:::subject\na\n:::\n{{/if}}\n# One', 'One'],
  ])('%j', (source, expected) => {
    expect(filled(compiled(source), { x: leaf('X'), none: null }, []).title).toBe(expected);
  });
});

describe('clauses', () => {
  const view = { how: word('how', 'immediate', ['notice', 'immediate']), x: leaf('X'), l: [leaf('1')] };
  test('are put in with their file as source', () => {
    const tree = filled(compiled('{{#each l as |x|}}\n{{> a}}\n{{/each}}'), view, [
      bundleOf({ a: 'clause {{x}}' }),
    ]);
    expect(tree.blocks.map(shown)).toEqual(['clause [X]']);
    expect(tree.blocks[0]?.source).toEqual({ file: 'a.md.hbs', line: 1, column: 1 });
  });

  test('are taken in their variant', () => {
    const bundle = bundleOf({ opening: 'default', 'opening.immediate': 'at once' });
    expect(filled(compiled('{{> opening}}'), view, [bundle]).blocks.map(shown)).toEqual(['at once']);
  });
});

describe('faults that lint would have found are bugs, with their place', () => {
  test.each([
    ['{{x}}', { x: null }, 'no value at x (termination-letter.md.hbs:1:1)'],
    ['{{x.y}}', { x: {} }, 'no name x.y (termination-letter.md.hbs:1:1)'],
    ['{{x}}', { x: true }, 'no value at x'],
    ['{{x}}', { x: [] }, 'no value at x'],
    ['{{x}}', { x: {} }, 'no value at x'],
    ['{{#each x as |y|}}a{{/each}}', { x: null }, 'no list at x'],
    ['{{#if x}}a{{/if}}', {}, 'no name x'],
    ['{{> x}}', {}, 'no clause x'],
    ['{{voice I="a"}}', { voice: word('voice', 'we', ['I', 'we']) }, 'no phrase for we'],
  ])('%j', (source, view, message) => {
    expect(() => blocks(source, view as ViewGroup)).toThrow(message);
  });

  test.each([['toString'], ['__proto__'], ['constructor']])(
    'nothing is looked up on prototypes: %s',
    (name) => {
      const slot = { type: 'slot', line: 1, column: 1, value: { path: [name] } } as const;
      const nodes = [{ type: 'paragraph', line: 1, column: 1, inlines: [slot] }] as const;
      expect(() => filled({ ...compiled(''), nodes }, {}, [])).toThrow(`no name ${name}`);
    },
  );
});

test('a block below a table that does not begin with a row stands after the table', () => {
  const source = '| a |\n|---|\n| b |\n{{#if f}}\nafter\n{{/if}}';
  expect(text(source, { f: true })).toBe('a; b\nafter');
});
