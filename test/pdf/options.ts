import { readFile } from 'node:fs/promises';
import { LETTER_STANDARDS, type LetterStandardId } from '../../src/design/letter-standard.ts';
import { SERIF_THEME } from '../../src/design/theme.ts';
import type { WriteOptions } from '../../src/design/writer.ts';

const DESIGN = new URL('../../src/design/', import.meta.url);

/** Reads the committed fonts as the environment of a build would. */
export async function readResource(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(name, DESIGN)));
}

export function writeOptions(id: LetterStandardId, more: Partial<WriteOptions> = {}): WriteOptions {
  return {
    theme: SERIF_THEME,
    letterStandard: LETTER_STANDARDS[id],
    readResource,
    assets: new Map(),
    ...more,
  };
}
