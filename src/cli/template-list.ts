import type { Location } from '../diagnostics.ts';
import { loadIndex, loadLanguage } from '../resources.ts';
import { clauseAxis, splitClauseName } from '../template/clause-axis.ts';
import { findClause } from '../template/clauses.ts';
import { isTemplateFile } from '../template/template-file.ts';
import type { TemplateBundle, TreeProgram } from '../template/tree-program.ts';
import { type FirmWording, readFirmWording } from './firm-wording.ts';
import { type Line, type Outcome, usageError } from './outcome.ts';
import type { World } from './world.ts';

/** A document or a clause, as the list tells it. */
interface ListedTemplate {
  readonly language: string;
  readonly type: 'document' | 'clause';
  /** Document kind, or clause with its variant. */
  readonly name: string;
  /** The field of the input a clause varies by, and every variant there may be. */
  readonly variesBy?: string;
  readonly variants?: readonly string[];
  /** Where the firm's text stands that is used in place of ours. */
  readonly own?: Location;
}

export interface ListOptions {
  readonly language?: readonly string[];
}

/**
 * `disengage template list [FILE]`: every document and clause by name, what it varies by, and which
 * are the firm's own, by the house file or by FILE.
 */
export async function templateListCommand(
  file: string | undefined,
  { language: asked }: ListOptions,
  world: World,
): Promise<Outcome> {
  if (asked?.length === 0) throw usageError('cli/option-needs-value', { option: '--language' });
  const environment = world.createEnvironment(undefined);
  const wording = await readFirmWording(file, world);
  const { languages: known } = await loadIndex(environment);
  const own = wording?.fields.language;
  const chosen = asked ?? (own === undefined ? known : [own]);
  const languages = await Promise.all(chosen.map((language) => loadLanguage(language, environment)));
  const firm = wording && (await compileFirm(wording));
  const templates = languages.flatMap(({ pack: { language }, bundles }) =>
    listed(language, firm?.templates.get(language) ?? [], bundles, wording),
  );
  return {
    documents: [],
    diagnostics: firm?.diagnostics ?? [],
    findings: { lines: linesOf(templates), json: { templates } },
  };

  async function compileFirm({ fields, source }: FirmWording) {
    const { compileFirmTemplates } = await import('../template/firm/compile-firm-templates.ts');
    return compileFirmTemplates(fields, { source, languages, known, environment });
  }
}

function listed(
  language: string,
  own: readonly TemplateBundle[],
  shipped: readonly TemplateBundle[],
  wording: FirmWording | undefined,
): readonly ListedTemplate[] {
  const bundles = [...own, ...shipped];
  const namesOf = (part: 'documents' | 'clauses') =>
    [...new Set(bundles.flatMap((bundle) => Object.keys(bundle[part])))].sort();
  const place = (program: TreeProgram | undefined) =>
    program === undefined ? {} : { own: placeOf(program, wording) };
  return [
    ...namesOf('documents').map((name): ListedTemplate => {
      const programs = own.map(({ documents }) => new Map(Object.entries(documents)).get(name));
      return {
        language,
        type: 'document',
        name,
        ...place(programs.find((program) => program !== undefined)),
      };
    }),
    ...namesOf('clauses').map((name): ListedTemplate => {
      const { clause, variant } = splitClauseName(name);
      const axis = variant === null ? clauseAxis(clause) : undefined;
      const varies = axis && { variesBy: axis.field, variants: axis.variants };
      return { language, type: 'clause', name, ...varies, ...place(findClause(own, clause, variant)) };
    }),
  ];
}

function placeOf({ file, name }: TreeProgram, wording: FirmWording | undefined): Location {
  if (wording === undefined || isTemplateFile(file)) return { file };
  return wording.source.locateKey(['clauses'], name).location;
}

function linesOf(templates: readonly ListedTemplate[]): readonly Line[] {
  const width = Math.max(...templates.map(({ name }) => name.length));
  let heading = '';
  return templates.flatMap(({ language, type, name, variesBy, variants = [], own }): readonly Line[] => {
    const state = own === undefined ? 'ours' : 'yours';
    const facts = {
      name: name.padEnd(width),
      ...(own !== undefined && { place: own.line === undefined ? own.file : `${own.file}:${own.line}` }),
      ...(variesBy !== undefined && { field: variesBy, variants: variants.join(', ') }),
    };
    const line = { key: `template-list.${state}${variesBy === undefined ? '' : '-varies'}`, facts };
    const title = `${language} ${type}`;
    if (title === heading) return [line];
    heading = title;
    return [{ key: `template-list.${type}s`, facts: { language } }, line];
  });
}
