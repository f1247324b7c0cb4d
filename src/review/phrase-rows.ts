import type { Fact } from '../fact.ts';
import { phraseText } from '../language/expand-phrase.ts';
import { type LanguagePack, PERIOD_UNITS } from '../language/language-pack.ts';
import { parsePhrase, placeholdersOf } from '../language/phrase.ts';
import { COUNTS } from './matrix-cases.ts';

/**
 * Every sentence of a pack with sample facts: its key, what was put in, the sentence. One fact varies at
 * a time: periods over counts and units, words over their whole list.
 */
export function phraseRows(pack: LanguagePack): readonly (readonly string[])[] {
  return Object.entries(pack.phrases).flatMap(([key, alternatives]) => {
    const seen = new Set<string>();
    return alternatives.flatMap((phrase) =>
      samplesOf(phrase, pack).flatMap((facts): readonly (readonly string[])[] => {
        const text = phraseText(phrase, facts, pack).trim();
        if (seen.has(text)) return [];
        seen.add(text);
        const shown = Object.values(facts).filter(({ kind }) => kind !== 'date' && kind !== 'text');
        return [[key, shown.map(({ value }) => value).join(', '), text]];
      }),
    );
  });
}

type Facts = Readonly<Record<string, Fact>>;

function samplesOf(phrase: string, pack: LanguagePack): readonly Facts[] {
  const names = [...new Set([...placeholdersOf(parsePhrase(phrase))].map(({ name }) => name))];
  const choices = names.map((name) => [name, factsFor(name, pack)] as const);
  const first = Object.fromEntries(
    choices.flatMap(([name, [fact]]) => (fact === undefined ? [] : [[name, fact]])),
  ) as Facts;
  return [
    first,
    ...choices.flatMap(([name, facts]) => facts.slice(1).map((fact) => ({ ...first, [name]: fact }))),
  ];
}

/** What the steps of a count have under a name; see `STEP_RULES` of law/. */
function factsFor(name: string, pack: LanguagePack): readonly Fact[] {
  switch (name) {
    case 'period':
    case 'length':
      return [...COUNTS.map((count) => `${count} month`), ...PERIOD_UNITS.map((unit) => `2 ${unit}`)].map(
        (value): Fact => ({ kind: 'period', value }),
      );
    case 'method':
      return Object.keys(pack.terms)
        .filter((key) => key.startsWith('delivery.'))
        .map((value): Fact => ({ kind: 'term', value }));
    case 'day':
    case 'count':
      return COUNTS.slice(0, -1).map((value): Fact => ({ kind: 'count', value }));
    case 'time':
    case 'until':
      return [{ kind: 'time', value: name === 'time' ? '19:30' : '17:00' }];
    case 'year':
      return [{ kind: 'text', value: '2029' }];
    case 'source':
      return [{ kind: 'text', value: '§ 5' }];
    case 'from':
      return [{ kind: 'date', value: '2027-02-28' }];
    default:
      return [{ kind: 'date', value: '2027-05-01' }];
  }
}
