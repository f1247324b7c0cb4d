import { formatFact } from '../language/format-fact.ts';
import { formatStep } from '../language/format-step.ts';
import { listSeparators } from '../language/join-list.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import { pluralCategory } from '../language/plural-category.ts';
import type { Words } from './words.ts';

/** The words of a language pack, as filling asks for them. */
export function createWords(pack: LanguagePack): Words {
  return {
    format: (fact, form) => formatFact(fact, form, pack),
    plural: (count) => pluralCategory(count, pack),
    phrase: (key, facts) => {
      const { source, ...counted } = facts;
      const rule = key.replace(/^steps\./, '');
      return formatStep(
        { rule, facts: counted, ...(source !== undefined && { source: source.value }) },
        pack,
      );
    },
    list: (parts) => listSeparators(parts, pack),
  };
}
