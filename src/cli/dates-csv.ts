import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { type AnsweredRow, createPortfolioAnswers, quarterEndOf } from '../ending/answer-portfolio.ts';
import type { Environment } from '../environment.ts';
import { LARGEST_LIST, type PortfolioRow, readPortfolio } from '../input/read-portfolio.ts';
import { readInput, readStream } from '../io/read-input.ts';
import { loadJurisdictions, type ResourceIndex } from '../resources.ts';
import { writeCsv } from '../text/write-csv.ts';
import { askedTerms, type CheckedDatesOptions, type DatesCommandOptions, lawOf } from './dates-options.ts';
import { type Outcome, usageError } from './outcome.ts';
import { saveText } from './save-text.ts';
import type { World } from './world.ts';

/** Columns of the answer, one row a client, in the order of the list. */
const COLUMNS = [
  'line',
  'id',
  'name',
  'jurisdiction',
  'endDate',
  'receivedOn',
  'receipt',
  'wishedEnd',
  'sendBy',
  'inTime',
  'otherReading',
  'otherEndDate',
  'warnings',
  'problems',
] as const;

interface DatesCsvWorld {
  readonly shipped: ResourceIndex;
  readonly environment: Environment;
  readonly world: World;
}

/** `disengage dates --csv LIST`: whose contract can still end by a day, one row a client. */
export async function datesCsv(
  file: string,
  options: DatesCommandOptions,
  checked: CheckedDatesOptions,
  { shipped, environment, world }: DatesCsvWorld,
): Promise<Outcome> {
  if (file === '') throw usageError('cli/option-needs-value', { option: '--csv' });
  const bytes =
    file === '-'
      ? await readStream(world.stdin, file, LARGEST_LIST)
      : await readInput(resolve(world.cwd, file), file, LARGEST_LIST);
  const jurisdiction =
    options.jurisdiction === undefined ? undefined : lawOf(options.jurisdiction, shipped.jurisdictions);
  const terms = Object.entries({ ...askedTerms(options), jurisdiction });
  const defaults = Object.fromEntries(terms.filter(([, value]) => value !== undefined));
  const portfolio = readPortfolio({ file, bytes }, defaults);
  const dates = {
    jurisdictions: await loadJurisdictions(environment),
    today: environment.today,
    wishedEnd: checked.wishedEnd ?? quarterEndOf(environment.today),
    bufferDays: checked.bufferDays,
  };
  const answerOf = createPortfolioAnswers(dates);
  const strict = options.strict ?? false;
  const diagnostics: Diagnostic[] = [...portfolio.diagnostics];
  const table: (readonly string[])[] = [COLUMNS];
  for (const row of portfolio.rows) {
    const answered = row.asked === null ? NO_ANSWER : answerOf(row.asked);
    const location = { file, line: row.line };
    const told = [...row.diagnostics, ...answered.diagnostics.map((each) => ({ ...each, location }))];
    // what is only a warning stands in the row's own column
    diagnostics.push(...(strict ? told : told.filter(({ severity }) => severity === 'error')));
    table.push(cellsOf(row, answered, dates.wishedEnd, told));
  }
  const text = writeCsv(table);
  const outcome: Outcome = { documents: [], diagnostics, strict };
  if (options.out === undefined || options.out === '-') {
    world.stdout.write(text);
    return outcome;
  }
  await saveText(options.out, text, options, world);
  const facts = { file: options.out, count: portfolio.rows.length };
  return { ...outcome, closing: { key: 'closing.list', facts } };
}

const NO_ANSWER: AnsweredRow = { answer: null, diagnostics: [] };

function cellsOf(
  { line, id, name, asked }: PortfolioRow,
  { answer }: AnsweredRow,
  wishedEnd: string,
  told: readonly Diagnostic[],
): readonly string[] {
  const codes = (severity: Diagnostic['severity']) =>
    told
      .filter((each) => each.severity === severity)
      .map(({ code }) => code)
      .join(' ');
  const [other] = answer?.alternatives ?? [];
  return [
    String(line),
    id,
    name,
    answer?.jurisdiction ?? asked?.jurisdiction ?? '',
    answer?.end ?? '',
    answer?.receivedOn ?? '',
    answer?.receipt ?? '',
    wishedEnd,
    answer?.sendBy ?? '',
    answer?.inTime ?? '',
    other?.reading ?? '',
    other?.end ?? '',
    codes('warning'),
    codes('error'),
  ];
}
