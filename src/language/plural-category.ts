import type { LanguagePack } from './language-pack.ts';
import {
  PLURAL_CATEGORIES,
  type PluralCategory,
  type PluralRule,
  parsePluralRule,
  pluralRuleHolds,
} from './plural-rules.ts';

const PARSED = new Map<string, PluralRule>();

/**
 * The plural category of a decimal number as it is printed (`1`, `1.5`). Comes from the pack's own
 * rules, not from `Intl.PluralRules`, whose answers change with the ICU of the platform.
 */
export function pluralCategory(number: string, pack: Pick<LanguagePack, 'plurals'>): PluralCategory {
  for (const category of PLURAL_CATEGORIES) {
    const text = pack.plurals[category];
    if (text !== undefined && pluralRuleHolds(ruleOf(text), number)) return category;
  }
  return 'other';
}

/** The categories a language tells apart, `other` included, in CLDR's order. */
export function pluralCategories(pack: Pick<LanguagePack, 'plurals'>): readonly PluralCategory[] {
  return PLURAL_CATEGORIES.filter((category) => category === 'other' || pack.plurals[category] !== undefined);
}

function ruleOf(text: string): PluralRule {
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const rule = parsePluralRule(text) ?? [];
  PARSED.set(text, rule);
  return rule;
}
