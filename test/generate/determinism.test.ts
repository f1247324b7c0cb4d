import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { generate } from '../../src/generate.ts';
import { ENVIRONMENT, SAMPLES, sampleRequest } from '../helpers/samples.ts';

const FORMATS = ['pdf', 'docx', 'txt'] as const;
const ZONE = process.env['TZ'];

afterEach(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

describe('same input, same bytes', () => {
  it('in any time zone, on any day, in any order', async () => {
    const chosen = SAMPLES.filter((file) => /accountant|minimal/.test(file));
    expect(chosen.length).toBeGreaterThan(2);

    process.env['TZ'] = 'Asia/Tokyo';
    const first = await hashes(chosen, '2026-11-22');
    process.env['TZ'] = 'America/New_York';
    const second = await hashes([...chosen].reverse(), '2026-11-24');

    expect(Object.keys(first)).toHaveLength(chosen.length * (3 * 3 + 1));
    expect(second).toEqual(first);
  });
});

async function hashes(files: readonly string[], today: string): Promise<Readonly<Record<string, string>>> {
  const result: [string, string][] = [];
  for (const file of files) {
    const { documents } = await generate(
      { ...sampleRequest(file), formats: FORMATS },
      { ...ENVIRONMENT, today },
    );
    for (const { name, bytes } of documents) {
      result.push([`${file} ${name}`, createHash('sha256').update(bytes).digest('hex')]);
    }
  }
  return Object.fromEntries(result.sort(([one], [other]) => (one < other ? -1 : 1)));
}
