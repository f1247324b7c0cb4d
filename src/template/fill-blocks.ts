import type { Block, Cell, Figure, List, Source } from '../document/tree.ts';
import { clauseVariant, findClause } from './clauses.ts';
import {
  bug,
  conditionHolds,
  type FillContext,
  forEachItem,
  listOf,
  nameOf,
  type Scope,
  valueAt,
} from './fill-context.ts';
import { fillInlines } from './fill-inlines.ts';
import { nodesAfter } from './place-clauses.ts';
import type {
  BlockNode,
  CellNode,
  ClauseNode,
  FigureNode,
  ListNode,
  Reference,
  RowNode,
} from './tree-program.ts';
import { isLeaf, type ViewLeaf } from './view-value.ts';

/** The blocks of block nodes, without those that came out empty. */
export function fillBlocks(
  nodes: readonly BlockNode[],
  scope: Scope | null,
  context: FillContext,
): readonly Block[] {
  const blocks: Block[] = [];
  addBlocks(nodes, scope, context, blocks);
  return blocks;
}

function addBlocks(
  nodes: readonly BlockNode[],
  scope: Scope | null,
  context: FillContext,
  into: Block[],
): void {
  for (const node of nodes) addBlock(node, scope, context, into);
}

function addBlock(node: BlockNode, scope: Scope | null, context: FillContext, into: Block[]): void {
  switch (node.type) {
    case 'paragraph': {
      const inlines = fillInlines(node.inlines, scope, context);
      if (inlines.length > 0) into.push({ type: 'paragraph', source: sourceOf(node, context), inlines });
      return;
    }
    case 'heading': {
      const inlines = fillInlines(node.inlines, scope, context);
      if (inlines.length === 0) return;
      into.push({ type: 'heading', level: node.level, source: sourceOf(node, context), inlines });
      return;
    }
    case 'list':
      addList(node, scope, context, into);
      return;
    case 'table': {
      const rows: (readonly Cell[])[] = [];
      addRows(node.rows, scope, context, rows);
      if (rows.length === 0) return;
      const head = node.head.map((cell) => fillCell(cell, scope, context));
      into.push({ type: 'table', source: sourceOf(node, context), columns: node.columns, head, rows });
      return;
    }
    case 'group': {
      const blocks = fillBlocks(node.blocks, scope, context);
      if (blocks.length === 0) return;
      into.push({ type: 'group', role: node.role, source: sourceOf(node, context), blocks });
      return;
    }
    case 'figure':
      into.push(fillFigure(node, scope, context));
      return;
    case 'clause':
      addClause(node, context, into);
      return;
    case 'if':
      addBlocks(conditionHolds(node, scope, context) ? node.then : node.otherwise, scope, context, into);
      return;
    case 'each': {
      const items = listOf(node.list, scope, context, node);
      if (items.length === 0) addBlocks(node.otherwise, scope, context, into);
      forEachItem(items, node.item, scope, (inner) => addBlocks(node.body, inner, context, into));
    }
  }
}

/** A clause sees the root of the view only; what a firm adds to it follows. */
function addClause(node: ClauseNode, context: FillContext, into: Block[]): void {
  const variant = clauseVariant(context.clauseAxes, node.name, context.view);
  const clause = findClause(context.bundles, node.name, variant);
  if (clause === undefined) throw bug(`no clause ${node.name}`, context, node);
  addBlocks(clause.nodes, null, { ...context, file: clause.file }, into);
  addBlocks(nodesAfter(node, context.view), null, context, into);
}

function addList(node: ListNode, scope: Scope | null, context: FillContext, into: Block[]): void {
  const items: (readonly Block[])[] = [];
  for (const nodes of node.items) {
    const blocks = fillBlocks(nodes, scope, context);
    if (blocks.length > 0) items.push(blocks);
  }
  if (items.length === 0) return;
  const previous = into.at(-1);
  if (previous?.type === 'list' && previous.ordered === node.ordered) {
    // Made by this walk and seen by nobody yet, so it may still grow.
    (previous as OpenList).items.push(...items);
    return;
  }
  into.push({ type: 'list', ordered: node.ordered, source: sourceOf(node, context), items });
}

interface OpenList extends List {
  readonly items: (readonly Block[])[];
}

function addRows(
  nodes: readonly RowNode[],
  scope: Scope | null,
  context: FillContext,
  into: (readonly Cell[])[],
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'row':
        into.push(node.cells.map((cell) => fillCell(cell, scope, context)));
        break;
      case 'if':
        addRows(conditionHolds(node, scope, context) ? node.then : node.otherwise, scope, context, into);
        break;
      case 'each': {
        const items = listOf(node.list, scope, context, node);
        if (items.length === 0) addRows(node.otherwise, scope, context, into);
        forEachItem(items, node.item, scope, (inner) => addRows(node.body, inner, context, into));
      }
    }
  }
}

function fillCell({ inlines }: CellNode, scope: Scope | null, context: FillContext): Cell {
  return { inlines: fillInlines(inlines, scope, context) };
}

function fillFigure(node: FigureNode, scope: Scope | null, context: FillContext): Figure {
  const leafAt = (reference: Reference): ViewLeaf => {
    const value = valueAt(reference, scope, context, node);
    if (!isLeaf(value)) throw bug(`no single value at ${nameOf(reference)}`, context, node);
    return value;
  };
  const { fact, origin } = leafAt(node.value);
  const alt =
    node.of === undefined ? node.alt : node.alt.split('#').join(context.words.format(leafAt(node.of).fact));
  return { type: 'figure', source: sourceOf(node, context), asset: fact.value, alt, origin };
}

function sourceOf(
  { line, column }: { readonly line: number; readonly column: number },
  { file }: FillContext,
): Source {
  return { file, line, column };
}
