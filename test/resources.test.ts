import { expect, test } from 'vitest';
import type { Environment } from '../src/environment.ts';
import { formatFact } from '../src/language/format-fact.ts';
import { loadMessages, loadPack } from '../src/resources.ts';
import { shippedPack } from './language/packs.ts';

const FILES: Readonly<Record<string, unknown>> = {
  'languages/he.json': shippedPack('he'),
  'messages/he.json': { language: 'he', diagnostics: {}, cli: {} },
};
const readResource: Environment['readResource'] = async (name) => {
  if (!Object.hasOwn(FILES, name)) throw new Error(`no resource ${name}`);
  return new TextEncoder().encode(JSON.stringify(FILES[name]));
};
const environment: Environment = {
  today: '2026-11-22',
  readResource,
  readFile: readResource,
  readFolder: async () => [],
};

test('a pack survives its way through JSON', async () => {
  const pack = await loadPack('he', environment);
  expect(pack).toEqual(shippedPack('he'));
  expect(formatFact({ kind: 'date', value: '2026-12-31' }, 'on-weekday', pack)).toBe(
    'ביום חמישי, 31 בדצמבר 2026',
  );
});

test('a language nobody ships is refused', async () => {
  await expect(loadPack('xx', environment)).rejects.toThrow('languages/xx.json');
  expect((await loadMessages('he', environment)).language).toBe('he');
});
