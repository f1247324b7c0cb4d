import { createTrees } from './create-trees.ts';
import { DisengageError, type Path } from './diagnostics.ts';
import type { DocumentKind } from './document/document-kind.ts';
import type { DocumentTree } from './document/tree.ts';
import type { Environment } from './environment.ts';
import { type GenerateRequest, located, type ReadSet, readSet } from './generate.ts';
import type { SourceDocument } from './input/source-document.ts';
import { writtenPath } from './input/written-path.ts';
import { COVERED_KINDS } from './review/coverage-items.ts';
import { type ItemCoverage, reviewCoverage } from './review/review-coverage.ts';

/** What one document says of what it has to say; `items` is null where the language has no such document. */
export interface DocumentCoverage {
  readonly kind: DocumentKind;
  /** BCP 47. */
  readonly language: string;
  readonly items: readonly ItemCoverage[] | null;
}

export type CoverageRequest = Omit<GenerateRequest, 'formats' | 'strict'>;

/**
 * Which items of each document are met, waived or missing, for the kinds asked for, else for all
 * that have items. Paths are as the file has them. Throws DisengageError with located problems when
 * the input has errors.
 */
export async function coverageOf(
  request: CoverageRequest,
  environment: Environment,
): Promise<readonly DocumentCoverage[]> {
  const set = await readSet(request, environment);
  const { source, ending } = set;
  const { kinds: asked, languages = [ending.language] } = request;
  const kinds =
    typeof asked === 'object' ? COVERED_KINDS.filter((kind) => asked.includes(kind)) : COVERED_KINDS;
  return located(source, async () => {
    // internal papers have a language of their own, whatever is asked for
    const found = new Map<string, DocumentCoverage>();
    for (const own of languages) {
      for (const kind of kinds) {
        const tree = await treeOf(set, kind, own, environment);
        const items = tree && reviewCoverage(ending, tree).map((item) => asWritten(item, source));
        const language = tree?.language ?? own;
        found.set(`${kind}.${language}`, { kind, language, items });
      }
    }
    return [...found.values()];
  });
}

async function treeOf(
  { ending, firm, diagnostics }: ReadSet,
  kind: DocumentKind,
  language: string,
  environment: Environment,
): Promise<DocumentTree | null> {
  try {
    const request = { kinds: [kind], languages: [language], warnings: diagnostics };
    const [tree] = await createTrees(ending, request, environment, firm);
    return tree ?? null;
  } catch (error) {
    const codes = error instanceof DisengageError ? error.diagnostics.map(({ code }) => code) : [];
    if (codes.includes('template/no-such-document')) return null;
    throw error;
  }
}

function asWritten(item: ItemCoverage, { value }: SourceDocument): ItemCoverage {
  const written = (paths: readonly Path[]) => paths.map((path) => writtenPath(path, value));
  return {
    ...item,
    printed: written(item.printed),
    unprinted: written(item.unprinted),
    absent: written(item.absent),
    keptOutBy: written(item.keptOutBy),
  };
}
