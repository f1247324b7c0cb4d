import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ContractDates } from '../ending/answer-dates.ts';
import { type CalendarEntry, writeCalendarFile } from '../text/write-calendar-file.ts';
import type { DatesFound } from './dates-found.ts';
import type { DatesWords } from './dates-words.ts';

/** The way to send that is counted with where nobody has said one: the slowest that leaves a proof. */
const USUAL_METHOD = 'registered-post';

/**
 * The dated events of an ending as a calendar file: the last day of each contract, the last safe day to
 * send, the day of receipt from which the end moves, and the deadlines around the end.
 */
export function datesCalendar(found: DatesFound, words: DatesWords): string {
  const entries = [
    ...found.contracts.flatMap((contract) => contractEntries(contract, found, words)),
    ...deadlineEntries(found, words),
  ];
  return writeCalendarFile(entries, { stamp: found.dated, language: words.pack.language });
}

function contractEntries(
  contract: ContractDates,
  found: DatesFound,
  words: DatesWords,
): readonly CalendarEntry[] {
  const { ending, latestSend, ifReceived } = contract;
  if (ending.end === null) return [];
  const title = words.contract(found.names.get(contract.contract ?? ''), contract.jurisdiction);
  const entry = (kind: string, date: PlainDate, text: string, description: string): CalendarEntry => ({
    uid: uidOf([...found.identity, kind, contract.contract ?? '']),
    date,
    summary: `${title}: ${text}`,
    description: `${description}\n\n${words.say('not-advice')}`,
  });
  const steps = ending.derivation.map((step, index) => `${index + 1}. ${words.step(step)}`).join('\n');
  const entries = [entry('end', ending.end, words.say('event.end'), steps)];
  // once the notice is there, nothing can be sent or arrive late
  if (ending.receipt === 'known') return entries;

  for (const { method, sendBy, end } of latestSend) {
    if (!(found.methods.length > 0 ? found.methods : [USUAL_METHOD]).includes(method)) continue;
    const facts = {
      method: { kind: 'term', value: `delivery.${method}` },
      end: { kind: 'date', value: end },
    } as const;
    entries.push(
      entry(`send-by ${method}`, sendBy, words.say('event.send-by', facts), words.say('send-how')),
    );
  }
  const [first, second] = ifReceived;
  if (first !== undefined && second !== undefined) {
    const facts = {
      from: { kind: 'date', value: second.from },
      end: { kind: 'date', value: first.end },
      next: { kind: 'date', value: second.end },
    } as const;
    entries.push(entry('jump', second.from, words.say('event.jump', facts), words.say('jump', facts)));
  }
  return entries;
}

function deadlineEntries({ deadlines, identity }: DatesFound, words: DatesWords): readonly CalendarEntry[] {
  const seen = new Map<string, number>();
  return (deadlines ?? []).map(({ date, what, owner }) => {
    const name = JSON.stringify(what);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return {
      uid: uidOf([...identity, 'deadline', name, String(nth)]),
      date,
      summary: words.text(what),
      ...(owner !== null && { description: words.owner(owner) }),
    };
  });
}

/** Names the event by what it is, not by its date, so that an event that moves replaces itself. */
function uidOf(parts: readonly string[]): string {
  const hash = bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(parts))));
  return `${hash.slice(0, 32)}@disengage`;
}
