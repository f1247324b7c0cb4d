import type {
  BlockNode,
  InlineNode,
  Reference,
  RowNode,
  TemplateBundle,
  TreeProgram,
} from '../template/tree-program.ts';

/** Absolute names of loop items by block parameter: `service` is an item of `services`. */
type Items = Readonly<Record<string, string>>;

interface Walk {
  readonly bundles: readonly TemplateBundle[];
  readonly printed: Set<string>;
  readonly seen: Set<string>;
}

/**
 * The names of the view a document can print, in any branch and any variant of its clauses;
 * items of lists without an index: `services.name`. Languages whose documents print different
 * names do not say the same.
 */
export function printedNames(program: TreeProgram, bundles: readonly TemplateBundle[]): ReadonlySet<string> {
  const walk: Walk = { bundles, printed: new Set(), seen: new Set() };
  walkBlocks(program.nodes, {}, walk);
  return walk.printed;
}

function walkBlocks(nodes: readonly BlockNode[], items: Items, walk: Walk): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        walkInlines(node.inlines, items, walk);
        break;
      case 'list':
        for (const item of node.items) walkBlocks(item, items, walk);
        break;
      case 'table':
        for (const cell of node.head) walkInlines(cell.inlines, items, walk);
        walkRows(node.rows, items, walk);
        break;
      case 'group':
        walkBlocks(node.blocks, items, walk);
        break;
      case 'figure':
        print(node.value, items, walk);
        if (node.of !== undefined) print(node.of, items, walk);
        break;
      case 'clause':
        walkClause(node.name, walk);
        break;
      case 'if':
        walkBlocks(node.then, items, walk);
        walkBlocks(node.otherwise, items, walk);
        break;
      case 'each':
        walkBlocks(node.body, { ...items, [node.item]: nameOf(node.list, items) }, walk);
        walkBlocks(node.otherwise, items, walk);
        break;
    }
  }
}

function walkRows(rows: readonly RowNode[], items: Items, walk: Walk): void {
  for (const row of rows) {
    switch (row.type) {
      case 'row':
        for (const cell of row.cells) walkInlines(cell.inlines, items, walk);
        break;
      case 'if':
        walkRows(row.then, items, walk);
        walkRows(row.otherwise, items, walk);
        break;
      case 'each':
        walkRows(row.body, { ...items, [row.item]: nameOf(row.list, items) }, walk);
        walkRows(row.otherwise, items, walk);
        break;
    }
  }
}

function walkInlines(nodes: readonly InlineNode[], items: Items, walk: Walk): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'slot':
      case 'count':
        print(node.value, items, walk);
        break;
      case 'enumeration':
        walk.printed.add([nameOf(node.list, items), ...node.of].join('.'));
        break;
      case 'strong':
      case 'emphasis':
        walkInlines(node.inlines, items, walk);
        break;
      case 'if':
        walkInlines(node.then, items, walk);
        walkInlines(node.otherwise, items, walk);
        break;
      case 'each':
        walkInlines(node.body, { ...items, [node.item]: nameOf(node.list, items) }, walk);
        walkInlines(node.otherwise, items, walk);
        break;
      case 'choice':
      case 'text':
      case 'break':
      case 'page-number':
      case 'page-count':
        break;
    }
  }
}

function walkClause(name: string, walk: Walk): void {
  if (walk.seen.has(name)) return;
  walk.seen.add(name);
  for (const { clauses } of walk.bundles) {
    for (const [full, program] of Object.entries(clauses)) {
      if (full === name || full.startsWith(`${name}.`)) walkBlocks(program.nodes, {}, walk);
    }
  }
}

function print(reference: Reference, items: Items, walk: Walk): void {
  walk.printed.add(nameOf(reference, items));
}

function nameOf({ item, path }: Reference, items: Items): string {
  return [...(item === undefined ? [] : [items[item] ?? item]), ...path].join('.');
}
