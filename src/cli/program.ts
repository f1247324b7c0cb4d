import { Command, Option } from 'commander';
import { FORMATS } from '../writers.ts';
import type { GenerateOptions } from './generate.ts';
import { collect, KINDS } from './option-values.ts';
import type { Outcome } from './outcome.ts';
import type { RequestOptions } from './read-request.ts';
import type { Texts } from './texts.ts';
import type { World } from './world.ts';

/** Options of every command that reports. */
export interface TalkOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export interface ProgramParts {
  readonly texts: Texts;
  /** Languages of the messages. */
  readonly languages: readonly string[];
  readonly world: World;
  readonly finish: Finish;
}

/** Takes what a command did and the options it was called with. */
export type Finish = (outcome: Outcome, options: TalkOptions) => Promise<void>;

/**
 * The commands and options with their help. Each action loads what it needs when it runs, so
 * that help is instant. Parsing throws CommanderError, also for help and version.
 */
export function createProgram({ texts, languages, world, finish }: ProgramParts): Command {
  const { say } = texts;
  const lists = { languages, kinds: KINDS, formats: FORMATS };
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
    const { generateCommand } = await import('./generate.ts');
    await finish(await generateCommand(file, options, world), options);
  });

  talk(request(describe(program.command('check'), 'check'))).action(
    async (file: string, options: RequestOptions & TalkOptions) => {
      const { checkCommand } = await import('./check.ts');
      await finish(await checkCommand(file, options, world), options);
    },
  );

  describe(program.command('schema'), 'schema')
    .addOption(option('--ui-language <language>', 'ui-language'))
    .action(async () => {
      const { schemaCommand } = await import('./schema.ts');
      schemaCommand(world);
    });

  const template = program.command('template').description(say('template.description'));
  talk(
    describe(template.command('check'), 'template-check').argument('[folder]', say('arguments.templates')),
  ).action(async (folder: string | undefined, options: TalkOptions) => {
    const { templateCheckCommand } = await import('./template-check.ts');
    await finish(await templateCheckCommand(folder, world), options);
  });

  return program;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '  ');
}
