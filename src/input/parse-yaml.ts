import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';

/** Deeper nesting than any schema has; deep files can overflow the stack of the parser beyond rescue. */
export const DEEPEST = 100;

/** Most anchors, aliases and tags in a file; the parser's time grows with their square. */
export const MOST_MARKS = 10_000;

/** One YAML document as nodes with offsets, or why and where parsing was given up. */
export type ParsedYaml =
  | {
      readonly ok: true;
      readonly contents: ParsedNode | null;
      readonly errors: readonly YAMLError[];
      /** Where a second document starts. */
      readonly second?: number;
    }
  | { readonly ok: false; readonly why: 'too-deep' | 'too-many-aliases'; readonly offset: number };

/** The lexer's sign that its next lexeme is the text of a scalar, whatever it starts with. */
const TEXT_FOLLOWS = '\u001f';

// Failsafe: every scalar stays the text as written; the schema of the engagement gives it meaning.
const OPTIONS = {
  version: '1.2',
  schema: 'failsafe',
  resolveKnownTags: false,
  merge: false,
  // found later, with both places, and in linear time
  uniqueKeys: false,
} as const;

/** Parses YAML 1.2, of which JSON is a part, without resolving anything. Never throws on any text. */
export function parseYaml(text: string): ParsedYaml {
  const parser = new Parser();
  const tokens = [];
  let marks = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return { ok: false, why: 'too-deep', offset: parser.offset };
    if (!isText && /^[&*!]/u.test(lexeme)) marks++;
    if (marks > MOST_MARKS) return { ok: false, why: 'too-many-aliases', offset: parser.offset };
    isText = lexeme === TEXT_FOLLOWS;
  }
  for (const token of parser.end()) tokens.push(token);

  let first: Document.Parsed | undefined;
  for (const document of new Composer(OPTIONS).compose(tokens, true, text.length)) {
    if (first === undefined) {
      first = document;
    } else if (
      document.contents !== null &&
      text.slice(document.contents.range[0], document.contents.range[1]).trim() !== ''
    ) {
      return { ...found(first), second: document.contents.range[0] };
    }
  }
  return first === undefined ? { ok: true, contents: null, errors: [] } : found(first);
}

function found(document: Document.Parsed) {
  return {
    ok: true,
    contents: document.contents,
    errors: [...document.errors, ...document.warnings],
  } as const;
}
