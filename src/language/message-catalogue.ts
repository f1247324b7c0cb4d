import type { Diagnostic, DiagnosticCode } from '../diagnostics.ts';
import { isMap } from './merge-sources.ts';
import { packProblem } from './pack-problems.ts';
import { PhraseError, parsePhrase } from './phrase.ts';

/** The sentence of a problem and what to do about it. */
export interface Message {
  /** Alternatives: the first whose facts are all known. */
  readonly message: readonly string[];
  readonly hint?: readonly string[];
  /** In place of `message` in a document, whose reader never sees the file. */
  readonly document?: readonly string[];
}

/** Diagnostics and command-line texts of one language; phrases, see `phrase.ts`. */
export interface MessageCatalogue {
  /** BCP 47. */
  readonly language: string;
  readonly diagnostics: Readonly<Record<string, Message>>;
  /** Texts of the command line by key: `written`, `usage.generate`. */
  readonly cli: Readonly<Record<string, string>>;
  /** What a document calls a field, by its path without indexes: `handover.personalData.delete.on`. */
  readonly places: Readonly<Record<string, string>>;
}

export type ParsedCatalogue =
  | { readonly ok: true; readonly catalogue: MessageCatalogue }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Checks the parsed file of a catalogue, scalars as strings:
 * `{ language, diagnostics: { code: text | [text] | { message, hint, document } }, cli: { key: text, group: { … } },
 * places: { path: text } }`. With `codes` given, a code without a message and a message without a code are problems. All problems at once.
 */
export function parseMessageCatalogue(
  value: unknown,
  file: string,
  codes?: readonly DiagnosticCode[],
): ParsedCatalogue {
  const found: Diagnostic[] = [];
  const top = isMap(value) ? value : {};
  const language = top['language'];
  if (typeof language !== 'string')
    found.push(packProblem('language/missing-key', { key: 'language' }, ['language'], file));
  for (const key of Object.keys(top)) {
    if (!['language', 'diagnostics', 'cli', 'places'].includes(key)) {
      found.push(packProblem('language/unknown-key', { key }, [key], file));
    }
  }

  const diagnostics: Record<string, Message> = {};
  for (const [code, written] of Object.entries(sectionOf(top['diagnostics']))) {
    const path = ['diagnostics', code];
    const parts = isMap(written) ? sectionOf(written) : { message: written };
    const message = texts(parts['message'], [...path, 'message']);
    const optional = (key: 'hint' | 'document') =>
      parts[key] === undefined ? {} : { [key]: texts(parts[key], [...path, key]) };
    for (const key of Object.keys(parts)) {
      if (!['message', 'hint', 'document'].includes(key))
        found.push(packProblem('language/unknown-key', { key }, [...path, key], file));
    }
    diagnostics[code] = { message, ...optional('hint'), ...optional('document') };
    if (codes?.every((known) => known !== code)) {
      found.push(packProblem('language/unknown-key', { key: code }, path, file));
    }
  }
  for (const code of codes ?? []) {
    if (!Object.hasOwn(diagnostics, code)) {
      found.push(packProblem('language/missing-key', { key: code }, ['diagnostics', code], file));
    }
  }

  const cli: Record<string, string> = {};
  collect(top['cli'], []);
  const places: Record<string, string> = {};
  for (const [path, written] of Object.entries(sectionOf(top['places'])))
    places[path] = texts(written, ['places', path])[0] ?? '';
  if (found.length > 0 || typeof language !== 'string') return { ok: false, diagnostics: found };
  return { ok: true, catalogue: { language, diagnostics, cli, places } };

  function collect(written: unknown, path: readonly string[]): void {
    if (typeof written === 'string') cli[path.join('.')] = checked(written, ['cli', ...path]);
    else if (isMap(written))
      for (const [key, below] of Object.entries(written)) collect(below, [...path, key]);
    else if (path.length > 0)
      found.push(
        packProblem('language/bad-value', { key: path.join('.'), value: '' }, ['cli', ...path], file),
      );
  }

  function texts(written: unknown, path: readonly string[]): readonly string[] {
    const list = Array.isArray(written) ? written : [written];
    return list.flatMap((text: unknown, index) => {
      if (typeof text === 'string') return [checked(text, list.length > 1 ? [...path, index] : path)];
      const code = written === undefined ? 'language/missing-key' : 'language/bad-value';
      found.push(packProblem(code, { key: path.join('.'), value: '' }, path, file));
      return [];
    });
  }

  function checked(text: string, path: readonly (string | number)[]): string {
    try {
      parsePhrase(text);
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      found.push(
        packProblem(
          'language/bad-phrase',
          { text, problem: error.problem, offset: error.offset },
          path,
          file,
        ),
      );
    }
    return text;
  }
}

function sectionOf(value: unknown): { readonly [key: string]: unknown } {
  return isMap(value) ? value : {};
}
