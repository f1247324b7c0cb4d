import { answerAsked } from '../ending/answer-asked.ts';
import { answerDates, type DatesOptions } from '../ending/answer-dates.ts';
import { knownDate } from '../ending/problem.ts';
import type { Environment } from '../environment.ts';
import { located } from '../generate.ts';
import { locateDiagnostics } from '../input/locate-diagnostics.ts';
import { parseEngagement } from '../input/parse-engagement.ts';
import { readEngagementSource } from '../input/read-engagement-source.ts';
import type { ResourceIndex } from '../resources.ts';
import { loadJurisdictions, shippedLanguage } from '../resources.ts';
import { datesCalendar } from './dates-calendar.ts';
import { datesCsv } from './dates-csv.ts';
import type { DatesFound } from './dates-found.ts';
import { datesJson } from './dates-json.ts';
import {
  askedNoticeOf,
  type CheckedDatesOptions,
  checkDatesOptions,
  type DatesCommandOptions,
  QUESTION_NAMES,
  refuseOptions,
} from './dates-options.ts';
import { datesReport } from './dates-report.ts';
import { type DatesWords, loadDatesWords } from './dates-words.ts';
import { type Outcome, usageError } from './outcome.ts';
import { readNamed } from './read-request.ts';
import { saveText } from './save-text.ts';
import { chooseUiLanguage } from './ui-language.ts';
import type { World } from './world.ts';

/**
 * `disengage dates [FILE]`: every answer about the dates of one engagement, of a question without a file,
 * or (`--csv`) of a list of clients. Writes nothing but the calendar file or the list it is asked for.
 */
export async function datesCommand(
  file: string | undefined,
  options: DatesCommandOptions,
  shipped: ResourceIndex,
  world: World,
): Promise<Outcome> {
  const checked = checkDatesOptions(options, shipped.languages);
  if (options.ics === true && options.json) {
    throw usageError('cli/options-conflict', { option: '--ics', other: '--json' });
  }
  const environment = world.createEnvironment(checked.today);
  if (options.csv !== undefined) {
    refuseOptions(options, ['ics', 'json'], '--csv');
    if (file !== undefined) throw usageError('cli/options-conflict', { option: '--csv', other: file });
    return datesCsv(options.csv, options, checked, { shipped, environment, world });
  }
  refuseOptions(options, ['out'], file ?? '--jurisdiction');
  const { found, language } =
    file === undefined
      ? { found: await ask(options, checked, shipped, environment), language: undefined }
      : await read(file, options, checked, { environment, world });
  const words = await loadDatesWords(
    checked.language ?? languageOf(options.uiLanguage, language, { shipped, world }),
    environment,
  );
  return tell(found, words, options, world);
}

/** What the options ask without a file. */
async function ask(
  options: DatesCommandOptions,
  checked: CheckedDatesOptions,
  { jurisdictions }: ResourceIndex,
  environment: Environment,
): Promise<DatesFound> {
  const asked = askedNoticeOf(options, jurisdictions);
  const dates = await datesOptions(checked, environment);
  const { contract, diagnostics } = answerAsked(asked, dates);
  const { given, sent, received } = asked;
  return {
    contracts: [contract],
    names: new Map(),
    deadlines: null,
    diagnostics,
    today: knownDate(environment.today),
    wishedEnd: checked.wishedEnd,
    methods: asked.delivery === undefined ? [] : [asked.delivery],
    identity: [JSON.stringify(asked)],
    dated: knownDate(given ?? sent ?? received ?? environment.today),
  };
}

/** What a file says, read like every command reads one. */
async function read(
  file: string,
  options: DatesCommandOptions,
  checked: CheckedDatesOptions,
  { environment, world }: { readonly environment: Environment; readonly world: World },
) {
  refuseOptions(options, QUESTION_NAMES, file);
  const { engagement: bytes, house } = await readNamed(file, world);
  const { source, warnings } = readEngagementSource(bytes, house);
  const dates = await datesOptions(checked, environment);
  return located(
    source,
    async () => {
      const engagement = parseEngagement(source);
      const { ending, contracts, deadlines, diagnostics } = answerDates(engagement, dates);
      const names = new Map(
        ending.contracts.map(({ id, title = id, number }) => [id, { title, number }] as const),
      );
      const found: DatesFound = {
        contracts,
        names,
        deadlines,
        diagnostics: locateDiagnostics([...warnings, ...diagnostics], source),
        today: knownDate(environment.today),
        wishedEnd: checked.wishedEnd,
        methods: (ending.notice.delivery ?? []).map(({ by }) => by),
        identity: [
          ending.notice.reference ?? '',
          ending.provider.name,
          ...ending.clients.map(({ name }) => name),
        ],
        dated: knownDate(ending.notice.date),
      };
      return { found, language: ending.language };
    },
    warnings,
  );
}

async function datesOptions(
  { wishedEnd, bufferDays }: CheckedDatesOptions,
  environment: Environment,
): Promise<DatesOptions> {
  const jurisdictions = await loadJurisdictions(environment);
  return { jurisdictions, today: environment.today, wishedEnd, bufferDays };
}

/** The terminal's language where it was asked for, else the file's, else the terminal's. */
function languageOf(
  uiLanguage: string | undefined,
  ofFile: string | undefined,
  { shipped, world }: { readonly shipped: ResourceIndex; readonly world: World },
): string {
  if (uiLanguage === undefined && ofFile !== undefined) {
    const known = shippedLanguage(ofFile, shipped.languages);
    if (known !== undefined) return known;
  }
  return chooseUiLanguage(uiLanguage, world.variables, shipped.messages);
}

async function tell(
  found: DatesFound,
  words: DatesWords,
  options: DatesCommandOptions,
  world: World,
): Promise<Outcome> {
  const { diagnostics } = found;
  const strict = options.strict ?? false;
  const outcome: Outcome = { documents: [], diagnostics, strict };
  if (options.ics === true || options.ics === '-') {
    world.stdout.write(datesCalendar(found, words));
    return outcome;
  }
  if (options.ics !== undefined) await saveText(options.ics, datesCalendar(found, words), options, world);
  const closing =
    options.ics === undefined ? {} : { closing: { key: 'closing.calendar', facts: { file: options.ics } } };
  return {
    ...outcome,
    ...closing,
    findings: {
      lines: options.json ? [] : datesReport(found, words, world.stdout.columns),
      json: datesJson(found, words),
      tellsWarnings: true,
    },
  };
}
