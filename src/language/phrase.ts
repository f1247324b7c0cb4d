import { PLURAL_CATEGORIES, type PluralCategory } from './plural-rules.ts';

/**
 * A text with placeholders, in a small part of ICU's message syntax:
 *
 * | written | means |
 * |---|---|
 * | `{date}` `{date weekday}` | a fact, in its default or a named form |
 * | `{n, plural, =1 {…} 3..10 {…} one {…} other {… # …}}` | by number: exact, range, category; `#` is the number |
 * | `{unit, select, day {…} other {…}}` | by value |
 * | `'{'` `'#'` | the characters themselves |
 *
 * Plural choices are tried in the order exact, range, category, `other`.
 */
export type Phrase = readonly PhraseNode[];

export type PhraseNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'fact'; readonly name: string; readonly form: string | undefined }
  | { readonly type: 'number'; readonly name: string }
  | { readonly type: 'plural'; readonly name: string; readonly choices: readonly PluralChoice[] }
  | { readonly type: 'select'; readonly name: string; readonly choices: Readonly<Record<string, Phrase>> };

export interface PluralChoice {
  readonly when:
    | { readonly type: 'range'; readonly from: number; readonly to: number }
    | { readonly type: 'category'; readonly category: PluralCategory };
  readonly phrase: Phrase;
}

/** What is wrong with a phrase; `offset` counts UTF-16 units. */
export class PhraseError extends Error {
  readonly offset: number;
  readonly problem: PhraseProblem;

  constructor(problem: PhraseProblem, offset: number) {
    super(`${problem} at ${offset}`);
    this.name = 'PhraseError';
    this.problem = problem;
    this.offset = offset;
  }
}

export type PhraseProblem = 'unclosed' | 'stray-brace' | 'bad-name' | 'bad-choice' | 'no-other';

const PARSED = new Map<string, Phrase>();

/** Throws {@link PhraseError}. A text is parsed once in the life of the program. */
export function parsePhrase(text: string): Phrase {
  const known = PARSED.get(text);
  if (known !== undefined) return known;
  const cursor = { text, at: 0 };
  const phrase = readNodes(cursor, undefined);
  if (cursor.at < text.length) throw new PhraseError('stray-brace', cursor.at);
  PARSED.set(text, phrase);
  return phrase;
}

/** Every placeholder of a phrase, choices included. */
export function* placeholdersOf(
  phrase: Phrase,
): Generator<{ readonly name: string; readonly form: string | undefined }> {
  for (const node of phrase) {
    switch (node.type) {
      case 'text':
        break;
      case 'fact':
        yield { name: node.name, form: node.form };
        break;
      case 'number':
        yield { name: node.name, form: undefined };
        break;
      case 'plural':
        yield { name: node.name, form: undefined };
        for (const choice of node.choices) yield* placeholdersOf(choice.phrase);
        break;
      case 'select':
        yield { name: node.name, form: undefined };
        for (const choice of Object.values(node.choices)) yield* placeholdersOf(choice);
        break;
    }
  }
}

/** Every plural selection of a phrase, nested ones included. */
export function* pluralsOf(phrase: Phrase): Generator<readonly PluralChoice[]> {
  for (const node of phrase) {
    if (node.type === 'plural') {
      yield node.choices;
      for (const choice of node.choices) yield* pluralsOf(choice.phrase);
    } else if (node.type === 'select') {
      for (const choice of Object.values(node.choices)) yield* pluralsOf(choice);
    }
  }
}

interface Cursor {
  readonly text: string;
  at: number;
}

/** Up to the closing brace of the choice it stands in, or the end of the text. */
function readNodes(cursor: Cursor, counted: string | undefined): Phrase {
  const nodes: PhraseNode[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ type: 'text', text: plain });
    plain = '';
  };
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at] ?? '';
    if (character === '}') break;
    if (character === '{') {
      flush();
      nodes.push(readPlaceholder(cursor, counted));
    } else if (character === '#' && counted !== undefined) {
      flush();
      nodes.push({ type: 'number', name: counted });
      cursor.at++;
    } else if (character === "'" && '{}#'.includes(cursor.text[cursor.at + 1] ?? ' ')) {
      plain += readQuoted(cursor);
    } else {
      plain += character;
      cursor.at++;
    }
  }
  flush();
  return nodes;
}

function readQuoted(cursor: Cursor): string {
  const end = cursor.text.indexOf("'", cursor.at + 1);
  if (end < 0) throw new PhraseError('unclosed', cursor.at);
  const quoted = cursor.text.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  return quoted;
}

function readPlaceholder(cursor: Cursor, counted: string | undefined): PhraseNode {
  const start = cursor.at;
  const head = /\{\s*([A-Za-z][\w-]*)(?:\s+([\w.-]+))?\s*([,}])(?:\s*(plural|select)\s*,)?/y;
  head.lastIndex = start;
  const match = head.exec(cursor.text);
  const [whole, name, form, mark, kind] = match ?? [];
  if (whole === undefined || name === undefined) {
    throw new PhraseError(cursor.text.includes('}', start) ? 'bad-name' : 'unclosed', start);
  }
  if (mark === '}') {
    if (kind !== undefined) throw new PhraseError('bad-name', start);
    cursor.at = start + whole.length;
    return { type: 'fact', name, form };
  }
  if (kind === undefined || form !== undefined) throw new PhraseError('bad-choice', start);
  cursor.at = start + whole.length;
  return kind === 'plural' ? readPlural(cursor, name) : readSelect(cursor, name, counted);
}

function readPlural(cursor: Cursor, name: string): PhraseNode {
  const start = cursor.at;
  const choices: PluralChoice[] = [];
  for (const [selector, phrase] of readChoices(cursor, name))
    choices.push({ when: readSelector(selector, start), phrase });
  if (!choices.some(({ when }) => when.type === 'category' && when.category === 'other')) {
    throw new PhraseError('no-other', start);
  }
  return { type: 'plural', name, choices };
}

function readSelect(cursor: Cursor, name: string, counted: string | undefined): PhraseNode {
  const start = cursor.at;
  const choices = Object.fromEntries(readChoices(cursor, counted));
  if (!Object.hasOwn(choices, 'other')) throw new PhraseError('no-other', start);
  return { type: 'select', name, choices };
}

function readSelector(text: string, offset: number): PluralChoice['when'] {
  const category = PLURAL_CATEGORIES.find((name) => name === text);
  if (category !== undefined) return { type: 'category', category };
  const match = /^(?:=(\d+)|(\d+)\.\.(\d+))$/.exec(text);
  if (match === null) throw new PhraseError('bad-choice', offset);
  const from = Number(match[1] ?? match[2]);
  return { type: 'range', from, to: Number(match[1] ?? match[3]) };
}

/** `selector {phrase}` until the closing brace of the whole, which is passed over. */
function readChoices(cursor: Cursor, counted: string | undefined): (readonly [string, Phrase])[] {
  const choices: (readonly [string, Phrase])[] = [];
  for (;;) {
    const selector = /\s*([^\s{}]+)\s*\{|\s*\}/y;
    selector.lastIndex = cursor.at;
    const match = selector.exec(cursor.text);
    if (match === null) throw new PhraseError('unclosed', cursor.at);
    cursor.at += match[0].length;
    const name = match[1];
    if (name === undefined) return choices;
    const phrase = readNodes(cursor, counted);
    if (cursor.text[cursor.at] !== '}') throw new PhraseError('unclosed', cursor.at);
    cursor.at++;
    choices.push([name, phrase]);
  }
}
