import type { Heading, List, Nodes, Paragraph, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { ROLES, type Role } from '../../document/tree.ts';
import { suggest } from '../../input/suggest.ts';
import type { BlockNode } from '../tree-program.ts';
import { type BuildContext, placeOf, rawOf, reportAt } from './build-context.ts';
import { buildInlines, onlyOperation, withoutTokens } from './build-inlines.ts';
import { buildTable } from './build-table.ts';
import { fold, type Part } from './fold.ts';
import { isControl } from './operations.ts';

/** Where blocks stand; decides what may stand there. */
type Where = 'top' | 'group' | 'item' | 'nested-item';

/**
 * - Paragraphs; headings `#`, `##`, `###`; tables; lists, in an item one list more.
 * - Groups `:::role … :::` at the top level only. Items hold paragraphs and lists only.
 * - A tag alone on its line stands between blocks; see `createTokenText`.
 *
 * Quotes, code, HTML, thematic breaks, definitions and underlined headings are refused.
 */
export function buildBlocks(
  nodes: readonly RootContent[],
  context: BuildContext,
  where: Where = 'top',
): readonly BlockNode[] {
  return fold(
    nodes.flatMap((node) => partsOf(node, context, where)),
    context,
  ) as BlockNode[];
}

function partsOf(node: RootContent, context: BuildContext, where: Where): readonly Part<BlockNode>[] {
  const refuse = (markup: string): readonly Part<BlockNode>[] => {
    reportAt(context, 'template/unsupported-markup', node, { markup });
    return [];
  };
  const inItem = where === 'item' || where === 'nested-item';
  switch (node.type) {
    case 'paragraph':
      return paragraphParts(node, context, inItem);
    case 'heading':
      if (inItem) return refuse('heading-in-list');
      return headingParts(node, context);
    case 'list':
      if (where === 'nested-item') return refuse('list-depth');
      return [{ node: buildList(node, context, where === 'item' ? 'nested-item' : 'item') }];
    case 'table':
      if (inItem) return refuse('table-in-list');
      return [{ node: buildTable(node, context) }];
    case 'containerDirective':
      return groupParts(node, context, where);
    case 'html':
      reportAt(context, 'template/raw-html', node, { html: withoutTokens(node.value) });
      return [];
    default:
      return refuse(node.type);
  }
}

function paragraphParts(node: Paragraph, context: BuildContext, inItem: boolean): readonly Part<BlockNode>[] {
  const place = placeOf(context, node);
  const operation = onlyOperation(node, context);
  if (operation !== undefined && isControl(operation)) return [{ control: operation }];
  if (operation?.type === 'figure') {
    if (!inItem) return [{ node: operation.node }];
    context.problems.report('template/figure-not-alone', operation.start);
    return [];
  }
  if (operation?.type === 'clause') {
    if (!inItem) return [{ node: { type: 'clause', ...place, name: operation.name } }];
    context.problems.report('template/clause-not-alone', operation.start, { clause: operation.name });
    return [];
  }
  const raw = rawOf(context, node);
  for (const { 0: mark, index } of raw.matchAll(/^[ \t]*:::.*$/gm)) {
    reportAt(context, 'template/stray-group', node, { mark: withoutTokens(mark.trim()) }, index);
  }
  const bar = /^[ \t]*\|/m.exec(raw);
  if (bar !== null) reportAt(context, 'template/broken-table', node, {}, bar.index);
  if (/^#+[^#\s]/.test(raw)) reportAt(context, 'template/stray-markup', node, { mark: '#' });
  return [{ node: { type: 'paragraph', ...place, inlines: buildInlines(node.children, context) } }];
}

function headingParts(node: Heading, context: BuildContext): readonly Part<BlockNode>[] {
  const { depth, children } = node;
  if (!rawOf(context, node).startsWith('#')) {
    reportAt(context, 'template/unsupported-markup', node, { markup: 'underlined-heading' });
    return [];
  }
  if (depth > 3) {
    reportAt(context, 'template/unsupported-markup', node, { markup: 'heading-depth' });
    return [];
  }
  const level = depth === 1 ? 1 : depth === 2 ? 2 : 3;
  const inlines = buildInlines(children, context);
  return [{ node: { type: 'heading', ...placeOf(context, node), level, inlines } }];
}

function buildList(node: List, context: BuildContext, where: Where): BlockNode {
  const start = node.start ?? 1;
  // "21. November" at the beginning of a line is a date and no list.
  if (start !== 1) reportAt(context, 'template/list-start', node, { start });
  const items = node.children.map((item) => buildBlocks(item.children, context, where));
  return { type: 'list', ...placeOf(context, node), ordered: node.ordered === true, items };
}

function groupParts(
  node: ContainerDirective,
  context: BuildContext,
  where: Where,
): readonly Part<BlockNode>[] {
  const { name: role, children } = node;
  if (where !== 'top') {
    reportAt(context, 'template/nested-group', node, { role });
    return [];
  }
  if (!isRole(role)) {
    const meant = suggest(role, ROLES);
    const facts = { role, known: ROLES, ...(meant === undefined ? {} : { suggestion: meant }) };
    reportAt(context, 'template/unknown-role', node, facts);
    return [];
  }
  if (Object.keys(node.attributes ?? {}).length > 0 || children.some(isLabel)) {
    reportAt(context, 'template/group-attributes', node, { role });
  }
  const raw = rawOf(context, node);
  const last = raw.slice(raw.lastIndexOf('\n') + 1);
  if (!raw.includes('\n') || !/^\s*:::+\s*$/.test(last)) {
    reportAt(context, 'template/unclosed-group', node, { role });
  }
  return [
    {
      node: {
        type: 'group',
        ...placeOf(context, node),
        role,
        blocks: buildBlocks(children, context, 'group'),
      },
    },
  ];
}

function isLabel(node: Nodes): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}
