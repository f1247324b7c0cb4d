import type { Diagnostic } from '../diagnostics.ts';
import { INPUT_CODES, type InputCode } from './codes.ts';

export interface CsvRow {
  /** Of the row's first character, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** Without empty lines. */
  readonly rows: readonly CsvRow[];
  readonly diagnostics: readonly Diagnostic[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * A table as RFC 4180 has it, with what spreadsheets make of it: fields are separated by a comma, a semicolon
 * or a tab, whichever the first line has most of outside quotation marks. A quotation mark inside a quoted field is
 * written twice. What stands outside quotation marks loses the blanks around it.
 */
export function readCsv(text: string, file: string): CsvTable {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  const diagnostics: Diagnostic[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      at = afterBlanks(at);
      cells.push(text[at] === '"' ? quoted() : plain());
      if (text[at] !== separator) break;
      at++;
    }
    endOfLine();
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
  }
  return { rows, diagnostics };

  function plain(): string {
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
    const cell = text.slice(at, end).trim();
    at = end;
    return cell;
  }

  function quoted(): string {
    const opened = line;
    let cell = '';
    for (at++; ; ) {
      const next = text.indexOf('"', at);
      const piece = text.slice(at, next < 0 ? text.length : next);
      line += countLines(piece);
      cell += piece;
      if (next < 0) {
        report('input/not-closed', { character: '"' }, opened);
        at = text.length;
        return cell;
      }
      at = next + 1;
      if (text[at] !== '"') break;
      cell += '"';
      at++;
    }
    at = afterBlanks(at);
    const rest = text[at] === separator ? '' : plain();
    if (rest !== '') report('input/text-after-quote', { text: rest }, line);
    return cell;
  }

  function endOfLine(): void {
    if (text[at] === '\n') line++;
    at++;
  }

  function afterBlanks(from: number): number {
    let next = from;
    while (text[next] === ' ' || text[next] === '\r' || (separator !== '\t' && text[next] === '\t')) next++;
    return next;
  }

  function report(code: InputCode, facts: Diagnostic['facts'], where: number): void {
    diagnostics.push({ code, severity: INPUT_CODES[code], facts, location: { file, line: where } });
  }
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const header = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => header.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
