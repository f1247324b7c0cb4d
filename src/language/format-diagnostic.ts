import type { Diagnostic, DiagnosticFact, Path } from '../diagnostics.ts';
import { firstFitting, phraseText } from './expand-phrase.ts';
import { formatFact } from './format-fact.ts';
import { formatStep } from './format-step.ts';
import type { LanguagePack } from './language-pack.ts';
import type { Message, MessageCatalogue } from './message-catalogue.ts';

/** A problem in the reader's language. */
export interface DiagnosticText {
  readonly message: string;
  readonly hint?: string;
  /** The counted steps of a date, one sentence each. */
  readonly steps?: readonly string[];
}

/** One reader's language, or the first of several catalogues that has the text. */
export type Catalogues = readonly [MessageCatalogue, ...MessageCatalogue[]];

/**
 * Who reads a problem: somebody at the terminal, with the file at hand, or somebody with a document, who has
 * never seen the file and its fields.
 */
export type DiagnosticReader = 'terminal' | 'document';

/**
 * The sentence of a problem. Besides its own facts a message may use `{path}` (`services[0].fee`) and
 * `{parent}` (`services[0]`), where the problem has a path that long, and
 * `{written}`, the line of the file it points into. A document calls a place by its name (`places` of the
 * catalogues), the nearest that has one, and has wordings of its own (`document`). A code nobody has words for is printed
 * with its facts.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  catalogues: Catalogues,
  pack: LanguagePack,
  reader: DiagnosticReader = 'terminal',
): DiagnosticText {
  const nameOf = reader === 'document' ? (path: Path) => placeName(path, catalogues) : formatPath;
  const facts = {
    ...placeFacts(diagnostic.path, nameOf),
    ...lineFacts(diagnostic.sourceLine),
    ...termsInWords(diagnostic.facts, pack),
  };
  const message = (reader === 'document' ? find('document') : undefined) ?? find('message');
  const hint = message === undefined ? undefined : find('hint');
  const steps = diagnostic.steps?.map((step) =>
    formatStep(step, pack)
      .map(({ text }) => text)
      .join(''),
  );
  return {
    message: message ?? fallback(diagnostic),
    ...(hint !== undefined && { hint }),
    ...(steps !== undefined && { steps }),
  };

  function find(part: keyof Message): string | undefined {
    for (const { diagnostics } of catalogues) {
      const found = Object.hasOwn(diagnostics, diagnostic.code) ? diagnostics[diagnostic.code] : undefined;
      const phrase = firstFitting(found?.[part] ?? [], facts);
      if (phrase !== undefined) return phraseText(phrase, facts, pack);
    }
    return undefined;
  }
}

/** A text of the command line. Throws RangeError when no catalogue has it. */
export function formatMessage(
  key: string,
  facts: Readonly<Record<string, DiagnosticFact>>,
  catalogues: Catalogues,
  pack: LanguagePack,
): string {
  for (const { cli } of catalogues) {
    const phrase = Object.hasOwn(cli, key) ? cli[key] : undefined;
    if (phrase !== undefined) return phraseText(phrase, facts, pack);
  }
  throw new RangeError(`no text "${key}"`);
}

/** `services[0].fee`. */
export function formatPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}

/** A list of terms (`delivery.post`) in words, as they stand in a sentence; other lists as they are. */
function termsInWords(facts: Diagnostic['facts'], pack: LanguagePack): Diagnostic['facts'] {
  const entries = Object.entries(facts).map(([name, fact]) => [
    name,
    isList(fact) && fact.every((item) => Object.hasOwn(pack.terms, item))
      ? fact.map((value) => formatFact({ kind: 'term', value }, 'sentence', pack))
      : fact,
  ]);
  return Object.fromEntries(entries);
}

function isList(fact: DiagnosticFact): fact is readonly string[] {
  return Array.isArray(fact);
}

function placeFacts(
  path: Path | undefined,
  nameOf: (path: Path) => string,
): Readonly<Record<string, string>> {
  if (path === undefined || path.length === 0) return {};
  const whole = { path: nameOf(path) };
  return path.length === 1 ? whole : { ...whole, parent: nameOf(path.slice(0, -1)) };
}

function lineFacts(sourceLine: string | undefined): Readonly<Record<string, string>> {
  const written = sourceLine?.trim() ?? '';
  return written === '' ? {} : { written };
}

/** The name of a place, or of the nearest thing around it that has one; else its path. */
function placeName(path: Path, catalogues: Catalogues): string {
  const keys = path.filter((key) => typeof key === 'string');
  for (let length = keys.length; length > 0; length--) {
    const place = keys.slice(0, length).join('.');
    for (const { places } of catalogues) {
      const name = Object.hasOwn(places, place) ? places[place] : undefined;
      if (name !== undefined) return name;
    }
  }
  return formatPath(path);
}

function fallback({ code, facts }: Diagnostic): string {
  const written = Object.entries(facts).map(([name, fact]) => `${name}: ${factText(fact)}`);
  return written.length === 0 ? code : `${code} (${written.join(', ')})`;
}

function factText(fact: DiagnosticFact): string {
  if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
  return 'kind' in fact ? fact.value : fact.join(', ');
}
