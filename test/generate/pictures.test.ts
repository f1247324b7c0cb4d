import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DisengageError, problemsOf } from '../../src/diagnostics.ts';
import { check, type Format, generate } from '../../src/generate.ts';
import { PNG } from '../docx/sample-trees.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';
import { latin1 } from '../pdf/read-pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const ENGAGEMENT = `language: en-GB
provider: { name: P, address: A, signatory: { name: S } }
client: { name: C, address: B }
contract: { title: T }
end: 2026-12-31
notice: { date: 2026-11-24 }
services: [{ name: N, outcome: ends }]
`;
const SIGNED_HOUSE = 'provider: { signatory: { signature: sign.png } }\n';

function request(engagement: string, house: string, formats: readonly Format[] = ['pdf']) {
  return {
    engagement: { file: 'clients/a.yaml', bytes: bytes(engagement) },
    house: { file: 'disengage.yaml', bytes: bytes(house) },
    kinds: ['termination-letter'],
    formats,
  } as const;
}

test('a picture of the house file is looked for beside the house file, and missed there', async () => {
  const asked: unknown[] = [];
  const environment = {
    ...ENVIRONMENT,
    readFile: async (path: string, namedBy: string) => {
      asked.push([path, namedBy]);
      throw new DisengageError([{ code: 'io/no-such-file', severity: 'error', facts: { file: path } }]);
    },
  };
  await expect(generate(request(ENGAGEMENT, SIGNED_HOUSE), environment)).rejects.toMatchObject({
    diagnostics: [
      {
        code: 'io/no-such-file',
        path: ['provider', 'signatory', 'signature'],
        location: { file: 'disengage.yaml', line: 1, column: 37 },
      },
    ],
  });
  expect(asked).toEqual([['sign.png', 'disengage.yaml']]);
});

/** The head of a picture of 3 by 2 pixels. */
const JPEG = Uint8Array.of(
  0xff,
  0xd8,
  0xff,
  0xc0,
  0,
  17,
  8,
  0,
  2,
  0,
  3,
  3,
  1,
  0x11,
  0,
  2,
  0x11,
  0,
  3,
  0x11,
  0,
);

test('pictures of one name, one beside the house file and one beside the engagement, are both right', async () => {
  const signed = ENGAGEMENT.replace('{ name: S }', '{ name: S, signature: a.img }');
  const environment = {
    ...ENVIRONMENT,
    readFile: async (_: string, namedBy: string) => (namedBy === 'disengage.yaml' ? PNG : JPEG),
  };
  const both = request(signed, 'theme: { logo: a.img }\n', ['pdf', 'docx']);
  const { documents } = await generate(both, environment);
  const [pdf = new Uint8Array(), docx = new Uint8Array()] = documents.map((document) => document.bytes);
  const widths = [...latin1(pdf).matchAll(/\/Subtype \/Image\n\/Width (\d+)/g)].map(([, width]) => width);
  expect(widths.sort()).toEqual(['3', '8']);
  const media = Object.entries(unzipSync(docx)).filter(([name]) => name.startsWith('word/media/'));
  expect(media.map(([, data]) => data.length).sort()).toEqual([JPEG.length, PNG.length].sort());
});

describe('checking and writing find the same', () => {
  const readFile = async (path: string) => {
    if (path === 'broken.png') return PNG.slice(0, 50);
    if (path === 'text.png') return bytes('no picture');
    throw new DisengageError([{ code: 'io/no-such-file', severity: 'error', facts: { file: path } }]);
  };
  const environment = { ...ENVIRONMENT, readFile };

  test.each([
    ['an emoji', ENGAGEMENT.replace('name: C', 'name: "C \u{1f600}"'), '', ['pdf/missing-glyph 3']],
    [
      'two emoji and a picture that is cut short',
      ENGAGEMENT.replace('name: C', 'name: "C \u{1f600}"')
        .replace('name: N', 'name: "N \u{1f601}"')
        .replace('{ name: S }', '{ name: S, signature: broken.png }'),
      '',
      ['pdf/unusable-picture 2', 'pdf/missing-glyph 3', 'pdf/missing-glyph 7'],
    ],
    ['a missing picture', ENGAGEMENT, SIGNED_HOUSE, ['io/no-such-file 1']],
    [
      'two missing pictures',
      ENGAGEMENT,
      'theme: { logo: b.png }\nprovider: { signatory: { signature: a.png } }\n',
      ['io/no-such-file 1', 'io/no-such-file 2'],
    ],
    ['a broken picture', ENGAGEMENT, 'theme: { logo: text.png }\n', ['pdf/unusable-picture 1']],
    [
      'an emoji beside a warning',
      `${ENGAGEMENT.replace('name: C', 'name: "C \u{1f600}"')}profession:\n`,
      '',
      ['pdf/missing-glyph 3', 'input/empty-value 8'],
    ],
    ['nothing wrong', ENGAGEMENT, '', []],
  ])('%s', async (_, engagement, house, expected) => {
    for (const kinds of [['termination-letter'], ['termination-letter', 'end-date-confirmation']] as const) {
      const asked = { ...request(engagement, house, ['pdf', 'docx', 'txt']), kinds };
      const checked = await check(asked, environment);
      expect(checked.map(({ code, location }) => `${code} ${location?.line}`)).toEqual(expected);
      expect(await problemsOf(() => generate(asked, environment))).toEqual(checked);
    }
  });

  test('in a Word file alone', async () => {
    const asked = request(ENGAGEMENT, 'theme: { logo: text.png }\n', ['docx']);
    const checked = await check(asked, environment);
    expect(checked).toMatchObject([{ code: 'docx/unusable-picture', facts: { asset: 'text.png' } }]);
    expect(await problemsOf(() => generate(asked, environment))).toEqual(checked);
  });
});
