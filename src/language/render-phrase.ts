import type { LanguagePack } from './language-pack.ts';
import type { Phrase, PluralChoice } from './phrase.ts';
import { pluralCategory } from './plural-category.ts';

/** Gives a phrase its values. `Part` is what a placeholder becomes. */
export interface PhraseValues<Part> {
  readonly text: (text: string) => Part;
  readonly fact: (name: string, form: string | undefined) => Part;
  /** The printed form of `#`. */
  readonly number: (name: string) => Part;
  /** Decimal number for a plural choice. */
  readonly numberOf: (name: string) => string;
  /** Value for a select choice. */
  readonly valueOf: (name: string) => string;
}

/** The parts of a phrase, left to right. */
export function renderPhrase<Part>(
  phrase: Phrase,
  values: PhraseValues<Part>,
  pack: Pick<LanguagePack, 'plurals'>,
): readonly Part[] {
  const parts: Part[] = [];
  for (const node of phrase) {
    switch (node.type) {
      case 'text':
        parts.push(values.text(node.text));
        break;
      case 'fact':
        parts.push(values.fact(node.name, node.form));
        break;
      case 'number':
        parts.push(values.number(node.name));
        break;
      case 'plural': {
        const chosen = choosePlural(node.choices, values.numberOf(node.name), pack);
        parts.push(...renderPhrase(chosen, values, pack));
        break;
      }
      case 'select': {
        const value = values.valueOf(node.name);
        const chosen =
          (Object.hasOwn(node.choices, value) ? node.choices[value] : node.choices['other']) ?? [];
        parts.push(...renderPhrase(chosen, values, pack));
        break;
      }
    }
  }
  return parts;
}

/** The choice for a number: exact or range first, then its category, then `other`. */
export function choosePlural(
  choices: readonly PluralChoice[],
  number: string,
  pack: Pick<LanguagePack, 'plurals'>,
): Phrase {
  const value = Number(number);
  const exact = choices.find(
    ({ when }) => when.type === 'range' && Number.isInteger(value) && value >= when.from && value <= when.to,
  );
  if (exact !== undefined) return exact.phrase;
  const category = pluralCategory(number, pack);
  const ofCategory = (wanted: string) =>
    choices.find(({ when }) => when.type === 'category' && when.category === wanted)?.phrase;
  return ofCategory(category) ?? ofCategory('other') ?? [];
}
