import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { check, generate } from '../../src/generate.ts';
import { TONE_FIELDS } from '../../src/review/tone-fields.ts';
import { VIEW_SHAPE } from '../../src/template/shape.ts';
import type { Shape } from '../../src/template/shape-kinds.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';

const LETTER = `language: en-GB
jurisdiction: generic
provider:
  name: Larch & Lantern IT Support Limited
  address: [9 Foundry Lane, Derby]
  signatory: { name: Simon Ashdown, title: Director }
client:
  name: Copperkettle Tea Rooms Limited
  address: [21 Bridge Street, Matlock]
contract:
  title: IT Support Agreement
  signedOn: 2024-09-02
  noticePeriod: { length: 1, unit: month, endsOn: end-of-month }
  clause: clause 6
notice: { date: 2026-11-24, delivery: registered-post, receivedOn: 2026-11-25 }
services:
  - { name: Help desk, outcome: ends }
`;

async function toneOf(text: string, languages?: readonly string[]): Promise<readonly Diagnostic[]> {
  const engagement = { file: 'letter.yaml', bytes: new TextEncoder().encode(text) };
  const found = await check({ engagement, formats: ['txt'], ...(languages && { languages }) }, ENVIRONMENT);
  expect(found.filter(({ severity, code }) => severity === 'error' && !code.startsWith('tone/'))).toEqual([]);
  return found.filter(({ code }) => code.startsWith('tone/'));
}

const shown = (found: readonly Diagnostic[]) =>
  found.map(({ code, severity, path, location }) => [
    code,
    severity,
    path?.join('.'),
    location?.line,
    location?.column,
  ]);

describe('the tone check', () => {
  it.each(SAMPLES)('finds nothing in %s', async (file) => {
    const found = await check({ ...sampleRequest(file), formats: ['txt'] }, ENVIRONMENT);
    expect(found.filter(({ code }) => code.startsWith('tone/'))).toEqual([]);
  });

  it('points at the field, once, in however many documents it is printed', async () => {
    const found = await toneOf(`${LETTER}deadlines:
  - { date: 2027-02-01, what: VAT return, owner: client, note: You have repeatedly failed to answer because of your late replies. }
`);
    expect(shown(found)).toEqual([['tone/blame', 'warning', 'deadlines.0.note', 19, 64]]);
    expect(found[0]?.facts).toEqual({
      found: ['You have repeatedly failed', 'because of your late'],
      rules: ['blame.failed', 'blame.because-of-you'],
    });
  });

  it('tells groups of one field apart, and errors from warnings', async () => {
    const found = await toneOf(
      `${LETTER}additionalClauses:
  - { document: handover-summary, text: All accounts are listed. }
  - { document: termination-letter, text: We guarantee it. We keep your files until you have paid. }
`,
    );
    expect(shown(found)).toEqual([
      ['tone/promise', 'warning', 'additionalClauses.1.text', 20, 43],
      ['tone/withholding', 'error', 'additionalClauses.1.text', 20, 43],
    ]);
  });

  it('judges names, addresses and quotations for nothing but places left to fill in', async () => {
    const hard = LETTER.replace('Copperkettle Tea Rooms Limited', 'We Promise You Everything Limited')
      .replace('21 Bridge Street', '1 Our Mistake Lane')
      .replace(
        'clause: clause 6',
        'clause: clause 6\n  clauseText: The provider will keep all documents until the client has paid',
      );
    expect(await toneOf(hard)).toEqual([]);
    const open = LETTER.replace('Copperkettle Tea Rooms Limited', '<client name>').replace(
      'Simon Ashdown',
      '"[your name]"',
    );
    expect(shown(await toneOf(open))).toEqual([
      ['tone/placeholder', 'error', 'provider.signatory.name', 6, 22],
      ['tone/placeholder', 'error', 'client.name', 8, 9],
    ]);
  });

  it('never looks at what the firm keeps to itself', async () => {
    expect(
      await toneOf(`${LETTER}internal:
  reasons: [You have repeatedly failed to pay, TODO]
  signals: [{ kind: other, evidence: suspicion of money laundering }]
`),
    ).toEqual([]);
  });

  it('lets own papers be withheld where the file says so, with their legal basis', async () => {
    expect(
      await toneOf(`${LETTER}handover:
  records:
    withheld: [{ what: own working papers, basis: clause 9 lets us keep our papers until the fees are paid }]
`),
    ).toEqual([]);
  });

  it('lets a matter be named as it is, and no more', async () => {
    const named = LETTER.replace('name: Help desk', 'name: Defence in a money laundering investigation');
    expect(await toneOf(named)).toEqual([]);
    const told = LETTER.replace(
      'name: Help desk',
      'note: There is a money laundering investigation., name: Help desk',
    );
    expect(shown(await toneOf(told))).toEqual([['tone/tipping-off', 'error', 'services.0.note', 17, 13]]);
  });

  it('judges each language by its own rules, at its own line', async () => {
    const found = await toneOf(
      LETTER.replace(
        'name: Help desk, outcome: ends',
        `outcome: ends, name: {
        en: Help desk,
        he: תמיכה,
      }, note: {
        en: You never answered.,
        he: התעלמתם מפניותינו.
      }`,
      ),
      ['en-GB', 'he'],
    );
    expect(shown(found)).toEqual([
      ['tone/blame', 'warning', 'services.0.note.en', 21, 13],
      ['tone/blame', 'warning', 'services.0.note.he', 22, 13],
    ]);
  });

  it('knows that a text in no language of its own is in that of the file', async () => {
    const text = LETTER.replace('name: Help desk', 'note: You never answered., name: Help desk');
    expect(shown(await toneOf(text, ['he']))).toEqual([['tone/blame', 'warning', 'services.0.note', 17, 13]]);
  });

  it('stops the documents for an error, for a warning under strict only', async () => {
    const run = (note: string, strict: boolean) => {
      const bytes = new TextEncoder().encode(LETTER.replace('outcome: ends', `outcome: ends, note: ${note}`));
      return generate(
        {
          engagement: { file: 'letter.yaml', bytes },
          formats: ['txt'],
          kinds: ['termination-letter'],
          strict,
        },
        ENVIRONMENT,
      );
    };
    await expect(run('TODO ask Anna', false)).rejects.toThrow('tone/placeholder');
    await expect(run('We guarantee it.', true)).rejects.toThrow('tone/promise');
    const { documents, diagnostics } = await run('We guarantee it.', false);
    expect(documents).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toContain('tone/promise');
  });

  it('exempts only fields that exist', () => {
    const names = namesOf(VIEW_SHAPE, []);
    expect(TONE_FIELDS.filter((field) => !names.some((name) => `${name}.`.startsWith(`${field}.`)))).toEqual(
      [],
    );
  });
});

function namesOf(shape: Shape, path: readonly string[]): readonly string[] {
  switch (shape.type) {
    case 'list':
      return namesOf(shape.item, path);
    case 'group':
      return Object.entries(shape.fields).flatMap(([name, field]) => namesOf(field, [...path, name]));
    default:
      return [path.join('.')];
  }
}
