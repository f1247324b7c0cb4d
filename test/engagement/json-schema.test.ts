import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DESCRIPTIONS } from '../../src/engagement/descriptions/describe.ts';
import { engagementJsonSchema, houseJsonSchema, type JsonSchema } from '../../src/engagement/json-schema.ts';
import { SAMPLES, sampleText } from './samples.ts';
import { definitionOf, faults } from './validate.ts';

const schema = engagementJsonSchema();
const house = houseJsonSchema();

interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Every field below a schema, references followed, each once for each place it stands in. */
function fieldsOf(part: JsonSchema, root: JsonSchema, path = ''): Field[] {
  const { $ref, allOf, anyOf, items, properties } = part;
  if (typeof $ref === 'string') return fieldsOf(definitionOf($ref, root), root, path);
  const parts = [...((allOf ?? []) as JsonSchema[]), ...((anyOf ?? []) as JsonSchema[])];
  if (items !== undefined) parts.push(items as JsonSchema);
  const below = parts.flatMap((each) => fieldsOf(each, root, path));
  const own = Object.entries((properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, each]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [{ path: at, schema: each }, ...fieldsOf(each, root, at)];
  });
  return [...below, ...own];
}

const fields = fieldsOf(schema, schema);
const paths = [...new Set(fields.map(({ path }) => path))];

describe('descriptions', () => {
  test('every field has one, in both schemas', () => {
    const all = [...fields, ...fieldsOf(house, house)];
    expect(all.filter((field) => typeof field.schema['description'] !== 'string')).toEqual([]);
    expect(paths.length).toBeGreaterThan(600);
  });

  test('every description is of a field', () => {
    const printed = new Set(
      [...fields, ...fieldsOf(house, house)].map((field) => field.schema['description']),
    );
    for (const root of [schema, house]) {
      printed.add(root['description']);
      for (const each of Object.values(root['definitions'] as Record<string, JsonSchema>)) {
        printed.add(each['description']);
      }
    }
    const orphans = Object.entries(DESCRIPTIONS).filter(([, text]) => !printed.has(text));
    expect(orphans).toEqual([]);
    const known = new Set(paths);
    const lost = Object.keys(DESCRIPTIONS).filter(
      (path) =>
        !path.startsWith('#') && !known.has(path.replace('documents.*', 'documents.termination-letter')),
    );
    expect(lost).toEqual([]);
  });

  test('are sentences', () => {
    const odd = Object.entries(DESCRIPTIONS).filter(
      ([, text]) => !/[.?:”}]$/.test(text) || /\s\s/.test(text),
    );
    expect(odd).toEqual([]);
  });
});

describe('required fields', () => {
  const requiredAt = (path: string) => {
    const [field] = fields.filter((each) => each.path === path);
    const parts = [field?.schema ?? {}];
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] ?? {};
      if (part['required'] !== undefined) return part['required'];
      if (typeof part['$ref'] === 'string') parts.push(definitionOf(part['$ref'], schema));
      parts.push(...((part['allOf'] ?? part['anyOf'] ?? []) as JsonSchema[]));
      if (part['items'] !== undefined) parts.push(part['items'] as JsonSchema);
    }
    return [];
  };

  test('are those the reader insists on', () => {
    expect(schema['required']).toEqual(['notice', 'services']);
    expect(requiredAt('provider')).toEqual(['name', 'address']);
    expect(requiredAt('client')).toEqual(['name', 'address']);
    expect(requiredAt('clients')).toEqual(['name', 'address']);
    expect(requiredAt('notice')).toEqual(['date']);
    expect(requiredAt('notice.delivery')).toEqual(['by']);
    expect(requiredAt('services')).toEqual(['name']);
    expect(requiredAt('services.work')).toEqual(['what', 'state']);
    expect(requiredAt('money.invoices')).toEqual(['number', 'amount']);
    expect(requiredAt('contract')).toEqual([]);
    expect(requiredAt('contract.noticePeriod')).toEqual(['length', 'unit']);
    expect(requiredAt('handover.property')).toEqual(['what', 'from']);
    expect(house['required']).toBeUndefined();
  });
});

describe('an editor', () => {
  test.each(SAMPLES)('finds no fault in $file', ({ file }) => {
    expect(faults(parse(sampleText(file)), schema)).toEqual([]);
  });

  test('finds no fault in the house file', () => {
    expect(faults(parse(sampleText('accountant/disengage.yaml')), house)).toEqual([]);
  });

  const small = {
    client: { name: 'A', address: 'B' },
    notice: { date: '2026-11-24' },
    services: [{ name: 'C', outcome: 'ends' }],
  };

  test.each([
    ['small', {}],
    ['end as a day', { end: '2026-12-31' }],
    ['end as a map', { end: { on: 'receipt' } }],
    ['one delivery word', { notice: { date: '2026-11-24', delivery: 'e-mail' } }],
    ['delivery words', { notice: { date: '2026-11-24', delivery: ['e-mail', { by: 'post' }] } }],
    ['one delivery map', { notice: { date: '2026-11-24', delivery: { by: 'post' } } }],
    ['indefinite term', { contract: { term: 'indefinite' } }],
    ['one help', { afterEnd: { kind: 'paid' } }],
    ['several contracts', { contracts: [{ id: 'a' }, { id: 'b', term: { until: '2027-01-31' } }] }],
    [
      'numbers of YAML',
      { contract: { number: 17, clause: 4 }, documents: { acknowledgement: { reference: 5 } } },
    ],
    ['a period of a year', { services: [{ name: 'C', covers: 2026 }] }],
    ['two languages', { copiesTo: [{ en: 'A', he: 'ב' }] }],
    ['booleans of YAML', { notice: { date: '2026-11-24', delivery: { by: 'post', returnReceipt: true } } }],
    ['a promise', { acknowledgement: { by: { length: 5, unit: 'working-day', after: 'end' } } }],
    ['an annex word', { annex: 'derivation' }],
  ])('takes: %s', (_, changes) => {
    expect(faults({ ...small, ...changes }, schema)).toEqual([]);
  });

  test.each([
    ['unknown field', { fea: 'x' }],
    ['unknown field of a row', { services: [{ name: 'C', outcom: 'ends' }] }],
    ['wrong word', { services: [{ name: 'C', outcome: 'stops' }] }],
    ['wrong delivery word', { notice: { date: '2026-11-24', delivery: 'pigeon' } }],
    ['bad date', { notice: { date: '24.11.2026' } }],
    ['no services', { services: undefined }],
    ['bad money', { money: { workInProgress: '12,50 EUR' } }],
    ['bad time', { end: { date: '2026-12-31', time: '5pm' } }],
    ['unknown language key', { copiesTo: [{ english: 'A' }] }],
    ['empty text', { copiesTo: [''] }],
    ['promise without unit', { acknowledgement: { by: { length: 5, after: 'end' } } }],
    ['promise after nothing', { acknowledgement: { by: { length: 5, unit: 'day', after: 'midnight' } } }],
    ['weekday 8', { contract: { noticePeriod: { length: 1, unit: 'day', workingDays: { weekend: [8] } } } }],
  ])('marks: %s', (_, changes) => {
    const value = JSON.parse(JSON.stringify({ ...small, ...changes }));
    expect(faults(value, schema)).not.toEqual([]);
  });

  test('marks a file without any client', () => {
    expect(faults({ notice: small.notice, services: small.services }, schema)).not.toEqual([]);
  });
});

describe('the committed files', () => {
  test.each([
    ['schema.json', engagementJsonSchema],
    ['house-schema.json', houseJsonSchema],
  ])('samples/%s is what the program writes, every time', (file, make) => {
    expect(sampleText(file)).toBe(`${JSON.stringify(make(), null, 2)}\n`);
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
  });

  test('have definitions that are all used', () => {
    for (const root of [schema, house]) {
      const text = JSON.stringify(root);
      const unused = Object.keys(root['definitions'] as JsonSchema).filter(
        (name) => !text.includes(`"#/definitions/${name}"`),
      );
      expect(unused).toEqual([]);
    }
  });
});

/**
 * Fields no sample shows: they name files that would have to lie beside it, replace our texts, or
 * choose a law, which the samples leave to the general rules.
 */
const NOT_IN_SAMPLES = [
  'contract.jurisdiction',
  'contract.noticePeriod.shift',
  'contract.paidBy',
  'contract.receivingHours',
  'contract.receivingHours.until',
  'notice.receivedAt',
  'clauses',
  'template',
  'theme.logo',
  'theme.logoAlt',
  'provider.signatory.signature',
  'internal.deliveryProof.file',
];

test('every field stands in at least one sample', () => {
  const used = new Set<string>();
  const collect = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const item of value) collect(item, path);
    else if (typeof value === 'object' && value !== null) {
      for (const [field, each] of Object.entries(value)) {
        const at = path === '' ? field : `${path}.${field}`;
        used.add(
          at
            .replace(/\bclients\b/, 'client')
            .replace(/\bcontracts\b/, 'contract')
            .replace('signatories', 'signatory'),
        );
        used.add(at);
        collect(each, at);
      }
    }
  };
  for (const { file } of SAMPLES) collect(parse(sampleText(file)), '');
  collect(parse(sampleText('accountant/disengage.yaml')), '');
  const wanted = Object.keys(DESCRIPTIONS).filter((path) => !path.startsWith('#') && !path.includes('*'));
  expect(wanted.filter((path) => !used.has(path)).sort()).toEqual([...NOT_IN_SAMPLES].sort());
});
