import type { Source } from '../document/tree.ts';
import { plainText } from '../language/plain-text.ts';
import { typeset } from '../language/typeset.ts';
import type { TemplateLanguage } from '../template/create-document.ts';
import { type ClauseLine, clauseLines, clauseOf } from './clause-lines.ts';
import { fillCase, type MatrixCase } from './fill-case.ts';

/** A clause with everything it said in some case. */
export interface ClauseText {
  /** `opening.immediate`. */
  readonly name: string;
  /** By place in the clause's file, in its order; at each place in the order of the cases. */
  readonly places: readonly (readonly CaseLine[])[];
  /** Words of the template that no case printed. */
  readonly unsaid: readonly string[];
}

export interface CaseLine {
  /** The first case that said it. */
  readonly label: string;
  readonly text: string;
}

/** Every clause and document of a language, filled with each case; a text stands only once in a clause. */
export function clauseMatrix(
  language: TemplateLanguage,
  cases: readonly MatrixCase[],
): readonly ClauseText[] {
  const found = new Map<string, FoundClause>();
  for (const each of cases) {
    for (const tree of fillCase(each, language)) {
      for (const line of clauseLines(typeset(tree, language.pack))) addLine(line, each.label, found);
    }
  }
  return [...programsOf(language)].map(([name, program]) => {
    const { places = new Map<string, FoundPlace>(), said: texts = [] } = found.get(name) ?? {};
    const lines = [...places.values()].sort((one, other) => compare(one.source, other.source));
    const said = texts.join('\n');
    return {
      name,
      places: lines.map((place) => place.lines),
      unsaid: [...new Set(wordsOf(program))].filter((words) => !said.includes(words)),
    };
  });
}

interface FoundClause {
  /** Texts, keys by place, and sentences. */
  readonly seen: Set<string>;
  readonly places: Map<string, FoundPlace>;
  /** All that was printed, shown or not. */
  readonly said: string[];
}

interface FoundPlace {
  readonly source: Source;
  readonly lines: CaseLine[];
}

function addLine(line: ClauseLine, label: string, found: Map<string, FoundClause>): void {
  const { clause, source, key } = line;
  const text = plainText(line.text).trim();
  const whole = found.get(clause) ?? {
    seen: new Set<string>(),
    places: new Map<string, FoundPlace>(),
    said: [],
  };
  found.set(clause, whole);
  const { seen, places, said } = whole;
  const place = `${source.line}:${source.column}`;
  if (seen.has(text) || seen.has(`${place} ${key}`) || !LETTER.test(text)) return;
  seen.add(text).add(`${place} ${key}`);
  said.push(text);
  const at = places.get(place) ?? { source, lines: [] };
  const shown = at.lines.length === 0 ? text : withoutSeen(text, seen);
  for (const sentence of text.split(SENTENCES)) seen.add(sentence);
  if (!LETTER.test(shown)) return;
  places.set(place, at);
  at.lines.push({ label, text: shown });
}

/** Between sentences and between cells. */
const SENTENCES = /(?<=[.!?:;])\s+(?=[\p{Lu}\p{Lo}])|\s+┊\s*/u;

/** An ellipsis stands for sentences the clause has said before. */
function withoutSeen(text: string, seen: ReadonlySet<string>): string {
  const sentences = text.split(SENTENCES).map((sentence) => (seen.has(sentence) ? '…' : sentence));
  const kept = sentences.filter((sentence, index) => sentence !== '…' || sentences[index - 1] !== '…');
  return kept.join(text.includes('┊') ? ' ┊ ' : ' ');
}

const LETTER = /\p{L}/u;

function compare(one: Source, other: Source): number {
  return one.line - other.line || one.column - other.column;
}

/** Clauses and documents a language uses, by name; a parent's where it has none of its own. */
function programsOf({ bundles }: TemplateLanguage): ReadonlyMap<string, unknown> {
  const programs = new Map<string, unknown>();
  for (const { documents, clauses } of bundles) {
    for (const program of [...Object.values(documents), ...Object.values(clauses)]) {
      const name = clauseOf(program.file);
      if (!programs.has(name)) programs.set(name, program.nodes);
    }
  }
  return programs;
}

/** Fixed words of a template in any branch, without the signs and spaces at their ends. */
function wordsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, phrases } = node as Readonly<Record<string, unknown>>;
  const own = type === 'text' ? [text] : typeof phrases === 'object' ? Object.values(phrases ?? {}) : [];
  return [
    ...own.flatMap((words) => String(words).split('#').map(trimmed)).filter((words) => LETTER.test(words)),
    ...Object.values(node).flatMap(wordsOf),
  ];
}

function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
