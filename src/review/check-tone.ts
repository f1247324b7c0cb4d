import type { Diagnostic, Path } from '../diagnostics.ts';
import type { DocumentTree, Slot } from '../document/tree.ts';
import { visitSlots } from '../document/visit-slots.ts';
import type { ToneRules } from '../language/tone-rules.ts';
import { type FoundTone, findTone, type ToneFinding, toneProblem } from './find-tone.ts';
import { fieldName, judges } from './tone-fields.ts';

/** The rules for texts in each language (BCP 47) that is asked for. */
export type ToneRulesOf = ReadonlyMap<string, ToneRules>;

interface Found extends FoundTone {
  readonly path: Path;
}

/**
 * How the firm's own words sound in the documents others read: one problem for each field and group of rules,
 * in however many documents the field is printed. `writtenIn` is the language of the file, in which a text
 * that stands in no language of its own may be.
 */
export function checkTone(
  trees: readonly DocumentTree[],
  rulesOf: ToneRulesOf,
  writtenIn: string,
): readonly Diagnostic[] {
  const all = new Map<string, Found>();
  const judged = new Map<ToneRules, Map<string, readonly ToneFinding[]>>();
  for (const tree of trees) {
    if (tree.audience === 'internal') continue;
    visitSlots(tree.blocks, (slot) => {
      if (slot.fact.kind !== 'text') return;
      const own = slot.language ?? tree.language;
      judge(slot, rulesOf.get(own));
      if (slot.language === undefined && own !== writtenIn) judge(slot, rulesOf.get(writtenIn));
    });
  }
  return [...all.values()].map((found) => ({ ...toneProblem(found), path: found.path }));

  function judge({ fact, origin, language }: Slot, rules: ToneRules | undefined): void {
    if (rules === undefined) return;
    const texts = judged.get(rules) ?? new Map<string, readonly ToneFinding[]>();
    judged.set(rules, texts);
    const findings = texts.get(fact.value) ?? findTone(fact.value, rules);
    texts.set(fact.value, findings);
    // nearly every text of a letter ends here
    if (findings.length === 0) return;
    // the text of one of several languages stands below its field
    const field = fieldName(language === undefined ? origin : origin.slice(0, -1));
    for (const { rule, found } of findings) {
      if (!judges(rule, field)) continue;
      const key = `${origin.join('/')} ${rule.group}`;
      const known = all.get(key) ?? { group: rule.group, path: origin, found: new Set(), rules: new Set() };
      known.found.add(found);
      known.rules.add(rule.id);
      all.set(key, known);
    }
  }
}
