import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Diagnostic, DisengageError, hasErrors } from '../diagnostics.ts';
import { errorCode, ioProblem, readProblem } from '../io/io-problem.ts';
import { readTemplates } from '../io/read-templates.ts';
import { loadIndex, loadLanguage } from '../resources.ts';
import { checkTemplates } from '../template/check-templates.ts';
import { compileBundle } from '../template/compile-bundle.ts';
import { checkFirmBundles } from '../template/firm/compile-firm-templates.ts';
import type { TemplateBundle } from '../template/tree-program.ts';
import type { Outcome } from './outcome.ts';
import type { World } from './world.ts';

/**
 * `disengage template check [FOLDER]`: every branch of the shipped templates, or of a firm's own in
 * `FOLDER/<language>/`, which stand before the shipped ones as they do in use.
 */
export async function templateCheckCommand(folder: string | undefined, world: World): Promise<Outcome> {
  const environment = world.createEnvironment(undefined);
  const { languages } = await loadIndex(environment);
  const own = folder === undefined ? undefined : await readOwn(folder, languages, world);
  const diagnostics: Diagnostic[] = [...(own?.diagnostics ?? [])];
  let count = 0;
  for (const language of languages) {
    const mine = own?.bundles.get(language);
    if (own !== undefined && mine === undefined) continue;
    const { pack, bundles } = await loadLanguage(language, environment);
    const checked = mine ?? bundles[0];
    if (checked === undefined) continue;
    count += Object.keys(checked.documents).length + Object.keys(checked.clauses).length;
    if (hasErrors(own?.diagnostics ?? [])) continue;
    diagnostics.push(
      ...(mine === undefined ? checkTemplates(bundles, pack) : checkFirmBundles([mine], { pack, bundles })),
    );
  }
  return { documents: [], diagnostics, closing: { key: 'closing.templates', facts: { count } } };
}

async function readOwn(folder: string, languages: readonly string[], { cwd }: World) {
  const path = resolve(cwd, folder);
  const names = await readdir(path).catch((error: unknown) => {
    const missing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    const problem = missing ? ioProblem('io/no-template-folder', { folder }) : readProblem(error, folder);
    throw new DisengageError([problem], { cause: error });
  });
  const found = languages.filter((language) => names.includes(language));
  if (found.length === 0) throw new DisengageError([ioProblem('io/no-templates', { folder, languages })]);
  const bundles = new Map<string, TemplateBundle>();
  const diagnostics: Diagnostic[] = [];
  for (const language of found) {
    const shown = `${folder}/${language}`;
    const files = await readTemplates(join(path, language));
    const compiled = compileBundle(files, { language, parent: null, shown });
    bundles.set(language, compiled.bundle);
    diagnostics.push(...compiled.diagnostics);
  }
  return { bundles, diagnostics };
}
