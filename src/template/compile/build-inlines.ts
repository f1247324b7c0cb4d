import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { InlineNode } from '../tree-program.ts';
import { type BuildContext, operationOf, rawOf, reportAt } from './build-context.ts';
import { fold, type Part } from './fold.ts';
import { isControl } from './operations.ts';
import { onlyToken, splitTokens } from './tokens.ts';

/**
 * Text, `**strong**`, `*emphasis*`, `\` at a line end, and tags. Line ends are spaces, runs of
 * spaces one space. Everything else of Markdown is refused.
 */
export function buildInlines(
  nodes: readonly PhrasingContent[],
  context: BuildContext,
): readonly InlineNode[] {
  return fold(
    nodes.flatMap((node) => partsOf(node, context)),
    context,
  ) as InlineNode[];
}

function partsOf(node: PhrasingContent, context: BuildContext): readonly Part<InlineNode>[] {
  switch (node.type) {
    case 'text':
      reportStrayMarkup(node, context);
      return textParts(node, context);
    case 'strong':
    case 'emphasis':
      if (!rawOf(context, node).startsWith('*')) {
        reportAt(context, 'template/unsupported-markup', node, { markup: 'underscore' });
      }
      return [{ node: { type: node.type, inlines: buildInlines(node.children, context) } }];
    case 'break':
      if (!rawOf(context, node).startsWith('\\')) {
        reportAt(context, 'template/unsupported-markup', node, { markup: 'trailing-spaces' });
      }
      return [{ node: { type: 'break' } }];
    case 'html':
      reportAt(context, 'template/raw-html', node, { html: withoutTokens(node.value) });
      return [];
    default:
      reportAt(context, 'template/unsupported-markup', node, { markup: node.type });
      return [];
  }
}

function textParts(node: Text, context: BuildContext): readonly Part<InlineNode>[] {
  const parts: Part<InlineNode>[] = [];
  for (const part of splitTokens(node.value)) {
    if ('text' in part) {
      parts.push({ node: { type: 'text', text: part.text.replace(/[ \t\n]+/g, ' ') } });
      continue;
    }
    const operation = operationOf(context, part.token);
    if (operation === undefined) continue;
    if (isControl(operation)) parts.push({ control: operation });
    else if (operation.type === 'value') parts.push({ node: operation.node });
    else if (operation.type === 'clause') {
      context.problems.report('template/clause-not-alone', operation.start, { clause: operation.name });
    } else context.problems.report('template/figure-not-alone', operation.start);
  }
  return parts;
}

const ESCAPE = /\\[!-/:-@[-`{-~]/g;
const STRAY = /[*`\\]/g;

/** A mark that Markdown left as text is a typo more often than meant; meant, it is escaped. */
function reportStrayMarkup(node: Text, context: BuildContext): void {
  const raw = rawOf(context, node).replace(ESCAPE, '  ');
  for (const match of raw.matchAll(STRAY)) {
    reportAt(context, 'template/stray-markup', node, { mark: match[0] }, match.index);
  }
}

/** The tag a paragraph or table row consists of. */
export function onlyOperation(node: Nodes, context: BuildContext) {
  const token = onlyToken(plainText(node));
  if (token === undefined || !context.markdown.alone.has(token)) return undefined;
  return operationOf(context, token);
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

export function withoutTokens(text: string): string {
  return splitTokens(text)
    .map((part) => ('text' in part ? part.text : '{{…}}'))
    .join('');
}
