import { CommanderError } from 'commander';
import { type Diagnostic, DisengageError } from '../diagnostics.ts';
import { loadIndex } from '../resources.ts';
import { bugProblem } from './bug.ts';
import { EXIT, exitCode, type Outcome } from './outcome.ts';
import { createProgram, type TalkOptions } from './program.ts';
import { loadTexts, type Texts } from './texts.ts';
import { askedUiLanguage, chooseUiLanguage } from './ui-language.ts';
import { usageProblem } from './usage-problem.ts';
import type { World } from './world.ts';

/** Runs the program with its arguments (without `node` and script) and returns the exit code. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const talk: TalkOptions = options.includes('--json') ? { json: true } : {};
  let texts: Texts | undefined;
  let code: number = EXIT.done;
  const finish = async (outcome: Outcome, { json, quiet }: TalkOptions): Promise<void> => {
    code = exitCode(outcome);
    if (texts === undefined) return;
    const { report, reportJson } = await import('./commands.ts');
    if (json) reportJson(outcome, texts, world);
    else report(outcome, texts, { quiet: quiet ?? false }, world);
  };
  const fail = (diagnostics: readonly Diagnostic[]) =>
    finish({ documents: [], diagnostics, strict: true }, talk);

  try {
    const environment = world.createEnvironment(undefined);
    const shipped = await loadIndex(environment);
    const languages = shipped.messages;
    texts = await loadTexts(chooseUiLanguage(undefined, world.variables, languages), environment);
    const asked = askedUiLanguage(options);
    if (asked !== undefined) {
      texts = await loadTexts(chooseUiLanguage(asked, world.variables, languages), environment);
    }
    await createProgram({ texts, shipped, world, finish }).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      const problem = usageProblem(error);
      code = error.exitCode === 0 ? EXIT.done : EXIT.usage;
      if (problem !== undefined) await fail([problem]);
    } else {
      const diagnostics = error instanceof DisengageError ? error.diagnostics : [bugProblem(error, world)];
      if (texts === undefined) return failWithoutTexts(diagnostics, world);
      await fail(diagnostics);
    }
  }
  return code;
}

/** The installation is broken: there is nothing to make sentences from. */
function failWithoutTexts(diagnostics: readonly Diagnostic[], { stderr }: World): number {
  for (const { code, facts } of diagnostics) stderr.write(`error ${code} ${JSON.stringify(facts)}\n`);
  return exitCode({ documents: [], diagnostics });
}
