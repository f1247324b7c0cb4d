import { type Diagnostic, hasErrors } from '../../diagnostics.ts';
import type { Environment } from '../../environment.ts';
import { sortDiagnostics } from '../../input/reports.ts';
import type { SourceDocument } from '../../input/source-document.ts';
import type { LanguagePack } from '../../language/language-pack.ts';
import { checkTemplates } from '../check-templates.ts';
import { type CompiledBundle, compileBundle } from '../compile-bundle.ts';
import type { TemplateLanguage } from '../create-document.ts';
import type { TemplateBundle, TreeProgram } from '../tree-program.ts';
import { checkNames } from './check-names.ts';
import { compileInline } from './compile-inline.ts';
import type { CompiledFirm, FirmFields } from './firm-templates.ts';
import { readFirmFolder } from './read-firm-folder.ts';
import { createSourceLines } from './source-lines.ts';

export interface FirmOptions {
  /** Where the fields were written. */
  readonly source: SourceDocument;
  /** Languages of the documents. */
  readonly languages: readonly TemplateLanguage[];
  /** Every language there is. */
  readonly known: readonly string[];
  readonly environment: Pick<Environment, 'readFile' | 'readFolder'>;
}

/**
 * A firm's own wording, compiled and checked as ours is: the texts below `clauses`, then the folder
 * of `template`, in each language with the folders of its parent languages. Every problem comes
 * back with its place in the firm's file.
 */
export async function compileFirmTemplates(
  { clauses = {}, template }: FirmFields,
  { source, languages, known, environment }: FirmOptions,
): Promise<CompiledFirm> {
  const lines = createSourceLines();
  const chains = [...new Set(languages.flatMap(({ bundles }) => bundles.map(({ language }) => language)))];
  const { bundles: folder, diagnostics: unread } =
    template === undefined ? NO_FOLDER : await compileFolder(template, chains);
  const diagnostics: Diagnostic[] = [...unread];
  const templates = new Map<string, readonly TemplateBundle[]>();
  for (const { pack, bundles: shipped } of languages) {
    const inline = compileInline(clauses, pack.language, source, lines);
    const inFolder = shipped.flatMap(({ language }) => folder.get(language) ?? []);
    const own = [...inline.bundles, ...inFolder.map(({ bundle }) => bundle)];
    const problems = [...inline.diagnostics, ...inFolder.flatMap((each) => each.diagnostics)];
    diagnostics.push(...problems);
    // a template that did not compile would be missed everywhere it is used
    if (!hasErrors([...unread, ...problems])) {
      const placeOf = (program: TreeProgram) =>
        inline.bundles.some((bundle) => Object.values(bundle.clauses).includes(program))
          ? { path: ['clauses', program.name], ...placeOfKey(program.name, source) }
          : { location: { file: program.file } };
      diagnostics.push(...checkFirmBundles(own, { pack, bundles: shipped }, placeOf).map(lines.quote));
    }
    templates.set(pack.language, own);
  }
  return { templates, diagnostics: sortDiagnostics(diagnostics), quote: lines.quote };

  async function compileFolder(path: string, wanted: readonly string[]) {
    const namedBy = source.locate(['template']).location.file;
    const read = await readFirmFolder(path, { namedBy, languages: wanted, known, environment });
    const bundles = new Map<string, CompiledBundle>();
    for (const [language, files] of read.files) {
      const shown = `${read.shown}/${language}`;
      for (const file of files) lines.addFile(`${shown}/${file.path}`, file.text);
      bundles.set(language, compileBundle(files, { language, parent: null, shown }));
    }
    return { bundles, diagnostics: read.diagnostics };
  }
}

const NO_FOLDER = { bundles: new Map<string, CompiledBundle>(), diagnostics: [] };

/** Names and lint of a firm's bundles before ours; `placeOf` says where a clause of theirs begins. */
export function checkFirmBundles(
  own: readonly TemplateBundle[],
  { pack, bundles }: TemplateLanguage,
  placeOf: (program: TreeProgram) => Partial<Diagnostic> = ({ file }) => ({ location: { file } }),
): readonly Diagnostic[] {
  return [
    ...checkNames(own, bundles).map(({ program, problem }) => ({ ...problem, ...placeOf(program) })),
    ...lint(own, pack, bundles),
  ];
}

interface Linted {
  readonly own: string;
  readonly diagnostics: readonly Diagnostic[];
}

const LINTED = new WeakMap<LanguagePack, Linted>();

/**
 * A firm that writes a hundred letters has the same wording in all of them, so the last verdict is
 * kept, by the pack, which always comes with the same templates of ours.
 */
function lint(
  own: readonly TemplateBundle[],
  pack: LanguagePack,
  shipped: readonly TemplateBundle[],
): readonly Diagnostic[] {
  const key = JSON.stringify(own);
  const last = LINTED.get(pack);
  if (last?.own === key) return last.diagnostics;
  const diagnostics = checkTemplates([...own, ...shipped], pack);
  LINTED.set(pack, { own: key, diagnostics });
  return diagnostics;
}

function placeOfKey(name: string, source: SourceDocument): Pick<Diagnostic, 'location' | 'sourceLine'> {
  const { location, sourceLine } = source.locateKey(['clauses'], name);
  return { location, sourceLine };
}
