import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Path } from '../../src/diagnostics.ts';
import { checkHouseFields, mergeHouse } from '../../src/input/merge-house.ts';
import { parseWith } from '../../src/input/parse-with.ts';
import { read } from './read.ts';

const HOUSE = `provider:
  name: Klon
  address: [Main Street 1, Town, Country]
  contact:
    email: klon@klon.example
    phone: "1234"
  signatory: { name: Anna }
tone: warm
theme: { logo: logo.png }
`;

const ENGAGEMENT = `provider:
  address: [Low Lane 2]
  contact:
    phone: "5678"
  signatories:
    - name: Ewa
client:
  name: Kłos
theme: plain
`;

const merged = mergeHouse(read(ENGAGEMENT), read(HOUSE, 'disengage.yaml'));

function placeOf(path: Path): string {
  const { location, on } = merged.locate(path);
  return `${location.file}:${location.line}:${location.column} ${on}`;
}

describe('mergeHouse', () => {
  test('merges maps field by field and replaces everything else whole', () => {
    expect(merged.value).toEqual({
      provider: {
        name: 'Klon',
        address: ['Low Lane 2'],
        contact: { email: 'klon@klon.example', phone: '5678' },
        signatories: [{ name: 'Ewa' }],
      },
      tone: 'warm',
      theme: 'plain',
      client: { name: 'Kłos' },
    });
  });

  test.each([
    [['provider', 'name'], 'disengage.yaml:2:9 value'],
    [['provider', 'address', 0], 'client.yaml:2:13 value'],
    [['provider', 'address', 2], 'client.yaml:2:3 parent'],
    [['provider', 'contact', 'email'], 'disengage.yaml:5:12 value'],
    [['provider', 'contact', 'phone'], 'client.yaml:4:12 value'],
    [['provider', 'contact', 'hours'], 'client.yaml:3:3 parent'],
    [['provider', 'signatories', 0, 'name'], 'client.yaml:6:13 value'],
    [['tone'], 'disengage.yaml:8:7 value'],
    [['theme', 'logo'], 'client.yaml:9:8 value'],
    [['nothing'], 'client.yaml:1:1 parent'],
  ])('%j is found in the file it comes from', (path, expected) => {
    expect(placeOf(path)).toBe(expected);
  });

  test('without a house file the engagement stays as it is', () => {
    const engagement = read(ENGAGEMENT);
    expect(mergeHouse(engagement, null)).toBe(engagement);
  });

  test('an empty value does not take away the house value', () => {
    expect(mergeHouse(read('tone: ~\na: b\n'), read('tone: warm\n')).value).toEqual({ tone: 'warm', a: 'b' });
  });

  test('a wrong field of the house file is told there', () => {
    const schema = z.strictObject({
      provider: z.looseObject({ name: z.string(), address: z.array(z.string()) }),
      tone: z.enum(['cold']),
    });
    const source = mergeHouse(
      read('provider:\n  name: x\n'),
      read('tone: warm\nclr: red\n', 'disengage.yaml'),
    );
    const result = parseWith(schema, source);
    expect(result.ok ? [] : result.diagnostics).toMatchObject([
      { code: 'input/missing-field', location: { file: 'client.yaml', line: 1, column: 1 } },
      { code: 'input/not-one-of', location: { file: 'disengage.yaml', line: 1, column: 7 } },
      { code: 'input/unknown-field', location: { file: 'disengage.yaml', line: 2, column: 1 } },
    ]);
  });
});

test('checkHouseFields refuses what is no house fact', () => {
  const house = read('provider: { name: x }\nclient: { name: y }\ntoen: warm\n', 'disengage.yaml');
  expect(checkHouseFields(house, ['provider', 'tone'])).toEqual([
    {
      code: 'input/not-in-house-file',
      severity: 'error',
      facts: { field: 'client', known: ['provider', 'tone'] },
      path: ['client'],
      location: { file: 'disengage.yaml', line: 2, column: 1 },
      sourceLine: 'client: { name: y }',
    },
    {
      code: 'input/not-in-house-file',
      severity: 'error',
      facts: { field: 'toen', known: ['provider', 'tone'], suggestion: 'tone' },
      path: ['toen'],
      location: { file: 'disengage.yaml', line: 3, column: 1 },
      sourceLine: 'toen: warm',
    },
  ]);
});
