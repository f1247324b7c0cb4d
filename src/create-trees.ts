import { DisengageError, hasErrors } from './diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './document/document-kind.ts';
import { withSingleStops } from './document/single-stops.ts';
import type { DocumentTree } from './document/tree.ts';
import type { Ending } from './ending/ending.ts';
import type { Environment } from './environment.ts';
import { typeset } from './language/typeset.ts';
import { type LanguageResources, loadLanguage } from './resources.ts';
import { createWords } from './template/create-words.ts';
import { fillTemplate } from './template/fill.ts';
import { placeClauses } from './template/place-clauses.ts';
import { CLAUSE_AXES } from './template/shape.ts';
import { createView } from './template/view.ts';

/** The documents a client gets. */
export const CLIENT_KINDS = [
  'termination-letter',
  'handover-summary',
  'end-date-confirmation',
] as const satisfies readonly DocumentKind[];

export interface TreeRequest {
  /** Default: {@link CLIENT_KINDS}. */
  readonly kinds?: readonly DocumentKind[];
  /** Default: the engagement's `language`. */
  readonly languages?: readonly string[];
}

/** The semantic documents of an ending: each kind in each language. */
export async function createTrees(
  ending: Ending,
  { kinds = CLIENT_KINDS, languages = [ending.language] }: TreeRequest,
  environment: Environment,
): Promise<readonly DocumentTree[]> {
  const loaded = await loadLanguages(languages, ending, environment);
  const created = loaded.flatMap((resources) => kinds.map((kind) => createTree(ending, kind, resources)));
  const diagnostics = created.flatMap((each) => each.diagnostics);
  if (hasErrors(diagnostics)) throw new DisengageError(diagnostics);
  return created.flatMap(({ tree }) => (tree === undefined ? [] : [tree]));
}

/** A language the file asks for is a problem of the file; one asked for elsewhere is not. */
async function loadLanguages(
  languages: readonly string[],
  ending: Ending,
  environment: Environment,
): Promise<readonly LanguageResources[]> {
  const loaded = await Promise.allSettled(languages.map((language) => loadLanguage(language, environment)));
  const problems = loaded.flatMap((result, index) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof DisengageError)) throw result.reason;
    const path = languages[index] === ending.language ? { path: ['language'] } : {};
    return result.reason.diagnostics.map((problem) => ({ ...problem, ...path }));
  });
  if (problems.length > 0) throw new DisengageError(problems);
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function createTree(ending: Ending, kind: DocumentKind, { pack, bundles }: LanguageResources) {
  const program = bundles.map(({ documents }) => documents[kind]).find((found) => found !== undefined);
  if (program === undefined) {
    const facts = { kind, language: pack.language };
    return { diagnostics: [{ code: 'template/no-such-document', severity: 'error', facts }] as const };
  }
  const created = createView(ending, kind, pack);
  const placed = placeClauses(program, created.view);
  const diagnostics = [...created.diagnostics, ...placed.diagnostics];
  if (hasErrors(diagnostics)) return { diagnostics };
  const tree = fillTemplate(placed.program, placed.view, createWords(pack), {
    bundles,
    clauseAxes: CLAUSE_AXES,
    kind,
    audience: DOCUMENT_KINDS[kind],
    language: pack.language,
    direction: pack.direction,
    author: ending.provider.name,
    date: ending.documents[kind].date,
  });
  return { tree: typeset(withSingleStops(tree), pack), diagnostics };
}
