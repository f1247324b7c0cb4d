import { FACT_KINDS, type FactKind } from '../fact.ts';
import { formsOf } from '../language/format-fact.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import type { LintOptions } from './lint.ts';

/** What lint must know of a language: its plural categories, and its forms by kind of fact. */
export function createLintWords(pack: LanguagePack): Pick<LintOptions, 'plurals' | 'forms'> {
  const forms: Partial<Record<FactKind, readonly string[]>> = {};
  for (const kind of FACT_KINDS) forms[kind] = formsOf(kind, pack);
  return { plurals: [...new Set([...Object.keys(pack.plurals), 'other'])], forms };
}
