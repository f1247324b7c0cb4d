import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/plain-date.ts';
import { type CalendarEntry, writeCalendarFile } from '../../src/text/write-calendar-file.ts';

const STAMP = plainDate(2026, 11, 24);
const write = (entry: Partial<CalendarEntry>) =>
  writeCalendarFile([{ uid: 'a@b', date: plainDate(2026, 12, 31), summary: 'End', ...entry }], {
    stamp: STAMP,
    language: 'en-GB',
  });

/** The lines as a reader joins them again (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('has whole days that end the day after, and a stamp from no clock', () => {
    const lines = unfolded(write({ description: 'Steps' }));
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//disengage//dates//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20261124T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY;LANGUAGE=en-GB:End',
      'DESCRIPTION;LANGUAGE=en-GB:Steps',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what has a meaning, and keeps lines', () => {
    const lines = unfolded(write({ summary: 'a; b, c\\d: "e"\nf' }));
    expect(lines).toContain('SUMMARY;LANGUAGE=en-GB:a\\; b\\, c\\\\d: "e"\\nf');
  });

  it('cannot be made to hold a line of somebody else’s', () => {
    const text = write({ summary: 'x\r\nEND:VEVENT\u2028BEGIN:VALARM\u0000' });
    expect(text.match(/^END:VEVENT$/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
    expect(text).not.toContain('\u0000');
  });

  it('folds at 75 octets, never inside a character, and gives back what was folded', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ś', 'ש', '€', '😀', ' ', ',', '\n'),
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, (summary) => {
        const written = write({ summary });
        for (const line of written.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const escaped = summary.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
        expect(unfolded(written)).toContain(`SUMMARY;LANGUAGE=en-GB:${escaped}`);
      }),
    );
  });
});
