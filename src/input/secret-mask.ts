import type { Diagnostic, DiagnosticFact } from '../diagnostics.ts';
import { findSecrets } from './find-secret.ts';

/** Keeps the secrets of a file out of what is said about it: problems are printed, logged and mailed. */
export interface SecretMask {
  /** The file from `start` to `end`, with a dot for each character of a secret. */
  readonly slice: (start: number, end: number) => string;
  /** A problem that repeats neither a secret of the file nor one of its own. */
  readonly hide: <T extends Pick<Diagnostic, 'facts' | 'path' | 'sourceLine'>>(problem: T) => T;
}

/** `text` is the whole file; it is searched when first asked. */
export function createSecretMask(text: string): SecretMask {
  let found: readonly Span[] | undefined;
  const spans = (): readonly Span[] => (found ??= spansOf(text));
  let repeated: RegExp | null | undefined;

  function hideText(said: string): string {
    return hideRepeated(covered(said, 0, said.length, spansOf(said)));
  }

  function hideRepeated(said: string): string {
    if (repeated === undefined) repeated = anyOf(spans().map(({ start, end }) => text.slice(start, end)));
    return repeated === null ? said : said.replace(repeated, dots);
  }

  function hideFact(fact: DiagnosticFact): DiagnosticFact {
    if (typeof fact === 'string') return hideText(fact);
    if (typeof fact === 'number') return fact;
    if ('kind' in fact) return fact.kind === 'text' ? { ...fact, value: hideText(fact.value) } : fact;
    return fact.map(hideText);
  }

  return {
    slice: (start, end) => covered(text, start, end, spans()),
    hide: (problem) => ({
      ...problem,
      facts: Object.fromEntries(Object.entries(problem.facts).map(([name, fact]) => [name, hideFact(fact)])),
      ...(problem.sourceLine !== undefined && { sourceLine: hideRepeated(problem.sourceLine) }),
      ...(problem.path !== undefined && {
        path: problem.path.map((step) => (typeof step === 'string' ? hideText(step) : step)),
      }),
    }),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the secrets of a text stand, from its start; those of a file also by the fields they stand in. */
function spansOf(text: string): readonly Span[] {
  const inFields = [WAY, FIELD].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: match, 1: value = '', index }) => {
      const end = index + match.length;
      return { start: end - value.length, end };
    }),
  );
  return [...findSecrets(text, 'guess'), ...inFields].sort((a, b) => a.start - b.start);
}

/** One word with digits where a way to hand a password over is asked for. */
const WAY =
  /\bsecretVia["']?[ \t]{0,40}:[ \t]{0,40}["']?(?=\S{0,64}\d)(?=\S{0,64}\p{L})([^\s"',}]{4,64})(?=["']?[ \t]{0,40}(?:[,}#]|$))/gmu;

/** The rest of a line that begins with a field named so: there is none, and the line is quoted. */
const FIELD =
  /^[ \t-]{0,80}["']?(?:[\w .-]{0,40}(?:pass(?:word|wd|wort|code|phrase)|kennwort)|pwd?|pin|puk|secret|hasło|סיסמה|סיסמא)s?["']?[ \t]{0,40}:[ \t]{1,40}(\S.*)$/gimu;

function covered(text: string, from: number, to: number, spans: readonly Span[]): string {
  let result = '';
  let at = from;
  for (const { start, end } of spans) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    result += text.slice(at, first) + dots(text.slice(first, last));
    at = last;
  }
  return result + text.slice(at, to);
}

/** As long in UTF-16 code units, so that columns stay. Line ends stay, too. */
function dots(secret: string): string {
  return secret.replace(/[^\n\r]/gu, (character) => '•'.repeat(character.length));
}

/** Finds the values wherever they stand by themselves; null when there are none. */
function anyOf(values: readonly string[]): RegExp | null {
  const bare = values
    .map((value) => value.replace(/^["'“„«”»״‘’([{]+|["'“”»״‘’)\]},;:]+$/gu, ''))
    .filter((value) => value.length >= 4 && value.length <= LONGEST)
    .map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  if (bare.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...new Set(bare)].join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
}

const LONGEST = 200;
