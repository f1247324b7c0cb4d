import type { DiagnosticFact } from '../../diagnostics.ts';
import type { TemplateCode } from '../codes.ts';
import type { Reference, Test } from '../tree-program.ts';
import type { Condition } from './operations.ts';

/** Names of block parameters in scope at a tag, innermost last. */
export type ItemNames = readonly string[];

/** Reports a problem at a node of the tag being read. */
export type Report = (
  code: TemplateCode,
  node: hbs.AST.Node,
  facts?: Readonly<Record<string, DiagnosticFact>>,
) => void;

const NAME = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;

/** Plain names only; nothing that every JavaScript object has (`constructor`, `__proto__`). */
export function isName(name: string): boolean {
  return NAME.test(name) && !(name in Object.prototype);
}

export function isPath(node: hbs.AST.Node | undefined): node is hbs.AST.PathExpression {
  return node?.type === 'PathExpression';
}

/** The name of the view a path means. `../`, `this`, `@root`, `a/b` and `[…]` are refused. */
export function parseReference(
  path: hbs.AST.PathExpression,
  items: ItemNames,
  report: Report,
): Reference | undefined {
  const plain = !path.data && path.depth === 0 && path.original === path.parts.join('.');
  if (!plain || path.parts.length === 0 || !path.parts.every(isName)) {
    report('template/forbidden-path', path, { path: path.original });
    return undefined;
  }
  const [first = '', ...rest] = path.parts;
  return items.includes(first) ? { item: first, path: rest } : { path: path.parts };
}

/** `x`, `(any x y)` or `(all x y)`; `x` may be `@first` or `@last`. */
export function parseCondition(
  block: hbs.AST.Node,
  params: readonly hbs.AST.Expression[],
  negated: boolean,
  items: ItemNames,
  report: Report,
): Condition | undefined {
  const [param] = params;
  if (param === undefined || params.length > 1) {
    report('template/condition', param ?? block);
    return undefined;
  }
  if (param.type !== 'SubExpression') {
    const test = parseTest(param, items, report);
    return test && { mode: 'any', tests: [test], negated };
  }
  const call = param as hbs.AST.SubExpression;
  const mode = call.path.original;
  if ((mode !== 'any' && mode !== 'all') || call.params.length === 0 || call.hash !== undefined) {
    report('template/condition', param);
    return undefined;
  }
  const tests = call.params.map((each) => parseTest(each, items, report));
  const known = tests.filter((test) => test !== undefined);
  return known.length === tests.length ? { mode, tests: known, negated } : undefined;
}

function parseTest(node: hbs.AST.Expression, items: ItemNames, report: Report): Test | undefined {
  if (!isPath(node)) {
    report('template/condition', node);
    return undefined;
  }
  if (!node.data) return parseReference(node, items, report);
  const name = node.original;
  if (name !== '@first' && name !== '@last') {
    report('template/forbidden-path', node, { path: name });
    return undefined;
  }
  if (items.length === 0) {
    report('template/loop-test-outside-each', node, { name });
    return undefined;
  }
  return { loop: name === '@first' ? 'first' : 'last' };
}
