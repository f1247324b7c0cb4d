import type { Shape } from '../shape-kinds.ts';
import type {
  ChoiceNode,
  CountNode,
  EachNode,
  EnumerationNode,
  IfNode,
  InlineNode,
  Reference,
  SlotNode,
} from '../tree-program.ts';
import { and, not } from './formula.ts';
import { conditionOf, isCertain, type LintContext, type Place, useName } from './lint-context.ts';
import { presenceOf, type ResolvedName } from './names.ts';

export function lintInlines(nodes: readonly InlineNode[], context: LintContext): void {
  for (const node of nodes) lintInline(node, context);
}

function lintInline(node: InlineNode, context: LintContext): void {
  switch (node.type) {
    case 'text':
    case 'break':
      return;
    case 'strong':
    case 'emphasis':
      lintInlines(node.inlines, context);
      return;
    case 'slot':
      lintSlot(node, context);
      return;
    case 'page-number':
    case 'page-count':
      if (context.role !== 'footer' && context.role !== 'continuation') {
        context.report(context.program, 'template/page-field-outside', node, { name: node.type });
      }
      return;
    case 'choice':
      lintChoice(node, context);
      return;
    case 'count':
      lintCount(node, context);
      return;
    case 'enumeration':
      lintEnumeration(node, context);
      return;
    case 'if':
    case 'each':
      lintBranches(node, context, lintInlines);
  }
}

/** Checks the condition or list of a block, and its branches with what holds in them. */
export function lintBranches<Node>(
  node: IfNode<Node> | EachNode<Node>,
  context: LintContext,
  lintNodes: (nodes: readonly Node[], context: LintContext) => void,
): void {
  const { holds, names, scope } = context;
  if (node.type === 'if') {
    for (const test of node.tests) if (!('loop' in test)) lintTest(test, node, context);
    const condition = conditionOf(node, context, scope);
    lintNodes(node.then, { ...context, holds: and(holds, condition) });
    lintNodes(node.otherwise, { ...context, holds: and(holds, not(condition)) });
    return;
  }
  const list = useName(node.list, node, context);
  if (list === undefined) return;
  if (list.shape.type !== 'list') {
    context.report(context.program, 'template/not-a-list', node, { name: list.name });
    return;
  }
  reportNull(list, node, context);
  const filled = names.formulaOf(node.list, scope);
  lintNodes(node.body, { ...context, holds: and(holds, filled), scope: names.withItem(node, scope) });
  lintNodes(node.otherwise, { ...context, holds: and(holds, not(filled)) });
}

function lintTest(test: Reference, place: Place, context: LintContext): void {
  const name = useName(test, place, context);
  if (name !== undefined && presenceOf(name) === true) {
    context.report(context.program, 'template/always-true', place, { name: name.name });
  }
}

/** A name that is printed as one value. */
export function lintValue(
  reference: Reference,
  place: Place,
  context: LintContext,
): (ResolvedName & { readonly shape: Shape & { readonly type: 'leaf' | 'phrase' } }) | undefined {
  const name = useName(reference, place, context);
  if (name === undefined) return undefined;
  const { shape } = name;
  if (shape.type !== 'leaf' && shape.type !== 'phrase') {
    context.report(context.program, 'template/not-printable', place, { name: name.name, is: shape.type });
    return undefined;
  }
  reportNull(name, place, context);
  return { ...name, shape };
}

function lintSlot(node: SlotNode, context: LintContext): void {
  const name = lintValue(node.value, node, context);
  if (name === undefined) return;
  const kind = name.shape.type === 'leaf' ? name.shape.kind : 'phrase';
  if (node.kind !== undefined && node.kind !== kind) {
    const facts = { name: name.name, expected: node.kind, kind };
    context.report(context.program, 'template/wrong-kind', node, facts);
    return;
  }
  lintForm(node.form, name, node, context);
}

function lintForm(
  form: string | undefined,
  { shape }: ResolvedName,
  place: Place,
  { options, report, program }: LintContext,
): void {
  if (form === undefined || shape.type !== 'leaf') return;
  const known = options.forms[shape.kind] ?? [];
  if (!known.includes(form))
    report(program, 'template/unknown-form', place, { form, kind: shape.kind, known });
}

function lintChoice(node: ChoiceNode, context: LintContext): void {
  const name = useName(node.value, node, context);
  if (name === undefined) return;
  const keys = name.shape.type === 'leaf' ? name.shape.term?.keys : undefined;
  if (keys === undefined) {
    const facts = { name: name.name, expected: 'term', kind: kindOf(name.shape) };
    context.report(context.program, 'template/wrong-kind', node, facts);
    return;
  }
  // The term itself may be null: that is what `other` is for.
  const around = name.nullables.filter((atom) => atom !== name.atom);
  reportNull({ ...name, nullables: around }, node, context);
  const required = name.shape.nullable ? [...keys, 'other'] : keys;
  lintPhrases(node.helper, node, required, [...keys, 'other'], context);
}

function lintCount(node: CountNode, context: LintContext): void {
  const name = lintValue(node.value, node, context);
  if (name === undefined) return;
  if (kindOf(name.shape) !== 'count') {
    const facts = { name: name.name, expected: 'count', kind: kindOf(name.shape) };
    context.report(context.program, 'template/wrong-kind', node, facts);
  }
  const { plurals } = context.options;
  lintPhrases('count', node, plurals, plurals, context);
}

function lintPhrases(
  helper: string,
  node: ChoiceNode | CountNode,
  required: readonly string[],
  known: readonly string[],
  { report, program }: LintContext,
): void {
  const given = Object.keys(node.phrases);
  const missing = required.filter((key) => !given.includes(key));
  const unknown = given.filter((key) => !known.includes(key));
  if (missing.length > 0) report(program, 'template/missing-phrase', node, { helper, missing });
  if (unknown.length > 0) report(program, 'template/unknown-phrase', node, { helper, unknown, known });
}

function lintEnumeration(node: EnumerationNode, context: LintContext): void {
  const { report, program, names, scope } = context;
  const list = useName(node.list, node, context);
  if (list === undefined) return;
  if (list.shape.type !== 'list') {
    report(program, 'template/not-a-list', node, { name: list.name });
    return;
  }
  if (reportNull(list, node, context)) return;
  if (!isCertain(presenceOf(list), context))
    report(program, 'template/may-be-empty', node, { name: list.name });
  const { line, column } = node;
  const loop = {
    type: 'each',
    line,
    column,
    list: node.list,
    item: list.name,
    body: [],
    otherwise: [],
  } as const;
  const inner = { ...context, scope: names.withItem(loop, scope) };
  const value = lintValue({ item: list.name, path: node.of }, node, inner);
  if (value === undefined) return;
  if (value.shape.type === 'leaf') lintForm(node.form, value, node, context);
  else report(program, 'template/not-printable', node, { name: value.name, is: value.shape.type });
}

/** True when it was reported that the value, or something it lies in, may be null here. */
export function reportNull(name: ResolvedName, place: Place, context: LintContext): boolean {
  const doubtful = name.nullables.find((atom) => !isCertain({ atom }, context));
  if (doubtful === undefined) return false;
  const depth = doubtful.slice(doubtful.indexOf(':') + 1).split('.').length;
  const below = name.atom.slice(name.atom.indexOf(':') + 1).split('.').length - depth;
  const parts = name.name.split('.');
  const nullable = parts.slice(0, parts.length - below).join('.');
  context.report(context.program, 'template/may-be-null', place, { name: name.name, nullable });
  return true;
}

function kindOf(shape: Shape): string {
  return shape.type === 'leaf' ? shape.kind : shape.type;
}
