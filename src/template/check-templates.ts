import type { Diagnostic } from '../diagnostics.ts';
import { FACT_KINDS, type FactKind } from '../fact.ts';
import { formsOf } from '../language/format-fact.ts';
import type { LanguagePack } from '../language/language-pack.ts';
import { pluralCategories } from '../language/plural-category.ts';
import { lintDocuments } from './lint.ts';
import { CLAUSE_AXES, VIEW_SHAPE } from './shape.ts';
import type { TemplateBundle } from './tree-program.ts';

/** Every problem in every branch of the documents; `bundles` nearest first, as in filling. */
export function checkTemplates(
  bundles: readonly TemplateBundle[],
  pack: LanguagePack,
): readonly Diagnostic[] {
  const forms = FACT_KINDS.map((kind): [FactKind, readonly string[]] => [kind, formsOf(kind, pack)]);
  return lintDocuments({
    shape: VIEW_SHAPE,
    bundles,
    clauseAxes: CLAUSE_AXES,
    plurals: pluralCategories(pack),
    forms: Object.fromEntries(forms),
  });
}
