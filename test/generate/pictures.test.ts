import { expect, test } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { generate } from '../../src/generate.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const REQUEST = {
  engagement: {
    file: 'clients/a.yaml',
    bytes: bytes(`language: en-GB
provider: { name: P, address: A, signatory: { name: S } }
client: { name: C, address: B }
contract: { title: T }
end: 2026-12-31
notice: { date: 2026-11-24 }
services: [{ name: N, outcome: ends }]
`),
  },
  house: { file: 'disengage.yaml', bytes: bytes('provider: { signatory: { signature: sign.png } }\n') },
  kinds: ['termination-letter'],
  formats: ['pdf'],
} as const;

test('a picture of the house file is looked for beside the house file, and missed there', async () => {
  const asked: unknown[] = [];
  const environment = {
    ...ENVIRONMENT,
    readFile: async (path: string, namedBy: string) => {
      asked.push([path, namedBy]);
      throw new DisengageError([{ code: 'io/no-such-file', severity: 'error', facts: { file: path } }]);
    },
  };
  await expect(generate(REQUEST, environment)).rejects.toMatchObject({
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
