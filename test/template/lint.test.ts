import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { type LintOptions, lintDocuments, lintProgram } from '../../src/template/lint.ts';
import { bundleOf, compiled, LINT_OPTIONS } from './fixtures/fixture.ts';

function lint(text: string, options: Partial<LintOptions> = {}): readonly Diagnostic[] {
  return lintProgram(compiled(text), { ...LINT_OPTIONS, ...options });
}

function problems(text: string, options: Partial<LintOptions> = {}): readonly string[] {
  return lint(text, options).map(({ code, location }) => `${location?.line}:${location?.column} ${code}`);
}

describe('a planted fault is found with its place', () => {
  test.each([
    ['a\n\nDear {{client.nmae}}', '3:6 template/unknown-name'],
    ['{{#if contrct}}a{{/if}}', '1:1 template/unknown-name'],
    ['{{#if (any contract servces)}}a{{/if}}', '1:1 template/unknown-name'],
    ['{{#unless clent.personal}}a{{/unless}}', '1:1 template/unknown-name'],
    ['{{#each contract.notes as |n|}}a{{/each}}', '1:1 template/unknown-name'],
    ['{{#each services as |s|}}{{s.nam}}{{/each}}', '1:26 template/unknown-name'],
    ['{{#each services as |s|}}a{{/each}}{{s.name}}', '1:36 template/unknown-name'],
    ['{{date contract.edn}}', '1:1 template/unknown-name'],
    ['{{gender contract f="a" m="b" other="c"}}', '1:1 template/unknown-name'],
    ['{{list services of="nme"}}', '1:1 template/unknown-name'],
    ['{{#if how.notise}}a{{/if}}', '1:1 template/unknown-name'],
    ['{{client.name.length}}', '1:1 template/unknown-name'],
    ['{{internal.reason}}', '1:1 template/internal-name'],
    ['{{#if internal}}a{{/if}}', '1:1 template/internal-name'],
    ['{{client}}', '1:1 template/not-printable'],
    ['{{services}}', '1:1 template/not-printable'],
    ['{{client.personal}}', '1:1 template/not-printable'],
    ['{{how.notice}}', '1:1 template/not-printable'],
    ['{{#if steps}}{{list steps}}{{/if}}', '1:14 template/not-printable'],
    ['{{list services}}', '1:1 template/not-printable'],
    ['{{#each client as |c|}}a{{/each}}', '1:1 template/not-a-list'],
    ['{{list client of="name"}}', '1:1 template/not-a-list'],
    ['{{contract.title}}', '1:1 template/may-be-null'],
    ['{{#if contract}}{{contract.number}}{{/if}}', '1:17 template/may-be-null'],
    ['{{#if contract}}a{{else}}{{contract.title}}{{/if}}', '1:26 template/may-be-null'],
    ['{{#if (any contract basis)}}{{contract.title}}{{/if}}', '1:29 template/may-be-null'],
    ['{{#unless contract}}{{contract.title}}{{/unless}}', '1:21 template/may-be-null'],
    [
      '{{#each services as |s|}}{{#if s.lastDay}}a{{/if}}{{date s.lastDay}}{{/each}}',
      '1:51 template/may-be-null',
    ],
    [
      '{{#each services as |s|}}{{#if s.lastDay}}{{#each services as |s|}}{{date s.lastDay}}{{/each}}{{/if}}{{/each}}',
      '1:68 template/may-be-null',
    ],
    ['{{list services of="lastDay"}}', '1:1 template/may-be-null'],
    ['{{list lines}}', '1:1 template/may-be-empty'],
    ['{{date client.name}}', '1:1 template/wrong-kind'],
    ['{{count client.name one="#" other="#"}}', '1:1 template/wrong-kind'],
    ['{{#each steps as |s|}}{{date s}}{{/each}}', '1:23 template/wrong-kind'],
    ['{{#if contract.end}}{{date contract.end form="weekdy"}}{{/if}}', '1:21 template/unknown-form'],
    ['{{list services of="name" form="x"}}', '1:1 template/unknown-form'],
    ['{{#if contract}}{{count contract.days other="#"}}{{/if}}', '1:17 template/missing-phrase'],
    [
      '{{#if contract}}{{count contract.days one="#" few="#" other="#"}}{{/if}}',
      '1:17 template/unknown-phrase',
    ],
    ['{{voice I="a"}}', '1:1 template/missing-phrase'],
    ['{{voice I="a" we="b" they="c"}}', '1:1 template/unknown-phrase'],
    ['{{gender client f="a" other="c"}}', '1:1 template/missing-phrase'],
    ['{{gender client f="a" m="b" n="c" other="d"}}', '1:1 template/unknown-phrase'],
    ['a\n\n{{> openin}}', '3:1 template/unknown-clause'],
    ['{{page-number}}', '1:1 template/page-field-outside'],
    ['{{figure picture alt="a"}}', '1:1 template/may-be-null'],
    ['{{figure how alt="a"}}', '1:1 template/not-a-figure'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('a test of what is always there is a warning', () => {
    expect(lint('{{#if client.name}}a{{/if}}')).toMatchObject([
      { code: 'template/always-true', severity: 'warning', facts: { name: 'client.name' } },
    ]);
  });

  test('with what is known there, and what was meant', () => {
    const [problem] = lint('{{#each services as |s|}}{{s.nmae}}{{/each}}');
    expect(problem?.facts).toEqual({
      name: 's.nmae',
      part: 'nmae',
      known: ['name', 'lastDay', 'fee', 'outcome'],
      suggestion: 'name',
    });
    expect(lint('{{x}}')[0]?.facts['known']).not.toContain('internal');
    expect(lint('{{#if contract}}{{contract.number}}{{/if}}')[0]?.facts).toEqual({
      name: 'contract.number',
      nullable: 'contract.number',
    });
    expect(lint('{{contract.title}}')[0]?.facts['nullable']).toBe('contract');
  });
});

describe('what the blocks around guarantee', () => {
  test.each([
    '{{#if contract}}{{contract.title}}{{/if}}',
    '{{#if contract.number}}{{contract.title}} {{contract.number}}{{/if}}',
    '{{#unless contract}}a{{else}}{{contract.title}}{{/unless}}',
    '{{#if (all contract.number basis)}}{{contract.number}} {{basis}}{{/if}}',
    '{{#if (any contract.number basis)}}{{#if basis}}{{basis}}{{else}}{{contract.number}}{{/if}}{{/if}}',
    '{{#unless (any contract basis)}}a{{else}}{{#unless basis}}{{contract.title}}{{/unless}}{{/unless}}',
    '{{#if contract}}{{#if contract.number}}{{contract.number}}{{else if contract.end}}{{date contract.end}}{{/if}}{{/if}}',
    '{{#each services as |s|}}{{#if s.outcome.ends}}{{s.outcome}}{{/if}}{{/each}}',
    '{{#each services as |s|}}{{#if s.outcome}}{{#unless s.outcome.ends}}{{s.outcome}}{{/unless}}{{/if}}{{/each}}',
    '{{#if lines}}{{list lines}}{{/if}}',
    '{{#each lines as |line|}}{{line}}{{#if @last}}.{{/if}}{{/each}}',
    '{{#if how.never-included}}a{{/if}}',
    '{{list services of="name"}}',
    ':::footer\n{{page-number}}/{{page-count}}\n:::',
  ])('%j is right', (text) => {
    expect(problems(text)).toEqual([]);
  });

  test('an internal document may use internal names', () => {
    expect(problems('{{internal.reason}}', { audience: 'internal' })).toEqual([]);
  });
});

describe('under a heading there is always something', () => {
  test.each([
    ['## A', ['1:1']],
    ['## A\n\ntext', []],
    ['## A\n\n## B\n\ntext', ['1:1']],
    ['## A\n\n### B\n\ntext', []],
    ['## A\n\n### B\n\n## C\n\ntext', ['3:1']],
    ['## A\n\n{{#if basis}}\n{{basis}}\n{{/if}}', ['1:1']],
    ['{{#if basis}}\n## A\n\n{{basis}}\n{{/if}}', []],
    ['## A\n\n{{#if basis}}x{{/if}}', ['1:1']],
    ['## A\n\n{{#if basis}}x{{else}}y{{/if}}', []],
    [
      '{{#if (any basis lines)}}\n## A\n\n{{#if basis}}x{{/if}}\n{{#each lines as |l|}}\n- {{l}}\n{{/each}}\n{{/if}}',
      [],
    ],
    ['{{#if (any basis lines)}}\n## A\n\n{{#each lines as |l|}}\n- {{l}}\n{{/each}}\n{{/if}}', ['2:1']],
    ['## A\n\n{{#each services as |s|}}\n- {{s.name}}\n{{/each}}', []],
    ['## A\n\n{{#each lines as |l|}}\n- {{l}}\n{{/each}}', ['1:1']],
    ['## A\n\n{{#each lines as |l|}}\n- {{l}}\n{{else}}\nnone\n{{/each}}', []],
    ['## A\n\n| a |\n|---|\n{{#each lines as |l|}}\n| {{l}} |\n{{/each}}', ['1:1']],
    ['## A\n\n{{#if basis}}\n## B\n{{/if}}\n\ntext', ['1:1']],
    ['{{#each lines as |l|}}\n## {{l}}\n{{/each}}\n\ntext', ['2:1']],
    ['{{#each lines as |l|}}\n## {{l}}\n\ntext\n{{/each}}', []],
    ['{{#if basis}}\n## A\n{{/if}}\n\ntext', []],
    ['## A\n\n:::closing\nx\n:::', ['1:1']],
    ['## A\n\n:::choices\n- x\n:::', []],
    [':::subject\n# A\n:::', []],
    [':::annex\n# A\n:::\n\ntext', ['2:1']],
    ['## A\n\n{{> opening}}', []],
    ['## A\n\n{{> maybe}}', ['1:1']],
    [
      '## A\n\n{{#if how.notice}}x{{/if}} {{#if how.immediate}}y{{/if}} {{#if how.never-included}}z{{/if}}',
      [],
    ],
    ['## A\n\n{{#if how.notice}}x{{/if}} {{#if how.immediate}}y{{/if}}', ['1:1']],
    [
      '{{#if contract}}\n## A\n\n{{#if contract.number}}\nx\n{{/if}}\n{{#unless contract.number}}\ny\n{{/unless}}\n{{/if}}',
      [],
    ],
  ])('%j: %j', (text, places) => {
    const clauses = bundleOf({
      opening: 'Dear',
      'opening.immediate': 'Now',
      maybe: '{{#if basis}}\nx\n{{/if}}',
    });
    const expected = places.map((place) => `${place} template/empty-section`);
    expect(problems(text, { bundles: [clauses] })).toEqual(expected);
  });
});

describe('clauses', () => {
  test('are checked where they are used, and located in their own file', () => {
    const bundles = [bundleOf({ a: 'x\n\n{{contract.title}} {{nope}}' })];
    const found = lint('{{#if contract}}\n{{> a}}\n{{/if}}', { bundles });
    expect(found).toMatchObject([
      { code: 'template/unknown-name', location: { file: 'a.md.hbs', line: 3, column: 20 } },
    ]);
    expect(problems('{{> a}}', { bundles })).toContain('3:1 template/may-be-null');
  });

  test('see no block parameter', () => {
    const bundles = [bundleOf({ a: '{{s.name}}' })];
    expect(problems('{{#each services as |s|}}\n{{> a}}\n{{/each}}', { bundles })).toEqual([
      '1:1 template/unknown-name',
    ]);
  });

  test('are checked in every variant', () => {
    const bundles = [bundleOf({ opening: 'x', 'opening.immediate': '{{nope}}' })];
    expect(lint('{{> opening}}', { bundles })).toMatchObject([
      { location: { file: 'opening.immediate.md.hbs' } },
    ]);
  });

  test('need a default, or every variant', () => {
    const some = [bundleOf({ 'opening.immediate': 'x' })];
    expect(lint('{{> opening}}', { bundles: some }).map(({ facts }) => facts['clause'])).toEqual([
      'opening.notice',
      'opening.never-included',
    ]);
    const all = [
      bundleOf({ 'opening.notice': 'x', 'opening.immediate': 'x', 'opening.never-included': 'x' }),
    ];
    expect(lint('{{> opening}}', { bundles: all })).toEqual([]);
  });

  test('must not contain themselves', () => {
    const bundles = [bundleOf({ a: '{{> b}}', b: 'x\n\n{{> a}}' })];
    expect(lint('{{> a}}', { bundles })).toMatchObject([
      {
        code: 'template/clause-recursion',
        facts: { chain: ['a', 'b', 'a'] },
        location: { file: 'b.md.hbs', line: 3, column: 1 },
      },
    ]);
  });

  test('must not bring a group into a group', () => {
    const bundles = [bundleOf({ a: ':::closing\nx\n:::' })];
    expect(lint(':::annex\n{{> a}}\n:::', { bundles })).toMatchObject([
      { code: 'template/nested-group', location: { file: 'a.md.hbs' }, facts: { role: 'closing' } },
    ]);
  });

  test('of a document kind are checked for its audience, each problem once', () => {
    const clauses = bundleOf({ a: '{{internal.reason}} {{nope}}' });
    const document = compiled('{{> a}}');
    const documents = {
      'termination-letter': document,
      'decision-record': document,
      acknowledgement: document,
    };
    const { audience: _, ...options } = LINT_OPTIONS;
    const found = lintDocuments({ ...options, bundles: [{ ...clauses, documents }] });
    expect(found.filter(({ code }) => code === 'template/internal-name')).toHaveLength(1);
    expect(found.filter(({ code }) => code === 'template/unknown-name')).toHaveLength(1);
  });
});
