import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { DisengageError } from '../diagnostics.ts';
import { TEMPLATE_CODES, type TemplateCode } from '../template/codes.ts';
import { readProblem } from './io-problem.ts';

/** The file in a firm's template folder that tells which of our texts were copied into it. */
export const EJECT_RECORD = '.ejected.json';

/** Our text as it was copied. */
export interface EjectedText {
  /** Of the text, lower-case hexadecimal. */
  readonly sha256: string;
  /** The version of disengage that had it. */
  readonly disengage: string;
  readonly text: string;
}

/** By path below the folder, with `/`: `en-GB/clauses/thanks.md.hbs`. */
export type EjectRecord = Readonly<Record<string, EjectedText>>;

export function ejectedText(text: string, disengage: string): EjectedText {
  return { sha256: hashOf(text), disengage, text };
}

/**
 * The record of a folder; undefined when there is none. `shown` is how problems name the folder.
 * Throws DisengageError: `template/bad-record` when it was changed by hand, `io/…`.
 */
export async function readEjectRecord(folder: string, shown: string): Promise<EjectRecord | undefined> {
  const file = join(shown, EJECT_RECORD);
  let text: string;
  try {
    text = await readFile(join(folder, EJECT_RECORD), 'utf8');
  } catch (error) {
    const problem = readProblem(error, file);
    if (problem.code === 'io/no-such-file') return undefined;
    throw new DisengageError([problem], { cause: error });
  }
  const record = parseRecord(text);
  if (record === undefined) throw recordError('template/bad-record', { file });
  return record;
}

/** The bytes of a record; the same for the same texts. */
export function writeEjectRecord(record: EjectRecord): Uint8Array {
  const files = Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
}

export function recordError(code: TemplateCode, facts: Readonly<Record<string, string>>): DisengageError {
  return new DisengageError([{ code, severity: TEMPLATE_CODES[code], facts }]);
}

function parseRecord(text: string): EjectRecord | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isMap(parsed) || parsed['version'] !== 1 || !isMap(parsed['files'])) return undefined;
  const record: Record<string, EjectedText> = {};
  for (const [path, entry] of Object.entries(parsed['files'])) {
    if (!isMap(entry)) return undefined;
    const { sha256: hash, disengage, text: written } = entry;
    if (typeof hash !== 'string' || typeof disengage !== 'string' || typeof written !== 'string') {
      return undefined;
    }
    if (hash !== hashOf(written)) return undefined;
    record[path] = { sha256: hash, disengage, text: written };
  }
  return record;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hashOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
