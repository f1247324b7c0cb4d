import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSource } from '../../src/input/read-source.ts';
import { parseToneRules, type ToneExample } from '../../src/language/parse-tone-rules.ts';
import type { ToneRules } from '../../src/language/tone-rules.ts';
import { PROJECT } from '../helpers/resources.ts';

const FOLDER = join(PROJECT, 'locales/tone');

export interface ToneFile {
  readonly name: string;
  readonly rules: ToneRules;
  readonly examples: readonly ToneExample[];
}

/** The shipped rules as their files are now. */
export const TONE_FILES: readonly ToneFile[] = readdirSync(FOLDER)
  .sort()
  .map((file) => {
    const read = readSource(new Uint8Array(readFileSync(join(FOLDER, file))), file);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const parsed = parseToneRules(read.source.value, file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, undefined, 1));
    return { name: basename(file, '.yaml'), ...parsed };
  });
