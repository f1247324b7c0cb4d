import type { Diagnostic, DiagnosticFact, Path } from '../diagnostics.ts';
import { firstFitting, phraseText } from './expand-phrase.ts';
import { formatFact } from './format-fact.ts';
import { formatStep } from './format-step.ts';
import type { LanguagePack } from './language-pack.ts';
import type { MessageCatalogue } from './message-catalogue.ts';

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
 * The sentence of a problem. Besides its own facts a message may use `{path}` (`services[0].fee`) and
 * `{parent}` (`services[0]`), where the problem has a path that long. A code nobody has words for is printed
 * with its facts.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  catalogues: Catalogues,
  pack: LanguagePack,
): DiagnosticText {
  const facts = { ...placeFacts(diagnostic.path), ...termsInWords(diagnostic.facts, pack) };
  const message = find('message');
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

  function find(part: 'message' | 'hint'): string | undefined {
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

function placeFacts(path: Path | undefined): Readonly<Record<string, string>> {
  if (path === undefined || path.length === 0) return {};
  const whole = { path: formatPath(path) };
  return path.length === 1 ? whole : { ...whole, parent: formatPath(path.slice(0, -1)) };
}

function fallback({ code, facts }: Diagnostic): string {
  const written = Object.entries(facts).map(([name, fact]) => `${name}: ${factText(fact)}`);
  return written.length === 0 ? code : `${code} (${written.join(', ')})`;
}

function factText(fact: DiagnosticFact): string {
  if (typeof fact === 'string' || typeof fact === 'number') return String(fact);
  return 'kind' in fact ? fact.value : fact.join(', ');
}
