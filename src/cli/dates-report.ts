import type { ContractDates } from '../ending/answer-dates.ts';
import type { NearDeadline } from '../ending/deadlines-around.ts';
import type { DeliveryEnd } from '../law/delivery-dates.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import { displayWidth, wrap } from '../text/wrap.ts';
import type { DatesFound } from './dates-found.ts';
import type { DatesWords } from './dates-words.ts';

const NARROWEST = 72;
const WIDEST = 100;
const INDENT = '  ';

/** The answers for a person: sections with headings, in the language of the words, 72 to 100 columns wide. */
export function datesReport(found: DatesFound, words: DatesWords, columns = WIDEST): readonly string[] {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const { contracts, deadlines, diagnostics } = found;
  const page = createPage(width, words);
  for (const contract of contracts) contractSections(contract, found, words, page);
  if (deadlines !== null) deadlineSection(deadlines, words, page);
  if (diagnostics.length > 0) {
    page.heading(words.say('warnings'));
    for (const diagnostic of diagnostics) {
      const { message, hint } = words.explain(diagnostic);
      page.item('-', message);
      if (hint !== undefined) page.more(`→ ${hint}`);
    }
  }
  const laws = new Map(contracts.map(({ jurisdiction }) => [jurisdiction.id, jurisdiction]));
  page.heading(words.say('about'));
  page.text(words.say('not-advice'));
  for (const law of laws.values()) page.text(basisOf(law, words));
  return page.lines();
}

function contractSections(contract: ContractDates, found: DatesFound, words: DatesWords, page: Page): void {
  const { ending, jurisdiction, byDelivery } = contract;
  const name = found.names.get(contract.contract ?? '');
  const law = words.law(jurisdiction);
  page.title(name === undefined ? law : `${words.contract(name, jurisdiction)} · ${law}`);
  if (ending.end === null) {
    page.text(words.say('goes-on'));
    return;
  }
  page.heading(words.say('end'));
  page.text(words.say('ends', { end: { kind: 'date', value: ending.end } }));
  for (const [index, step] of ending.derivation.entries()) page.item(`${index + 1}.`, words.step(step));
  readingSection(contract, words, page);
  if (byDelivery.length > 0) {
    page.heading(words.say('earliest', { today: { kind: 'date', value: found.today } }));
    const head = ['method', 'received', 'ends'].map((column) => words.say(`column.${column}`));
    page.table((date) => [head, ...byDelivery.map((row) => earliestRow(row, words, date))]);
  }
  sendSection(contract, found, words, page);
  lateSection(contract, words, page);
  if (contract.breaks.length > 0) {
    page.heading(words.say('breaks'));
    page.table((date) => breakRows(contract, words, date));
  }
}

function readingSection({ ending }: ContractDates, words: DatesWords, page: Page): void {
  const { end, alternatives } = ending;
  if (end === null || alternatives.length === 0) return;
  page.heading(words.say('contested'));
  page.table((date) => [
    [date(end), words.say('used')],
    ...alternatives.map((other) => [date(other.end), words.term(`reading.${other.reading}`, 'sentence')]),
  ]);
  const later = alternatives.some((other) => other.end > end);
  page.text(words.say(later ? 'earlier-chosen' : 'later-used'));
}

function earliestRow(row: DeliveryEnd, words: DatesWords, date: DateForm): readonly string[] {
  const ends = [row.end, ...row.alternatives.map(({ end }) => end)];
  return [
    words.term(`delivery.${row.method}`),
    words.say(`receipt.${row.receipt}`, { day: date(row.receivedOn) }),
    ends.map(date).join(' / '),
  ];
}

/** Breaks of one day in one row. */
function breakRows({ breaks }: ContractDates, words: DatesWords, date: DateForm): Rows {
  const days = new Map<string, readonly string[]>();
  for (const each of breaks) {
    days.set(each.date, [...(days.get(each.date) ?? []), words.term(`break.${each.kind}`)]);
  }
  return [...days].map(([day, kinds]) => [date(day), kinds.join(', ')]);
}

function sendSection(
  { ending, latestSend, terms }: ContractDates,
  found: DatesFound,
  words: DatesWords,
  page: Page,
) {
  const wished = found.wishedEnd ?? ending.end;
  if (wished === null || terms === null) return;
  page.heading(words.say('send', { end: { kind: 'date', value: wished } }));
  if (latestSend.length === 0) {
    page.text(words.say('send-never'));
    return;
  }
  const head = ['method', 'send', 'received', 'ends'].map((column) => words.say(`column.${column}`));
  page.table((date) => [
    head,
    ...latestSend.map(({ method, sendBy, receivedBy, end }) => [
      words.term(`delivery.${method}`),
      ...[sendBy, receivedBy, end].map(date),
    ]),
  ]);
  page.text(words.say('send-how'));
}

function lateSection({ ifReceived }: ContractDates, words: DatesWords, page: Page): void {
  const [first, second] = ifReceived;
  if (first === undefined) return;
  page.heading(words.say('late'));
  const head = ['from', 'until', 'ends'].map((column) => words.say(`column.${column}`));
  page.table((date) => [
    head,
    ...ifReceived.map(({ from, until, end }) => [
      date(from),
      until === null ? words.say('any-later') : date(until),
      date(end),
    ]),
  ]);
  if (second === undefined) return;
  const facts = {
    from: { kind: 'date', value: second.from },
    end: { kind: 'date', value: first.end },
    next: { kind: 'date', value: second.end },
  } as const;
  page.text(words.say('jump', facts));
}

function deadlineSection(deadlines: readonly NearDeadline[], words: DatesWords, page: Page): void {
  page.heading(words.say('deadlines'));
  if (deadlines.length === 0) page.text(words.say('no-deadlines'));
  page.table((form) =>
    deadlines.map(({ date, what, owner }) => [
      form(date),
      words.text(what),
      owner === null ? words.say('no-owner') : words.owner(owner),
    ]),
  );
}

function basisOf(law: Jurisdiction, words: DatesWords): string {
  const sources = [...new Set(law.sources.map(({ cite }) => cite))];
  const facts = {
    law: words.law(law),
    confidence: law.confidence,
    checked: { kind: 'date', value: law.checked },
    ...(sources.length > 0 && { sources: sources.join('; ') }),
  } as const;
  return words.say(sources.length > 0 ? 'law-with-sources' : 'law', facts);
}

type DateForm = (iso: string) => string;
type Rows = readonly (readonly string[])[];

interface Page {
  readonly title: (text: string) => void;
  readonly heading: (text: string) => void;
  readonly text: (text: string) => void;
  readonly item: (mark: string, text: string) => void;
  /** Belongs to the item before it. */
  readonly more: (text: string) => void;
  /** Rows below each other: with dates in words, else in digits, else row by row, whichever fits first. */
  readonly table: (rowsWith: (date: DateForm) => Rows) => void;
  readonly lines: () => readonly string[];
}

/** Lines in logical order, also right-to-left ones: turning them is the terminal's work. */
function createPage(width: number, words: DatesWords): Page {
  const lines: string[] = [];
  const add = (text: string, first = INDENT, rest = first) =>
    lines.push(...wrap(text, { first, rest }, width));
  return {
    title: (text) => {
      if (lines.length > 0) lines.push('');
      add(text, '');
      lines.push('='.repeat(Math.min(width, displayWidth(text))));
    },
    heading: (text) => {
      lines.push('');
      add(text, '');
    },
    text: (text) => add(text),
    item: (mark, text) => add(text, `${INDENT}${mark} `, `${INDENT}${' '.repeat(mark.length + 1)}`),
    more: (text) => add(text, `${INDENT}  `),
    table: (rowsWith) => {
      const fits = (row: string) => displayWidth(row) + INDENT.length <= width;
      const tables = [words.date, words.shortDate].map((form) => aligned(rowsWith(form)));
      const table = tables.find((rows) => rows.every(fits));
      if (table !== undefined) lines.push(...table.map((row) => `${INDENT}${row}`));
      else for (const row of rowsWith(words.shortDate)) add(row.join(' · '), INDENT, `${INDENT}${INDENT}`);
    },
    lines: () => lines,
  };
}

/** Rows with their cells below each other, two blanks apart. */
function aligned(rows: Rows): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
