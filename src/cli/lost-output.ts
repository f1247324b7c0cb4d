import { writeProblem } from '../io/io-problem.ts';
import { loadIndex } from '../resources.ts';
import { report } from './report.ts';
import { loadTexts } from './texts.ts';
import { chooseUiLanguage } from './ui-language.ts';
import type { World } from './world.ts';

/** Tells on stderr that standard output could not be written: `disengage … --out - > full/disk`. */
export async function reportLostOutput(error: unknown, world: World): Promise<void> {
  const environment = world.createEnvironment(undefined);
  const { messages } = await loadIndex(environment);
  const texts = await loadTexts(chooseUiLanguage(undefined, world.variables, messages), environment);
  const diagnostics = [writeProblem(error, '-', '-')];
  report({ documents: [], diagnostics }, texts, { quiet: false }, world);
}
