import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { EJECT_RECORD, ejectedText, readEjectRecord, writeEjectRecord } from '../../src/io/eject-record.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const RECORD = {
  'he/b.md.hbs': ejectedText('תודה\n', '1.2.3'),
  'en-GB/a.md.hbs': ejectedText('A\n', '1.2.3'),
};

it('comes back as it was written, in one order', async () => {
  const folder = await temporaryFolder();
  expect(await readEjectRecord(folder, 'own')).toBeUndefined();
  await writeFile(join(folder, EJECT_RECORD), writeEjectRecord(RECORD));
  expect(await readEjectRecord(folder, 'own')).toEqual(RECORD);
  const reversed = Object.fromEntries(Object.entries(RECORD).reverse());
  expect(writeEjectRecord(reversed)).toEqual(writeEjectRecord(RECORD));
  expect(await readFile(join(folder, EJECT_RECORD), 'utf8')).toContain('"disengage": "1.2.3"');
});

it.each([
  ['no JSON', '{'],
  ['something else', '[]'],
  ['another version', '{"version":2,"files":{}}'],
  ['a gap', '{"version":1,"files":{"en-GB/a.md.hbs":{"text":"A"}}}'],
  ['no entry', '{"version":1,"files":{"en-GB/a.md.hbs":null}}'],
  ['a text changed by hand', new TextDecoder().decode(writeEjectRecord(RECORD)).replace('A\\n', 'B\\n')],
])('is refused with %s', async (_, text) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, EJECT_RECORD), text);
  const error: unknown = await readEjectRecord(folder, 'own').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DisengageError);
  expect(error).toMatchObject({
    diagnostics: [{ code: 'template/bad-record', facts: { file: join('own', EJECT_RECORD) } }],
  });
});
