import type { BlockNode, EachNode, IfNode, InlineNode, RowNode } from '../tree-program.ts';
import { and, type Formula, not, or } from './formula.ts';
import { clausePrograms, conditionOf, type LintContext } from './lint-context.ts';
import { type LintScope, NO_ITEMS } from './names.ts';

/** What stands after a node: the siblings after it, then what stands after its parent. */
export interface Following {
  readonly nodes: readonly BlockNode[];
  readonly scope: LintScope;
  readonly next: Following | null;
  /** The nodes of a loop come again after themselves, or not. */
  readonly again?: readonly BlockNode[];
}

/**
 * When nothing stands between a heading of `level` and the next heading of that level or higher.
 * A lower heading counts as something: it is judged by itself. Groups do not count, except tick
 * boxes, for they are no text of the section.
 */
export function nothingFollows(following: Following | null, level: number, context: LintContext): Formula {
  if (following === null) return true;
  const { nodes, scope, next, again } = following;
  const after = nothingFollows(next, level, context);
  const end = again === undefined ? after : or(nothingIn(again, scope, level, true, context), after);
  return nothingIn(nodes, scope, level, end, context);
}

/** When nothing of a section stands in `nodes`, given when nothing of it stands after them. */
function nothingIn(
  nodes: readonly BlockNode[],
  scope: LintScope,
  level: number,
  after: Formula,
  context: LintContext,
): Formula {
  return nodes.reduceRight<Formula>((rest, node): Formula => {
    switch (node.type) {
      case 'heading':
        return node.level <= level;
      case 'paragraph':
        return and(noInlines(node.inlines, scope, context), rest);
      case 'list': {
        const items = node.items.map((item) => nothingIn(item, scope, level, true, context));
        return and(...items, rest);
      }
      case 'table':
        return and(noRows(node.rows, scope, context), rest);
      case 'group':
        if (node.role !== 'choices') return rest;
        return and(nothingIn(node.blocks, scope, level, true, context), rest);
      case 'figure':
        return false;
      case 'clause': {
        if (context.chain.includes(node.name)) return rest;
        const inner = { ...context, chain: [...context.chain, node.name] };
        const { programs } = clausePrograms(node, context);
        if (programs.length === 0) return rest;
        return or(...programs.map((program) => nothingIn(program.nodes, NO_ITEMS, level, rest, inner)));
      }
      case 'if':
      case 'each':
        return branch(node, scope, context, (inner, innerScope) =>
          nothingIn(inner, innerScope, level, rest, context),
        );
    }
  }, after);
}

function noInlines(nodes: readonly InlineNode[], scope: LintScope, context: LintContext): Formula {
  return and(
    ...nodes.map((node): Formula => {
      switch (node.type) {
        case 'text':
          return node.text.trim() === '';
        case 'strong':
        case 'emphasis':
          return noInlines(node.inlines, scope, context);
        case 'break':
          return true;
        case 'choice':
          return Object.values(node.phrases).some((phrase) => phrase.trim() === '');
        case 'slot':
        case 'count':
        case 'enumeration':
        case 'page-number':
        case 'page-count':
          return false;
        case 'if':
        case 'each':
          return branch(node, scope, context, (inner, innerScope) => noInlines(inner, innerScope, context));
      }
    }),
  );
}

function noRows(nodes: readonly RowNode[], scope: LintScope, context: LintContext): Formula {
  return and(
    ...nodes.map((node): Formula => {
      switch (node.type) {
        case 'row':
          return false;
        case 'if':
        case 'each':
          return branch(node, scope, context, (inner, innerScope) => noRows(inner, innerScope, context));
      }
    }),
  );
}

function branch<Node>(
  node: IfNode<Node> | EachNode<Node>,
  scope: LintScope,
  context: LintContext,
  nothing: (nodes: readonly Node[], scope: LintScope) => Formula,
): Formula {
  if (node.type === 'if') {
    const condition = conditionOf(node, context, scope);
    return or(and(condition, nothing(node.then, scope)), and(not(condition), nothing(node.otherwise, scope)));
  }
  const filled = context.names.formulaOf(node.list, scope);
  const body = nothing(node.body, context.names.withItem(node, scope));
  return or(and(filled, body), and(not(filled), nothing(node.otherwise, scope)));
}
