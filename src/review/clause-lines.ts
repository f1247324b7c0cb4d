import { plainText } from '../document/plain-text.ts';
import type { Block, DocumentTree, Inline, Source } from '../document/tree.ts';
import type { FactKind } from '../fact.ts';

/** One paragraph or table row of a document and where in the templates it comes from. */
export interface ClauseLine {
  /** `opening.immediate`; the document's own text under its kind. */
  readonly clause: string;
  /** Place in the clause's file; what one loop prints has one place. */
  readonly source: Source;
  readonly text: string;
  /** Equal for lines that differ only in values of which any other would do: names, dates, amounts. */
  readonly key: string;
}

/** Every line of a document in reading order. */
export function clauseLines({ blocks }: DocumentTree): readonly ClauseLine[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): readonly ClauseLine[] {
  const { source } = block;
  const clause = clauseOf(source.file);
  const line = (parts: readonly (readonly Inline[])[]): ClauseLine => ({
    clause,
    source,
    text: parts.map((inlines) => plainText(inlines)).join(' ┊ '),
    key: parts.map((inlines) => keyOf(inlines)).join(' ┊ '),
  });
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [line([block.inlines])];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'table':
      return [block.head, ...block.rows].map((row) => line(row.map(({ inlines }) => inlines)));
    case 'group':
      return block.blocks.flatMap(linesOf);
    case 'figure':
      return [{ clause, source, text: block.alt, key: block.alt }];
  }
}

/** Values the words around them have to agree with. */
const AGREED: ReadonlySet<FactKind> = new Set<FactKind>(['count', 'period', 'span', 'term']);

function keyOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return MARK.test(inline.text) ? '' : inline.text;
        case 'slot': {
          const { fact, source, text } = inline;
          return AGREED.has(fact.kind) ? text : `{${fact.kind} ${source.line}:${source.column}}`;
        }
        case 'strong':
        case 'emphasis':
          return keyOf(inline.inlines);
        case 'break':
        case 'page-number':
        case 'page-count':
          return '';
      }
    })
    .join('');
}

/** The sign of a date that may still move. */
const MARK = /^\*+$/;

/** `opening.immediate` of `templates/en-GB/clauses/opening.immediate.md.hbs`. */
export function clauseOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.md\.hbs$/, '');
}
