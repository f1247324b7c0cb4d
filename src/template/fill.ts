import type { Audience, DocumentKind } from '../document/document-kind.ts';
import type { Direction, DocumentTree } from '../document/tree.ts';
import type { ClauseAxes } from './clauses.ts';
import { fillBlocks } from './fill-blocks.ts';
import { titleOf } from './title.ts';
import type { TemplateBundle, TreeProgram } from './tree-program.ts';
import type { ViewGroup } from './view-value.ts';
import type { Words } from './words.ts';

export interface FillOptions {
  /** Where clauses are looked up: the firm's, the language's, its parent language's. */
  readonly bundles: readonly TemplateBundle[];
  readonly clauseAxes: ClauseAxes;
  readonly kind: DocumentKind;
  readonly audience: Audience;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** Metadata. */
  readonly author: string;
  /** ISO date of the document, metadata. */
  readonly date: string;
}

/**
 * The document of a template and a view. Values become slots; nothing in them is ever markup.
 *
 * What vanishes leaves no trace: a paragraph, heading, list item, list or group without content is
 * dropped, so is a table without rows; lists of one kind that meet become one; of the spaces and
 * line breaks that vanished text leaves behind, one stays between two pieces of text and none at
 * the beginning and end of a block. Values themselves are never touched.
 *
 * The title is the plain text of the first `subject` group, else of the first heading of level 1.
 *
 * Throws Error when a printed value is null or a name is missing; `lintProgram` finds all of those
 * beforehand, so that is a bug and no problem of the input.
 */
export function fillTemplate(
  program: TreeProgram,
  view: ViewGroup,
  words: Words,
  options: FillOptions,
): DocumentTree {
  const { bundles, clauseAxes, kind, audience, language, direction, author, date } = options;
  const blocks = fillBlocks(program.nodes, null, { view, words, bundles, clauseAxes, file: program.file });
  return { kind, audience, language, direction, title: titleOf(blocks), author, date, blocks };
}
