import { readFile } from 'node:fs/promises';
import { LETTER_STANDARDS, type LetterStandardId } from '../../src/design/letter-standard.ts';
import { SERIF_THEME } from '../../src/design/theme.ts';
import type { WriteOptions } from '../../src/design/writer.ts';
import { createFace } from '../../src/pdf/face.ts';
import { makeStocks } from '../../src/pdf/font-stock.ts';

const DESIGN = new URL('../../src/design/', import.meta.url);

const STOCKS = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** Reads the committed fonts, and their stocks, as the environment of a build would. */
export async function readResource(name: string): Promise<Uint8Array> {
  const [, face, stock] = /^(.*)\.([a-z]+)\.stock$/.exec(name) ?? [];
  if (face === undefined || stock === undefined) {
    return new Uint8Array(await readFile(new URL(name, DESIGN)));
  }
  const resource = `${face}.ttf`;
  const made = STOCKS.get(face) ?? makeStocks(createFace(resource, await readResource(resource)));
  STOCKS.set(face, made);
  const bytes = made.get(stock);
  if (bytes === undefined) throw new Error(`no resource ${name}`);
  return bytes;
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
