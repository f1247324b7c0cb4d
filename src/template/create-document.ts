import { type Diagnostic, hasErrors } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { withSingleStops } from '../document/single-stops.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Ending } from '../ending/ending.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import { createWords } from './create-words.ts';
import { fillTemplate } from './fill.ts';
import { placeClauses } from './place-clauses.ts';
import { CLAUSE_AXES } from './shape.ts';
import type { TemplateBundle } from './tree-program.ts';
import { createView, type ViewSetting } from './view.ts';
import type { ViewGroup } from './view-value.ts';

/** A language with its templates, and those of its parent languages, nearest first. */
export interface TemplateLanguage {
  readonly pack: LanguagePack;
  readonly bundles: readonly TemplateBundle[];
}

export interface CreateDocumentOptions {
  readonly setting?: ViewSetting | undefined;
  /** Puts other values in the place of those of the file before the document is filled. */
  readonly change?: ((view: ViewGroup) => ViewGroup) | undefined;
}

export interface CreatedDocument {
  /** Not yet typeset; missing when there are errors. */
  readonly tree?: DocumentTree;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One document of an ending in one language. Problems: `template/no-such-document` when neither the
 * language nor a parent of it has the kind, those of {@link createView} and of {@link placeClauses}.
 */
export function createDocument(
  ending: Ending,
  kind: DocumentKind,
  { pack, bundles }: TemplateLanguage,
  { setting, change }: CreateDocumentOptions = {},
): CreatedDocument {
  const program = bundles.map(({ documents }) => documents[kind]).find((found) => found !== undefined);
  if (program === undefined) {
    const facts = { kind, language: pack.language };
    return { diagnostics: [{ code: 'template/no-such-document', severity: 'error', facts }] };
  }
  const created = createView(ending, kind, pack, setting);
  const source = { bundles, clauseAxes: CLAUSE_AXES };
  const placed = placeClauses(program, created.view, source);
  const diagnostics = [...created.diagnostics, ...placed.diagnostics];
  if (hasErrors(diagnostics)) return { diagnostics };
  const tree = fillTemplate(program, change?.(placed.view) ?? placed.view, createWords(pack), {
    ...source,
    kind,
    audience: DOCUMENT_KINDS[kind],
    language: pack.language,
    direction: pack.direction,
    author: ending.provider.name,
    date: ending.documents[kind].date,
  });
  return { tree: withSingleStops(tree), diagnostics };
}
