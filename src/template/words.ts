import type { Fact } from '../fact.ts';

/** What filling needs of a language; made from a language pack. */
export interface Words {
  /** A value in the words of the language; `form` is one named in the language pack. */
  readonly format: (fact: Fact, form?: string) => string;
  /** CLDR cardinal category of a decimal number: `one`, `two`, `few`, `many`, `other`, `zero`. */
  readonly plural: (count: string) => string;
  /** A sentence of the language pack in pieces: text, and the values in it by name. */
  readonly phrase: (key: string, facts: Readonly<Record<string, Fact>>) => readonly PhrasePart[];
  /** What stands between the parts of an enumeration; as many as there are parts less one. */
  readonly list: (parts: readonly string[]) => readonly string[];
}

export type PhrasePart = { readonly text: string } | { readonly name: string; readonly text: string };
