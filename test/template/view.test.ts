import { describe, expect, it } from 'vitest';
import { CLIENT_KINDS, readEnding } from '../../src/generate.ts';
import { VIEW_SHAPE } from '../../src/template/shape.ts';
import type { Shape } from '../../src/template/shape-kinds.ts';
import { createView } from '../../src/template/view.ts';
import { isLeaf, type ViewValue } from '../../src/template/view-value.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';

const ENGLISH = { language: 'en-GB', direction: 'ltr' } as const;

async function endingOf(file: string) {
  return (await readEnding(sampleRequest(file), ENVIRONMENT)).ending;
}

describe('createView', () => {
  it.each(SAMPLES)('gives every declared name, of the declared kind: %s', async (file) => {
    const ending = await endingOf(file);
    for (const kind of CLIENT_KINDS) {
      const { view, diagnostics } = createView(ending, kind, { ...ENGLISH, language: ending.language });
      expect(diagnostics).toEqual([]);
      expect(mismatches(VIEW_SHAPE, view as unknown as ViewValue, '')).toEqual([]);
    }
  });

  it('says "I" for a person and "we" for everybody else', async () => {
    const person = createView(
      await endingOf('samples/freelancer/en-GB.yaml'),
      'termination-letter',
      ENGLISH,
    ).view;
    const firm = createView(
      await endingOf('samples/accountant/en-GB.yaml'),
      'termination-letter',
      ENGLISH,
    ).view;
    expect([person.voice.fact.value, firm.voice.fact.value]).toEqual(['voice.I', 'voice.we']);
  });

  it('has a contract only where there is one, and an end only where it is shared', async () => {
    const { view } = createView(await endingOf('samples/agency/en-GB.yaml'), 'termination-letter', ENGLISH);
    expect(view.contracts.length).toBeGreaterThan(1);
    expect([view.contract, view.end]).toEqual([null, null]);
    expect(view.services.every(({ contractTitle }) => contractTitle !== null)).toBe(true);
  });

  it('sorts services by outcome and keeps where they come from', async () => {
    const { view } = createView(await endingOf('samples/minimal.yaml'), 'termination-letter', ENGLISH);
    expect(view.endingServices.map(({ name }) => name.fact.value)).toEqual([
      'Help desk',
      'Server maintenance',
    ]);
    expect(view.neverIncludedServices.map(({ name }) => name.origin)).toEqual([['services', 3, 'name']]);
  });

  it('finds the first deadline after the end', async () => {
    const { view } = createView(
      await endingOf('samples/accountant/en-GB.yaml'),
      'end-date-confirmation',
      ENGLISH,
    );
    const after = view.deadlines.filter(({ afterEnd }) => afterEnd).map(({ date }) => date.fact.value);
    expect(view.nextDeadline?.date.fact.value).toBe([...after].sort()[0]);
    expect(after.length).toBeGreaterThan(0);
  });

  it('names the field that lacks the language', async () => {
    const ending = await endingOf('samples/minimal.yaml');
    const services = ending.services.map((service, index) =>
      index === 1 ? { ...service, name: { he: 'תחזוקה' } } : service,
    );
    const { diagnostics } = createView({ ...ending, services }, 'termination-letter', ENGLISH);
    expect(diagnostics[0]).toMatchObject({
      code: 'view/missing-language',
      facts: { language: 'en-GB', known: ['he'] },
      path: ['services', 1, 'name'],
    });
  });

  it('takes a text in the same primary language', async () => {
    const ending = await endingOf('samples/minimal.yaml');
    const services = ending.services.map((service) => ({ ...service, name: { en: 'Support', he: 'תמיכה' } }));
    const { view } = createView({ ...ending, services }, 'termination-letter', ENGLISH);
    expect(view.services[0]?.name.fact.value).toBe('Support');
  });
});

/** Names whose value is not what the shape declares. */
function mismatches(shape: Shape, value: ViewValue | undefined, name: string): readonly string[] {
  if (value === undefined) return [`${name} is missing`];
  if (value === null) return 'nullable' in shape && shape.nullable ? [] : [`${name} is null`];
  switch (shape.type) {
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${name} is no flag`];
    case 'leaf':
      return isLeaf(value) && (value.fact.kind === shape.kind || shape.term !== undefined)
        ? []
        : [`${name} is no ${shape.kind}`];
    case 'phrase':
      return typeof value === 'object' && 'phrase' in value ? [] : [`${name} is no phrase`];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => mismatches(shape.item, item, `${name}[${index}]`))
        : [`${name} is no list`];
    case 'group':
      return Object.entries(shape.fields).flatMap(([field, below]) =>
        mismatches(below, (value as Readonly<Record<string, ViewValue>>)[field], `${name}.${field}`),
      );
  }
}

it('knows a signatory who is the party from one who signs for it', async () => {
  const ending = await endingOf('samples/freelancer/en-GB.yaml');
  const signatories = [{ name: ending.provider.name }, { name: 'Ada Quill' }];
  const { view } = createView(
    { ...ending, provider: { ...ending.provider, signatories } },
    'handover-summary',
    ENGLISH,
  );
  expect(view.provider.signatories.map(({ isParty }) => isParty)).toEqual([true, false]);
});
