import { suggest } from '../../input/suggest.ts';
import type { BlockNode, ClauseNode, FigureNode, HeadingNode, InlineNode, RowNode } from '../tree-program.ts';
import { and } from './formula.ts';
import { clausePrograms, isPossible, type LintContext } from './lint-context.ts';
import { lintBranches, lintInlines, lintValue } from './lint-inlines.ts';
import { NO_ITEMS } from './names.ts';
import { type Following, nothingFollows } from './sections.ts';

/** Checks blocks; `next` is what stands after them, for headings at their end. */
export function lintBlocks(nodes: readonly BlockNode[], context: LintContext, next: Following | null): void {
  for (const [index, node] of nodes.entries()) {
    const following = { nodes: nodes.slice(index + 1), scope: context.scope, next };
    lintBlock(node, context, following);
  }
}

function lintBlock(node: BlockNode, context: LintContext, following: Following): void {
  const { report, program } = context;
  switch (node.type) {
    case 'heading':
      lintInlines(node.inlines, context);
      lintSection(node, context, following);
      return;
    case 'paragraph':
      lintInlines(node.inlines, context);
      return;
    case 'list':
      for (const item of node.items) lintBlocks(item, context, null);
      return;
    case 'table':
      for (const { inlines } of node.head) lintInlines(inlines, context);
      lintRows(node.rows, context);
      return;
    case 'group':
      if (context.role !== null) report(program, 'template/nested-group', node, { role: node.role });
      lintBlocks(node.blocks, { ...context, role: node.role }, null);
      return;
    case 'figure':
      lintFigure(node, context);
      return;
    case 'clause':
      lintClause(node, context, following);
      return;
    case 'if':
      lintBranches(node, context, (nodes, inner) => lintBlocks(nodes, inner, following));
      return;
    case 'each':
      lintBranches(node, context, (nodes, inner) => {
        const again = nodes === node.body ? { again: node.body } : {};
        lintBlocks(nodes, inner, { nodes: [], scope: inner.scope, next: following, ...again });
      });
  }
}

function lintRows(nodes: readonly RowNode[], context: LintContext): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'row':
        for (const { inlines } of node.cells) lintInlines(inlines, context);
        break;
      case 'if':
      case 'each':
        lintBranches(node, context, lintRows);
    }
  }
}

/** The subject of a letter is a heading that needs nothing under it. */
function lintSection(node: HeadingNode, context: LintContext, following: Following): void {
  if (context.role === 'subject') return;
  const empty = and(context.holds, nothingFollows(following, node.level, context));
  if (isPossible(empty, context)) {
    context.report(context.program, 'template/empty-section', node, { heading: plain(node.inlines) });
  }
}

function lintFigure(node: FigureNode, context: LintContext): void {
  const { report, program } = context;
  const name = lintValue(node.value, node, context);
  if (name !== undefined && (name.shape.type !== 'leaf' || name.shape.kind !== 'text')) {
    report(program, 'template/not-a-figure', node, { name: name.name });
  }
  if (node.of === undefined) return;
  const named = lintValue(node.of, node, context);
  if (named !== undefined && named.shape.type !== 'leaf') {
    report(program, 'template/not-printable', node, { name: named.name, is: named.shape.type });
  }
}

function lintClause(node: ClauseNode, context: LintContext, following: Following): void {
  const { chain, report, options } = context;
  const { name } = node;
  if (chain.includes(name)) {
    report(context.program, 'template/clause-recursion', node, { chain: [...chain, name] });
    return;
  }
  const { programs, missing } = clausePrograms(node, context);
  for (const clause of missing) {
    const known = [...new Set(options.bundles.flatMap(({ clauses }) => Object.keys(clauses)))].sort();
    const meant = suggest(clause, known);
    const facts = { clause, known, ...(meant === undefined ? {} : { suggestion: meant }) };
    report(context.program, 'template/unknown-clause', node, facts);
  }
  for (const program of programs) {
    lintBlocks(program.nodes, { ...context, program, scope: NO_ITEMS, chain: [...chain, name] }, following);
  }
}

function plain(inlines: readonly InlineNode[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'strong' || inline.type === 'emphasis' ? plain(inline.inlines) : '…';
    })
    .join('');
}
