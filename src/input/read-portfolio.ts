import { type Diagnostic, DisengageError, hasErrors } from '../diagnostics.ts';
import { type AskedNotice, lawIdOf, PAID_BY, SHIFT_CHOICES } from '../engagement/asked-notice.ts';
import { ENGAGEMENT_CODES } from '../engagement/codes.ts';
import { readDate } from '../engagement/dates.ts';
import { parsePeriodText } from '../engagement/period-text.ts';
import { TERMS } from '../engagement/terms.ts';
import { INPUT_CODES } from './codes.ts';
import { decodeText } from './decode-text.ts';
import { PORTFOLIO_COLUMNS, type PortfolioColumn } from './portfolio-columns.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import type { NamedBytes } from './read-engagement-source.ts';
import { suggest } from './suggest.ts';

type Column = PortfolioColumn;

/** One client of a list. */
export interface PortfolioRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** Null where the row cannot be asked about; its problems say why. */
  readonly asked: AskedNotice | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Portfolio {
  readonly rows: readonly PortfolioRow[];
  /** About the table as a whole; warnings only. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Most bytes of a list; 100 000 clients have about ten million. */
export const LARGEST_LIST = 100_000_000;

/**
 * A list of clients. `defaults` stand where a row leaves a column empty. Throws DisengageError when the table
 * itself cannot be read; a problem of one row is that row's.
 */
export function readPortfolio({ file, bytes }: NamedBytes, defaults: Partial<AskedNotice>): Portfolio {
  const decoded = decodeText(bytes, file, LARGEST_LIST);
  if (!decoded.ok) throw new DisengageError(decoded.diagnostics);
  const { rows, diagnostics } = readCsv(decoded.text, file);
  if (hasErrors(diagnostics)) throw new DisengageError(diagnostics);
  const [header, ...body] = rows;
  const at = (line: number) => ({ location: { file, line } });
  if (header === undefined) {
    const severity = INPUT_CODES['input/empty-file'];
    throw new DisengageError([{ code: 'input/empty-file', severity, facts: {}, ...at(1) }]);
  }
  const { columns, found } = columnsOf(header, defaults, at(header.line));
  if (hasErrors(found)) throw new DisengageError(found);
  const memory: Memory = new Map();
  return {
    rows: body.map((row) => readRow(row, columns, defaults, memory, at(row.line))),
    diagnostics: found,
  };
}

type Place = Pick<Diagnostic, 'location'>;

/** Which column each heading means; upper and lower case, blanks, hyphens and underscores do not matter. */
function columnsOf(header: CsvRow, defaults: Partial<AskedNotice>, place: Place) {
  const found: Diagnostic[] = [];
  const columns = header.cells.map((heading): Column | undefined => {
    const column = PORTFOLIO_COLUMNS.find((known) => simple(known) === simple(heading));
    if (column === undefined && heading !== '') {
      const suggestion = suggest(heading, PORTFOLIO_COLUMNS);
      const facts = { column: heading, known: PORTFOLIO_COLUMNS, ...(suggestion && { suggestion }) };
      found.push({ code: 'input/unknown-column', severity: 'warning', facts, ...place });
    }
    return column;
  });
  for (const [index, column] of columns.entries()) {
    if (column === undefined || columns.indexOf(column) === index) continue;
    found.push({ code: 'input/duplicate-key', severity: 'error', facts: { key: column }, ...place });
  }
  if (!columns.includes('jurisdiction') && defaults.jurisdiction === undefined) {
    found.push({
      code: 'input/missing-column',
      severity: 'error',
      facts: { column: 'jurisdiction', option: '--jurisdiction' },
      ...place,
    });
  }
  return { columns, found };
}

function simple(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]+/g, '');
}

/** What cells came to: a list says the same few things in thousands of rows. */
type Memory = Map<string, Cell>;

type Cell = { readonly value: unknown } | { readonly problem: Omit<Diagnostic, 'location'> };

function readRow(
  { line, cells }: CsvRow,
  columns: readonly (Column | undefined)[],
  defaults: Partial<AskedNotice>,
  memory: Memory,
  place: Place,
): PortfolioRow {
  const diagnostics: Diagnostic[] = [];
  const values: Record<string, unknown> = { ...defaults };
  if (cells.length !== columns.length) {
    const facts = { found: cells.length, expected: columns.length };
    diagnostics.push({ code: 'input/row-length', severity: 'error', facts, ...place });
  }
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? '';
    if (column === undefined || text === '') continue;
    const cell = remembered(column, text, memory);
    if ('value' in cell) values[column] = cell.value;
    else diagnostics.push({ ...cell.problem, ...place });
  }
  const { id = '', name = '', ...asked } = values as Partial<AskedNotice> & { id?: string; name?: string };
  if (asked.jurisdiction === undefined) {
    const facts = { column: 'jurisdiction' };
    diagnostics.push({ code: 'input/empty-cell', severity: 'error', facts, ...place });
  }
  const complete = diagnostics.length === 0 ? (asked as AskedNotice) : null;
  return { line, id, name, asked: complete, diagnostics };
}

function remembered(column: Column, text: string, memory: Memory): Cell {
  if (column === 'id' || column === 'name') return { value: text };
  const key = `${column} ${text}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const cell = readCell(column, text);
  memory.set(key, cell);
  return cell;
}

function readCell(column: Exclude<Column, 'id' | 'name'>, text: string): Cell {
  switch (column) {
    case 'jurisdiction':
      return { value: lawIdOf(text) };
    case 'period': {
      const period = parsePeriodText(text);
      const facts = { value: text };
      return period === undefined
        ? { problem: { code: 'input/bad-period', severity: 'error', facts } }
        : { value: period };
    }
    case 'endsOn':
      return oneOf(column, text, TERMS['ends-on']);
    case 'runsFrom':
      return oneOf(column, text, TERMS['runs-from']);
    case 'shift':
      return oneOf(column, text, SHIFT_CHOICES);
    case 'paidBy':
      return oneOf(column, text, PAID_BY);
    case 'delivery':
      return oneOf(column, text, TERMS.delivery);
    case 'startedOn':
    case 'termUntil':
    case 'minimumUntil':
    case 'given':
    case 'sent':
    case 'received': {
      const read = readDate(text);
      if (read.ok) return { value: read.value };
      const severity = ENGAGEMENT_CODES[read.code as keyof typeof ENGAGEMENT_CODES];
      return { problem: { code: read.code, severity, facts: { at: column, ...read.facts } } };
    }
  }
}

function oneOf(column: Column, text: string, options: readonly string[]): Cell {
  const value = options.find((each) => each === text.toLowerCase());
  if (value !== undefined) return { value };
  const suggestion = suggest(text, options);
  const facts = { at: column, value: text, options, ...(suggestion !== undefined && { suggestion }) };
  return { problem: { code: 'input/not-one-of', severity: 'error', facts } };
}
