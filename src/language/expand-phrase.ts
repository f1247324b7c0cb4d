import type { DiagnosticFact } from '../diagnostics.ts';
import type { Fact } from '../fact.ts';
import { formatFact } from './format-fact.ts';
import { parsePeriod } from './format-period.ts';
import { joinList } from './join-list.ts';
import { type LanguagePack, LIST_KINDS } from './language-pack.ts';
import { parsePhrase, placeholdersOf } from './phrase.ts';
import { renderPhrase } from './render-phrase.ts';

/** A piece of a sentence: fixed words, or a fact in words. */
export type PhrasePart =
  | { readonly text: string }
  | { readonly name: string; readonly fact: Fact; readonly text: string };

type Facts = Readonly<Record<string, DiagnosticFact>>;

/**
 * A phrase with its facts in words, left to right. A plain string is a fact of kind `text`, a number a
 * `count`; a list of strings is joined (form `or` for "or"). Throws PhraseError for bad syntax and RangeError
 * for a placeholder without a fact: packs are checked for both.
 */
export function expandPhrase(phrase: string, facts: Facts, pack: LanguagePack): readonly PhrasePart[] {
  const get = (name: string): DiagnosticFact => {
    const found = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (found === undefined) throw new RangeError(`no fact for {${name}}`);
    return found;
  };
  return renderPhrase<PhrasePart>(
    parsePhrase(phrase),
    {
      text: (text) => ({ text }),
      fact: (name, form) => partOf(name, get(name), form, pack),
      number: (name) => partOf(name, { kind: 'count', value: numberOf(get(name)) }, undefined, pack),
      numberOf: (name) => numberOf(get(name)),
      valueOf: (name) => choiceOf(get(name)),
    },
    pack,
  );
}

/** The same as one string. */
export function phraseText(phrase: string, facts: Facts, pack: LanguagePack): string {
  return expandPhrase(phrase, facts, pack)
    .map(({ text }) => text)
    .join('');
}

/** The first of several wordings whose placeholders all have a fact. */
export function firstFitting(alternatives: readonly string[], facts: Facts): string | undefined {
  return alternatives.find((text) => {
    for (const { name } of placeholdersOf(parsePhrase(text))) if (!Object.hasOwn(facts, name)) return false;
    return true;
  });
}

function partOf(
  name: string,
  value: DiagnosticFact,
  form: string | undefined,
  pack: LanguagePack,
): PhrasePart {
  if (typeof value === 'string') return { name, fact: { kind: 'text', value }, text: value };
  if (typeof value === 'number') return partOf(name, { kind: 'count', value: String(value) }, form, pack);
  if (isFact(value)) return { name, fact: value, text: formatFact(value, form, pack) };
  const kind = LIST_KINDS.find((known) => known === form) ?? 'and';
  const text = joinList(value, pack, kind);
  return { name, fact: { kind: 'text', value: text }, text };
}

function isFact(value: Fact | readonly string[]): value is Fact {
  return !Array.isArray(value);
}

function numberOf(value: DiagnosticFact): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  if (!isFact(value)) return String(value.length);
  return value.kind === 'period' ? parsePeriod(value.value).length : value.value;
}

function choiceOf(value: DiagnosticFact): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!isFact(value)) return value.join(',');
  return value.kind === 'period' ? parsePeriod(value.value).unit : value.value;
}
