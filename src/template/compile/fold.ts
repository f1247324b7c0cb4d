import type { EachNode, IfNode } from '../tree-program.ts';
import type { BuildContext } from './build-context.ts';
import type { Condition, ControlOperation, OpenOperation } from './operations.ts';

/** A node, or a tag between nodes. */
export type Part<Node> = { readonly node: Node } | { readonly control: ControlOperation };

interface Frame<Node> {
  readonly operation: OpenOperation;
  /** One `then` per condition (`{{else if}}` adds one), then what stands after `{{else}}`. */
  readonly branches: {
    readonly operation: OpenOperation | ControlOperation;
    readonly condition?: Condition;
    readonly nodes: Node[];
  }[];
}

/**
 * Nests the nodes between block tags into if and each nodes. A block must open and close between
 * the same siblings: `**{{#if x}}bold** text{{/if}}` crosses markup.
 */
export function fold<Node>(
  parts: readonly Part<Node>[],
  context: BuildContext,
): (Node | IfNode<Node> | EachNode<Node>)[] {
  type Folded = Node | IfNode<Node> | EachNode<Node>;
  const root: Folded[] = [];
  const frames: Frame<Folded>[] = [];
  const into = (): Folded[] => frames.at(-1)?.branches.at(-1)?.nodes ?? root;
  for (const part of parts) {
    if ('node' in part) {
      into().push(part.node);
      continue;
    }
    const { control } = part;
    if (control.type === 'open') {
      const condition = control.opens.type === 'if' ? { condition: control.opens.condition } : {};
      frames.push({ operation: control, branches: [{ operation: control, ...condition, nodes: [] }] });
      continue;
    }
    const frame = frames.at(-1);
    // The block begins inside other markup, where it is reported.
    if (frame?.operation.block !== control.block) continue;
    if (control.type === 'else') {
      const condition = control.condition === undefined ? {} : { condition: control.condition };
      frame.branches.push({ operation: control, ...condition, nodes: [] });
      continue;
    }
    frames.pop();
    into().push(nodeOf(frame, context) as Folded);
  }
  for (const { operation } of frames) {
    context.problems.report('template/crosses-markup', operation.start, { block: operation.opens.type });
  }
  return root;
}

function nodeOf<Node>(
  { operation, branches }: Frame<Node>,
  context: BuildContext,
): IfNode<Node> | EachNode<Node> {
  const { opens } = operation;
  if (opens.type === 'each') {
    const { list, item } = opens;
    const place = context.problems.placeOf(operation.start);
    const body = branches[0]?.nodes ?? [];
    return {
      type: 'each',
      ...place,
      list,
      item,
      body,
      otherwise: chain(branches.slice(1), context) as Node[],
    };
  }
  return chain(branches, context)[0] as IfNode<Node>;
}

/** `if a … else if b … else …` as an if within the `otherwise` of an if. */
function chain<Node>(branches: Frame<Node>['branches'], context: BuildContext): (Node | IfNode<Node>)[] {
  const [branch, ...rest] = branches;
  if (branch === undefined) return [];
  const { condition, operation, nodes } = branch;
  if (condition === undefined) return nodes;
  const { mode, tests, negated } = condition;
  const others = chain(rest, context) as Node[];
  const place = context.problems.placeOf(operation.start);
  const [then, otherwise] = negated ? [others, nodes] : [nodes, others];
  return [{ type: 'if', ...place, mode, tests, then, otherwise }];
}
