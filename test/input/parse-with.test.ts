import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { engagement } from '../../src/engagement/engagement.ts';
import { parseWith } from '../../src/input/parse-with.ts';
import { readSource } from '../../src/input/read-source.ts';
import { brief, read } from './read.ts';

const day = z.unknown().transform((written, context) => {
  if (typeof written === 'string' && /^\d{4}-\d\d-\d\d$/u.test(written)) return written;
  const params = { code: 'input/bad-date', facts: { value: String(written) } };
  context.addIssue({ code: 'custom', params, input: written });
  return z.NEVER;
});

const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['company', 'person']).optional(),
  address: z.union([z.string(), z.array(z.string())]).optional(),
  due: z.union([day, z.strictObject({ length: z.string(), after: z.enum(['notice', 'end']) })]).optional(),
  size: z.union([z.literal('small'), z.literal('large')]).optional(),
  services: z
    .array(z.strictObject({ name: z.string(), fee: z.string().optional() }))
    .min(1)
    .optional(),
  clauses: z.record(z.string(), z.string()).optional(),
  end: z
    .preprocess((w) => (typeof w === 'string' ? { date: w } : w), z.strictObject({ date: day }))
    .optional(),
  contact: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('phone'), number: z.string() }),
      z.strictObject({ by: z.literal('e-mail'), address: z.string() }),
    ])
    .optional(),
});

function diagnose(text: string) {
  const result = parseWith(schema, read(text));
  return result.ok ? [] : result.diagnostics;
}

test('a value that fits is returned', () => {
  const result = parseWith(schema, read('name: Klon\naddress: [a, b]\ndue: { length: 3, after: end }\n'));
  expect(result).toEqual({
    ok: true,
    value: { name: 'Klon', address: ['a', 'b'], due: { length: '3', after: 'end' } },
  });
});

test('an unknown field is found at its key, with what was meant', () => {
  expect(diagnose('name: Klon\nservices:\n  - name: Books\n    fea: 5\n')).toEqual([
    {
      code: 'input/unknown-field',
      severity: 'error',
      facts: {
        field: 'fea',
        at: 'services[0].fea',
        parent: 'services[0]',
        known: ['name', 'fee'],
        suggestion: 'fee',
      },
      path: ['services', 0, 'fea'],
      location: { file: 'client.yaml', line: 4, column: 5 },
      sourceLine: '    fea: 5',
    },
  ]);
});

test('a mistyped field is one problem, not also a missing one', () => {
  expect(brief(diagnose('nmae: Klon\n'))).toEqual(['input/unknown-field 1:1']);
  expect(brief(diagnose('name: Klon\nservices:\n  - nam: Books\n'))).toEqual(['input/unknown-field 3:5']);
});

test('a field far from all others is unknown, and the missing one is missing', () => {
  const found = diagnose('telephone: 1\n');
  expect(brief(found)).toEqual(['input/missing-field 1:1', 'input/unknown-field 1:1']);
  expect(found[1]?.facts).not.toHaveProperty('suggestion');
});

test('a field that is there already is not suggested before a free one', () => {
  expect(diagnose('name: Klon\nservices: [{ name: a, nam: b }]\n')[0]?.facts).toMatchObject({
    suggestion: 'name',
  });
  expect(diagnose('name: x\nkinde: y\n')[0]?.facts).toMatchObject({ suggestion: 'kind' });
});

test('a missing field is found at what should hold it', () => {
  expect(diagnose('name: Klon\nservices:\n  - fee: 5\n  - name: b\n')).toMatchObject([
    {
      code: 'input/missing-field',
      facts: { field: 'name', at: 'services[0].name', parent: 'services[0]' },
      location: { line: 3, column: 5 },
    },
  ]);
  expect(brief(diagnose('name: Klon\nend: { }\n'))).toEqual(['input/bad-date 2:1']);
});

test('every problem comes at once, by place', () => {
  const text = 'kind: compny\nname: [x]\nservices: 5\nclauses:\n  a: { b: c }\ndue: 30.02.2026\n';
  expect(brief(diagnose(text))).toEqual([
    'input/not-one-of 1:7',
    'input/wrong-type 2:7',
    'input/wrong-type 3:11',
    'input/wrong-type 5:6',
    'input/bad-date 6:6',
  ]);
});

describe('facts', () => {
  test.each([
    ['name: { a: b }\n', { code: 'input/wrong-type', facts: { expected: 'text', found: 'map' } }],
    [
      'name: x\nservices: { a: b }\n',
      { code: 'input/wrong-type', facts: { expected: 'list', found: 'map' } },
    ],
    ['name: x\nclauses: y\n', { code: 'input/wrong-type', facts: { expected: 'map', found: 'text' } }],
    ['name: x\nservices: []\n', { code: 'input/empty-list', facts: { at: 'services' } }],
    [
      'name: x\nkind: Compny\n',
      {
        code: 'input/not-one-of',
        facts: { value: 'Compny', options: ['company', 'person'], suggestion: 'company' },
      },
    ],
    ['name: x\nkind: [company]\n', { code: 'input/wrong-type', facts: { expected: 'text', found: 'list' } }],
    ['name: x\nend: 1 May\n', { code: 'input/bad-date', facts: { value: '1 May', at: 'end' } }],
  ])('of %j', (text, expected) => {
    expect(diagnose(text)).toMatchObject([expected]);
  });
});

describe('a union speaks for the branch that was meant', () => {
  test.each([
    ['due: 2026-02-3x\n', 'input/bad-date', ['due']],
    ['due: { length: 3, after: ende }\n', 'input/not-one-of', ['due', 'after']],
    ['due: { length: 3 }\n', 'input/missing-field', ['due', 'after']],
    ['address: [a, [b]]\n', 'input/wrong-type', ['address', 1]],
    ['contact: { by: phon }\n', 'input/not-one-of', ['contact', 'by']],
    ['contact: { by: phone, numbr: x }\n', 'input/unknown-field', ['contact', 'numbr']],
    ['contact: { number: x }\n', 'input/missing-field', ['contact', 'by']],
  ])('%j', (line, code, path) => {
    expect(diagnose(`name: x\n${line}`).map((each) => [each.code, each.path])).toEqual([[code, path]]);
  });

  test('or, when there is none, for all', () => {
    expect(diagnose('name: x\naddress: { a: b }\n')).toMatchObject([
      { code: 'input/wrong-type', facts: { expected: ['text', 'list'], found: 'map' } },
    ]);
    expect(diagnose('name: x\nsize: smal\n')).toMatchObject([
      {
        code: 'input/not-one-of',
        facts: { value: 'smal', options: ['small', 'large'], suggestion: 'small' },
      },
    ]);
  });
});

describe('the schema of the engagement', () => {
  const small = readFileSync(new URL('../fixtures/input/small.yaml', import.meta.url), 'utf8');

  function diagnoseEngagement(text: string) {
    const result = parseWith(engagement, read(text));
    return result.ok ? [] : result.diagnostics;
  }

  test('takes the small example', () => {
    const source = readSource(new TextEncoder().encode(small), 'small.yaml');
    expect(source).toMatchObject({ ok: true, warnings: [] });
    const result = parseWith(engagement, read(small));
    expect(result).toMatchObject({ ok: true, value: { clients: [{ name: 'Piekarnia Kłos sp. z o.o.' }] } });
  });

  test.each([
    ['date: 2026-11-23', 'date: 2026-02-30', 'input/bad-date 18:9'],
    ['  email:', '  e-mail:', 'input/unknown-field 6:3'],
    ['unit: month', 'unit: moth', 'input/not-one-of 15:36'],
    ['registered-post', 'registred-post', 'input/not-one-of 19:13'],
    ['name: Anna', 'nmae: Anna', 'input/unknown-field 7:16'],
    ['number: 12/2024', 'number: [12]', 'input/wrong-type 13:11'],
    ['{ length: 1,', '{ lenght: 1,', 'input/unknown-field 15:19'],
    ['language: pl', 'language: polski', 'input/bad-language 1:11'],
    ['language: pl\n', '', 'input/missing-field 1:1'],
  ])('says of %j as %j: %s', (right, wrong, expected) => {
    expect(brief(diagnoseEngagement(small.replace(right, wrong)))).toEqual([expected]);
  });

  test('names an unknown contract where the service names it', () => {
    const text = `${small}  - name: Audit\n    contract: other\n    outcome: ends\n`;
    expect(diagnoseEngagement(text)).toMatchObject([
      {
        code: 'input/unknown-contract',
        path: ['services', 4, 'contract'],
        location: { line: 26, column: 15 },
      },
    ]);
  });

  test('survives any shape in any place', () => {
    const lines = small.split('\n');
    for (const [index, line] of lines.entries()) {
      for (const shape of ['{ a: { b: c } }', '[[x], { y: z }]', '"-"']) {
        const damaged = line.replace(/^(\s*\w+:).*$/u, `$1 ${shape}`);
        const result = readSource(new TextEncoder().encode(lines.with(index, damaged).join('\n')), 'a.yaml');
        if (result.ok) parseWith(engagement, result.source);
      }
    }
  });
});
