import { type Diagnostic, DisengageError, hasErrors } from './diagnostics.ts';
import { CLIENT_KINDS, DOCUMENT_KINDS, type DocumentKind } from './document/document-kind.ts';
import type { DocumentTree } from './document/tree.ts';
import type { Ending } from './ending/ending.ts';
import type { Environment } from './environment.ts';
import type { SourceDocument } from './input/source-document.ts';
import { formatDiagnostic } from './language/format-diagnostic.ts';
import { typeset } from './language/typeset.ts';
import { loadCatalogues, loadIndex, loadLanguage } from './resources.ts';
import { type CreatedDocument, createDocument, type TemplateLanguage } from './template/create-document.ts';
import {
  type CompiledFirm,
  type FirmTemplates,
  hasOwnWording,
  NO_FIRM_TEMPLATES,
} from './template/firm/firm-templates.ts';
import type { ViewSetting } from './template/view.ts';

export interface TreeRequest {
  /** Default: {@link CLIENT_KINDS}; `all`: every kind that {@link applies}. */
  readonly kinds?: readonly DocumentKind[] | 'all';
  /**
   * Default: the engagement's `language`. Documents in the second and further languages are marked
   * as the firm's own copies. Internal papers are written once, in `internal.language`, else in the
   * first of these.
   */
  readonly languages?: readonly string[];
  /** What the engagement was warned of; printed in the decision record. */
  readonly warnings?: readonly Diagnostic[];
}

/**
 * The semantic documents of an ending: each kind in each language. `firm` is what
 * {@link readFirmTemplates} gives; without it an ending whose file has wording of the firm's own is
 * refused as a bug, so that no caller can print ours in its place.
 */
export async function createTrees(
  ending: Ending,
  { kinds: asked = CLIENT_KINDS, languages = [ending.language], warnings = [] }: TreeRequest,
  environment: Environment,
  firm?: FirmTemplates,
): Promise<readonly DocumentTree[]> {
  if (firm === undefined && hasOwnWording(ending)) throw new Error("the firm's templates were not read");
  const kinds = asked === 'all' ? ALL_KINDS.filter((kind) => applies(kind, ending)) : asked;
  const outward = kinds.filter((kind) => DOCUMENT_KINDS[kind] !== 'internal');
  const inward = kinds.filter((kind) => DOCUMENT_KINDS[kind] === 'internal');
  const withFirm = ({ pack, bundles }: TemplateLanguage): TemplateLanguage => ({
    pack,
    bundles: [...(firm?.get(pack.language) ?? []), ...bundles],
  });
  const loaded = (await loadLanguages(languages, ending, environment)).map(withFirm);
  const own = inward.length === 0 ? undefined : withFirm(await loadInternal(languages, ending, environment));
  const said = own === undefined ? [] : await sayWarnings(warnings, own, environment);
  const created = [
    ...loaded.flatMap((resources, index) =>
      outward.map((kind) =>
        createTree(ending, kind, resources, { officeCopy: index > 0, attached: attachedTo(kind, kinds) }),
      ),
    ),
    ...inward.flatMap((kind) =>
      own === undefined ? [] : [createTree(ending, kind, own, { warnings: said })],
    ),
  ];
  const diagnostics = created.flatMap((each) => each.diagnostics);
  if (hasErrors(diagnostics)) throw new DisengageError(diagnostics);
  return created.flatMap(({ tree }) => (tree === undefined ? [] : [tree]));
}

const ALL_KINDS = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];

/** Whether an engagement gives a document anything to say; asked for by name, it is an error if not. */
export function applies(kind: DocumentKind, ending: Ending): boolean {
  switch (kind) {
    case 'termination-letter':
    case 'handover-summary':
    case 'end-date-confirmation':
    case 'covering-email':
    case 'acknowledgement':
      return true;
    case 'successor-reply':
      return ending.successor?.consent === 'given';
    case 'talking-points':
    case 'decision-record':
      return ending.internal !== undefined;
  }
}

/** The covering e-mail names what it carries: the other documents the client gets. */
function attachedTo(kind: DocumentKind, kinds: readonly DocumentKind[]): readonly DocumentKind[] {
  if (kind !== 'covering-email') return [];
  return kinds.filter((other) => other !== kind && DOCUMENT_KINDS[other] === 'client');
}

async function loadInternal(
  [first = 'en-GB']: readonly string[],
  ending: Ending,
  environment: Environment,
): Promise<TemplateLanguage> {
  const language = ending.internal?.language ?? first;
  const [loaded] = await loadLanguages([language], ending, environment);
  if (loaded === undefined) throw new Error(`${language} was not loaded`);
  return loaded;
}

async function sayWarnings(
  warnings: readonly Diagnostic[],
  { pack }: TemplateLanguage,
  environment: Environment,
): Promise<NonNullable<ViewSetting['warnings']>> {
  if (warnings.length === 0) return [];
  const catalogues = await loadCatalogues(pack, environment);
  return warnings.map((warning) => ({
    code: warning.code,
    message: formatDiagnostic(warning, catalogues, pack, 'document').message,
  }));
}

/**
 * The firm's own wording (`clauses`, `template`) for the languages of a request, with the warnings
 * about it. The compiler of templates loads only when there is some. Throws DisengageError with
 * every problem, warnings included.
 */
export async function readFirmTemplates(
  ending: Ending,
  { languages: asked = [ending.language] }: TreeRequest,
  source: SourceDocument,
  environment: Environment,
): Promise<CompiledFirm> {
  if (!hasOwnWording(ending)) return NO_FIRM_TEMPLATES;
  const inward = ending.internal?.language;
  const languages = [...new Set([...asked, ...(inward === undefined ? [] : [inward])])];
  const [{ compileFirmTemplates }, { languages: known }, loaded] = await Promise.all([
    import('./template/firm/compile-firm-templates.ts'),
    loadIndex(environment),
    loadLanguages(languages, ending, environment),
  ]);
  const firm = await compileFirmTemplates(ending, { source, languages: loaded, known, environment });
  if (hasErrors(firm.diagnostics)) throw new DisengageError(firm.diagnostics);
  return firm;
}

/** A language the file asks for is a problem of the file; one asked for elsewhere is not. */
async function loadLanguages(
  languages: readonly string[],
  ending: Ending,
  environment: Environment,
): Promise<readonly TemplateLanguage[]> {
  const loaded = await Promise.allSettled(languages.map((language) => loadLanguage(language, environment)));
  const problems = loaded.flatMap((result, index) => {
    if (result.status === 'fulfilled') return [];
    if (!(result.reason instanceof DisengageError)) throw result.reason;
    const path = pathOf(languages[index] ?? '', ending);
    return result.reason.diagnostics.map((problem) => ({ ...problem, ...path }));
  });
  if (problems.length > 0) throw new DisengageError(problems);
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** Where the file asks for a language; nothing where the caller does. */
function pathOf(language: string, ending: Ending) {
  if (language === ending.language) return { path: ['language'] };
  return language === ending.internal?.language ? { path: ['internal', 'language'] } : {};
}

function createTree(
  ending: Ending,
  kind: DocumentKind,
  language: TemplateLanguage,
  setting: ViewSetting,
): CreatedDocument {
  if (kind === 'successor-reply' && !applies(kind, ending)) {
    const path = ['successor', 'consent'];
    return { diagnostics: [{ code: 'template/no-consent', severity: 'error', facts: {}, path }] };
  }
  const { tree, diagnostics } = createDocument(ending, kind, language, { setting });
  return tree === undefined ? { diagnostics } : { tree: typeset(tree, language.pack), diagnostics };
}
