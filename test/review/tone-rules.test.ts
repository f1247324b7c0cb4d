import { describe, expect, it } from 'vitest';
import { ANY_LANGUAGE, TONE_GROUPS, type ToneGroup } from '../../src/language/tone-rules.ts';
import { findTone } from '../../src/review/find-tone.ts';
import { TONE_FILES } from './tone-files.ts';

/** What a place left to fill in looks like is mostly the same in every language. */
const fewest = (group: ToneGroup) => (group === 'placeholder' ? 3 : 5);

describe.each(TONE_FILES)('tone rules of $name', ({ name, rules, examples }) => {
  const sets =
    name === ANY_LANGUAGE
      ? [rules]
      : [rules, ...TONE_FILES.filter((file) => file.name === ANY_LANGUAGE).map((file) => file.rules)];

  it('are named after their language', () => {
    expect(rules.language).toBe(name);
  });

  it.each(examples)('$rule: "$sentence" (caught: $caught)', ({ rule, sentence, caught }) => {
    const found = sets.flatMap((each) => findTone(sentence, each)).map((finding) => finding.rule.id);
    // a sentence to be let pass is one that no rule at all speaks of
    if (caught) expect(found).toContain(rule);
    else expect(found).toEqual([]);
  });

  it.skipIf(name === ANY_LANGUAGE)('are several in every group', () => {
    const few = TONE_GROUPS.filter(
      (group) => rules.rules.filter((rule) => rule.group === group).length < fewest(group),
    );
    expect(few).toEqual([]);
  });

  it('give every sentence once', () => {
    const sentences = examples.map(({ rule, sentence }) => `${rule}: ${sentence}`);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
