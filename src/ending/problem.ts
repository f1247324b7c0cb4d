import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import type { LocalizedText } from '../engagement/values.ts';
import { ENDING_CODES, type EndingCode } from './codes.ts';

/** A problem at a path of the engagement; an absent field is reported at its parent. */
export function problem(
  code: EndingCode,
  path: Path,
  facts: Diagnostic['facts'] = {},
  steps?: Diagnostic['steps'],
): Diagnostic {
  const severity = ENDING_CODES[code];
  return steps === undefined ? { code, severity, path, facts } : { code, severity, path, facts, steps };
}

/** The text for a message: as written, or the first of its languages. */
export function plainText(text: LocalizedText): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}

/** A date that the schema has checked. */
export function knownDate(iso: string): PlainDate {
  const date = parsePlainDate(iso);
  if (date === undefined) throw new RangeError(`no such day: ${iso}`);
  return date;
}

export function knownDateOrNull(iso: string | undefined): PlainDate | null {
  return iso === undefined ? null : knownDate(iso);
}
