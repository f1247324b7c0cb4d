import { Command, Option } from 'commander';
import { TERMS } from '../engagement/terms.ts';
import { PORTFOLIO_COLUMNS } from '../input/portfolio-columns.ts';
import type { ResourceIndex } from '../resources.ts';
import { FORMATS } from '../writers.ts';
import type { CheckOptions } from './check.ts';
import type { DatesCommandOptions } from './dates-options.ts';
import type { GenerateOptions } from './generate.ts';
import { collect } from './option-values.ts';
import type { Outcome } from './outcome.ts';
import type { DiffOptions } from './template-diff.ts';
import type { EjectOptions } from './template-eject.ts';
import type { ListOptions } from './template-list.ts';
import type { Texts } from './texts.ts';
import type { World } from './world.ts';

/** Options of every command that reports. */
export interface TalkOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface ProgramParts {
  readonly texts: Texts;
  /** What can be asked for. */
  readonly shipped: ResourceIndex;
  readonly world: World;
  readonly finish: Finish;
}

/** Takes what a command did and the options it was called with. */
export type Finish = (outcome: Outcome, options: TalkOptions) => Promise<void>;

/**
 * The commands and options with their help. Each action loads what it needs when it runs, so
 * that help is instant. Parsing throws CommanderError, also for help and version.
 */
export function createProgram({ texts, shipped, world, finish }: ProgramParts): Command {
  const { say } = texts;
  const { kinds, languages, messages } = shipped;
  const lists = {
    kinds,
    languages,
    messages,
    formats: FORMATS,
    methods: TERMS.delivery,
    parts: TERMS['ends-on'],
    events: TERMS['runs-from'],
    columns: PORTFOLIO_COLUMNS,
  };
  const program = new Command('disengage')
    .description(say('program.description'))
    .version(world.version, '-V, --version', say('options.version'))
    .helpOption('-h, --help', say('options.help'))
    .helpCommand('help [command]', say('program.help'))
    .exitOverride()
    .configureOutput({
      writeOut: world.stdout.write.bind(world.stdout),
      writeErr: world.stderr.write.bind(world.stderr),
      outputError: () => {},
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => say(`help.${title.replace(':', '').toLowerCase()}`),
      optionDescription: ({ description }) => description,
    })
    .addHelpText('after', `\n${say('program.more')}`);

  const option = (flags: string, key: string) => new Option(flags, say(`options.${key}`, lists));
  const list = (flags: string, key: string) => option(flags, key).argParser(collect);
  const talk = (command: Command) =>
    command
      .addOption(option('--json', 'json'))
      .addOption(option('-q, --quiet', 'quiet'))
      .addOption(option('--ui-language <language>', 'ui-language'));
  const request = (command: Command) =>
    command
      .argument('<file>', say('arguments.file'))
      .addOption(list('-k, --kind <kinds>', 'kind'))
      .addOption(list('-f, --format <formats>', 'format'))
      .addOption(list('-l, --language <languages>', 'language'))
      .addOption(option('--strict', 'strict'))
      .addOption(option('--today <date>', 'today'));
  const describe = (command: Command, key: string) =>
    command
      .description(say(`${key}.description`))
      .addHelpText('after', `\n${say('help.examples')}\n${indented(say(`${key}.examples`))}`);

  talk(
    request(describe(program.command('generate'), 'generate'))
      .addOption(option('-o, --out <folder>', 'out').default('out'))
      .addOption(option('--force', 'force'))
      .addOption(option('--dry-run', 'dry-run')),
  ).action(async (file: string, options: GenerateOptions & TalkOptions) => {
    const { generateCommand } = await import('./commands.ts');
    await finish(await generateCommand(file, options, shipped, world), options);
  });

  talk(
    request(describe(program.command('check'), 'check')).addOption(option('--coverage', 'coverage')),
  ).action(async (file: string, options: CheckOptions & TalkOptions) => {
    const { checkCommand } = await import('./commands.ts');
    await finish(await checkCommand(file, options, shipped, world), options);
  });

  const dates = describe(program.command('dates'), 'dates').argument('[file]', say('arguments.dates-file'));
  for (const [flags, key] of DATES_OPTIONS) dates.addOption(option(flags, key));
  talk(dates.addOption(list('--holidays <dates>', 'holidays'))).action(
    async (file: string | undefined, options: DatesCommandOptions & TalkOptions) => {
      const { datesCommand } = await import('./dates.ts');
      await finish(await datesCommand(file, options, shipped, world), options);
    },
  );

  describe(program.command('schema'), 'schema')
    .addOption(option('--json', 'schema-json'))
    .addOption(option('--ui-language <language>', 'ui-language'))
    .action(async () => {
      const { schemaCommand } = await import('./schema.ts');
      schemaCommand(world);
    });

  const template = program.command('template').description(say('template.description'));
  talk(
    describe(template.command('check'), 'template-check').argument('[folder]', say('arguments.templates')),
  ).action(async (folder: string | undefined, options: TalkOptions) => {
    const { templateCheckCommand } = await import('./template-commands.ts');
    await finish(await templateCheckCommand(folder, world), options);
  });
  talk(
    describe(template.command('list'), 'template-list')
      .argument('[file]', say('arguments.list-file'))
      .addOption(list('-l, --language <languages>', 'template-language')),
  ).action(async (file: string | undefined, options: ListOptions & TalkOptions) => {
    const { templateListCommand } = await import('./template-commands.ts');
    await finish(await templateListCommand(file, options, world), options);
  });
  talk(
    describe(template.command('eject'), 'template-eject')
      .argument('<name>', say('arguments.template'))
      .addOption(list('-l, --language <languages>', 'template-language'))
      .addOption(option('-o, --out <folder>', 'template-out'))
      .addOption(option('--force', 'force')),
  ).action(async (name: string, options: EjectOptions & TalkOptions) => {
    const { templateEjectCommand } = await import('./template-commands.ts');
    await finish(await templateEjectCommand(name, options, world), options);
  });
  talk(
    describe(template.command('diff'), 'template-diff')
      .argument('[folder]', say('arguments.diff-folder'))
      .addOption(option('--update', 'update'))
      .addOption(option('--accept', 'accept'))
      .addOption(option('--strict', 'strict')),
  ).action(async (folder: string | undefined, options: DiffOptions & TalkOptions) => {
    const { templateDiffCommand } = await import('./template-commands.ts');
    await finish(await templateDiffCommand(folder, options, world), options);
  });

  return program;
}

/** Options of `dates` and the keys of their texts. */
const DATES_OPTIONS = [
  ['-l, --language <language>', 'dates-language'],
  ['--today <date>', 'dates-today'],
  ['--end <date>', 'wished-end'],
  ['--buffer <days>', 'buffer'],
  ['--ics [path]', 'ics'],
  ['--jurisdiction <law>', 'jurisdiction'],
  ['--period <period>', 'period'],
  ['--working-days [number]', 'working-days'],
  ['--ends-on <part>', 'ends-on'],
  ['--runs-from <event>', 'runs-from'],
  ['--shift <choice>', 'shift'],
  ['--paid-by <time>', 'paid-by'],
  ['--started-on <date>', 'started-on'],
  ['--term-until <date>', 'term-until'],
  ['--minimum-until <date>', 'minimum-until'],
  ['--delivery <method>', 'delivery'],
  ['--given <date>', 'given'],
  ['--sent <date>', 'sent'],
  ['--received <date>', 'received'],
  ['--received-at <time>', 'received-at'],
  ['--csv <list>', 'csv'],
  ['-o, --out <file>', 'dates-out'],
  ['--force', 'force'],
  ['--strict', 'strict'],
] as const;

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '  ');
}
