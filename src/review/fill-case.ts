import { hasErrors } from '../diagnostics.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document/document-kind.ts';
import { withSingleStops } from '../document/single-stops.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Ending } from '../ending/ending.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import { createWords } from '../template/create-words.ts';
import { fillTemplate } from '../template/fill.ts';
import { placeClauses } from '../template/place-clauses.ts';
import { CLAUSE_AXES } from '../template/shape.ts';
import type { TemplateBundle } from '../template/tree-program.ts';
import { createView, type ViewSetting } from '../template/view.ts';
import {
  isGroup,
  isLeaf,
  isList,
  type ViewGroup,
  type ViewItem,
  type ViewLeaf,
  type ViewValue,
} from '../template/view-value.ts';

/** A language with its templates, and those of its parent languages, nearest first. */
export interface ReviewedLanguage {
  readonly pack: LanguagePack;
  readonly bundles: readonly TemplateBundle[];
}

/** One way to fill the documents. */
export interface MatrixCase {
  /** Shown where this case is the first to say something. */
  readonly label: string;
  readonly ending: Ending;
  /** Documents the ending has something to say in. */
  readonly kinds: readonly DocumentKind[];
  readonly setting?: ViewSetting;
  /** Puts other values in the place of those of the file, so that words are tried no file could have together. */
  readonly change?: (view: ViewGroup) => ViewGroup;
}

/** The documents of a case, not yet typeset. Throws Error when the ending has problems in the language. */
export function fillCase(
  { ending, kinds, setting, change }: MatrixCase,
  { pack, bundles }: ReviewedLanguage,
): readonly DocumentTree[] {
  return kinds.flatMap((kind) => {
    const program = bundles.map(({ documents }) => documents[kind]).find((found) => found !== undefined);
    if (program === undefined) return [];
    const { view, diagnostics } = createView(ending, kind, pack, setting);
    const placed = placeClauses(program, view);
    const problems = [...diagnostics, ...placed.diagnostics];
    if (hasErrors(problems)) throw new Error(`${kind}: ${problems.map(({ code }) => code).join(', ')}`);
    const values = change?.(placed.view) ?? placed.view;
    const tree = fillTemplate(placed.program, values, createWords(pack), {
      bundles,
      clauseAxes: CLAUSE_AXES,
      kind,
      audience: DOCUMENT_KINDS[kind],
      language: pack.language,
      direction: pack.direction,
      author: ending.provider.name,
      date: ending.documents[kind].date,
    });
    return [withSingleStops(tree)];
  });
}

/** A view with every value changed. */
export function changeLeaves(view: ViewGroup, change: (leaf: ViewLeaf) => ViewLeaf): ViewGroup {
  const changed = (value: ViewValue): ViewValue => {
    if (isList(value)) return value.map((item) => changed(item) as ViewItem);
    if (isLeaf(value)) return change(value);
    return isGroup(value) ? changeLeaves(value, change) : value;
  };
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, changed(value)]));
}
