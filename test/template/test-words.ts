import type { Fact } from '../../src/fact.ts';
import type { PhrasePart, Words } from '../../src/template/words.ts';

/** Words of no language: a value is its fact, a form in brackets behind it. */
export const TEST_WORDS: Words = {
  format: ({ value }, form) => (form === undefined ? value : `${value} (${form})`),
  plural: (count) => (count === '1' ? 'one' : 'other'),
  phrase: (key, facts) => phraseParts(key, facts),
  list: (parts) => parts.slice(1).map((_, index) => (index < parts.length - 2 ? ', ' : ' and ')),
};

/** `key a=… b=…` */
export function phraseParts(key: string, facts: Readonly<Record<string, Fact>>): readonly PhrasePart[] {
  const values = Object.entries(facts).flatMap(([name, { value }]): readonly PhrasePart[] => [
    { text: ` ${name}=` },
    { name, text: value },
  ]);
  return [{ text: key }, ...values];
}
