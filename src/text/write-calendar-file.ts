import { addDays, type PlainDate } from '../calendar/plain-date.ts';

/** One day in somebody's calendar. */
export interface CalendarEntry {
  /** Unique in the world, and the same when the entry is written again with another date. */
  readonly uid: string;
  readonly date: PlainDate;
  readonly summary: string;
  readonly description?: string | undefined;
}

export interface CalendarFileOptions {
  /** The day the entries were made, never read from a clock: the same question gives the same bytes. */
  readonly stamp: PlainDate;
  /** BCP 47, of the texts. */
  readonly language: string;
}

/** Octets of a line without its line end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** The entries as an iCalendar file (RFC 5545), each a whole day that does not block the time of anybody. */
export function writeCalendarFile(entries: readonly CalendarEntry[], options: CalendarFileOptions): string {
  const stamp = `${compact(options.stamp)}T000000Z`;
  const { language } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//disengage//dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ uid, date, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      // the day after, which the event does not hold
      `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
      `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
      ...(description === undefined ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded).join('\r\n').concat('\r\n');
}

function compact(date: PlainDate): string {
  return date.replaceAll('-', '');
}

/** A text value (RFC 5545, 3.3.11); control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces of at most 75 octets, cut between characters; each further piece begins with a blank. */
function folded(line: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece];
}

/** Length in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
