import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LanguagePack } from '../../src/language/language-pack.ts';
import type { SourceValue } from '../../src/language/merge-sources.ts';
import { parseLanguagePack } from '../../src/language/parse-language-pack.ts';

/** The parsed file of a shipped pack: failsafe YAML, every scalar a string. */
export function packSource(language: string): SourceValue {
  const file = new URL(`../../locales/${language}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as SourceValue;
}

/** A shipped pack, laid over its parents, nearest first; throws with its problems when it is not right. */
export function shippedPack(language: string, ...parents: readonly string[]): LanguagePack {
  const parsed = parseLanguagePack(packSource(language), `locales/${language}.yaml`, parents.map(packSource));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics, undefined, 1));
  return parsed.pack;
}

/** A pack with other parts, for languages that have no file yet. */
export function packWith(parts: Partial<LanguagePack>): LanguagePack {
  return { ...shippedPack('en-GB'), ...parts };
}
