import type { DocumentKind } from '../document/document-kind.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Ending } from '../ending/ending.ts';
import { createDocument, type TemplateLanguage } from '../template/create-document.ts';
import type { ViewSetting } from '../template/view.ts';
import {
  isGroup,
  isLeaf,
  isList,
  type ViewGroup,
  type ViewItem,
  type ViewLeaf,
  type ViewValue,
} from '../template/view-value.ts';

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
  language: TemplateLanguage,
): readonly DocumentTree[] {
  return kinds.flatMap((kind) => {
    const { tree, diagnostics } = createDocument(ending, kind, language, { setting, change });
    if (tree !== undefined) return [tree];
    const codes = diagnostics.map(({ code }) => code);
    if (codes.includes('template/no-such-document')) return [];
    throw new Error(`${kind}: ${codes.join(', ')}`);
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
