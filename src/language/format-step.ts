import type { DerivedStep } from '../diagnostics.ts';
import { expandPhrase, firstFitting, type PhrasePart } from './expand-phrase.ts';
import type { LanguagePack } from './language-pack.ts';

/** A step with the clause or statute it rests on, as `law/` makes it. */
export interface SourcedStep extends DerivedStep {
  readonly source?: string;
}

/**
 * One counted step of a date as a sentence, by the phrase `steps.<rule>`, and by `step-source` when
 * it names a source. Throws RangeError when the pack has no phrase for it.
 */
export function formatStep(step: SourcedStep, pack: LanguagePack): readonly PhrasePart[] {
  const sentence = expand(`steps.${step.rule}`, step.facts, pack);
  if (step.source === undefined) return sentence;
  const source = { kind: 'text', value: step.source } as const;
  return [...sentence, ...expand('step-source', { source }, pack)];
}

function expand(key: string, facts: DerivedStep['facts'], pack: LanguagePack): readonly PhrasePart[] {
  const phrase = firstFitting(pack.phrases[key] ?? [], facts);
  if (phrase === undefined) throw new RangeError(`no phrase "${key}"`);
  return expandPhrase(phrase, facts, pack);
}
