import type { FigureNode, InlineNode, Reference, Test } from '../tree-program.ts';

export interface Condition {
  readonly mode: 'any' | 'all';
  readonly tests: readonly Test[];
  /** `#unless`. */
  readonly negated: boolean;
}

/**
 * What one tag means. `block` is the same number for the tags of one `{{#…}} … {{else}} … {{/…}}`.
 * `start` and `end` (exclusive) are offsets into the template.
 */
export type Operation = Span & (Value | Figure | Clause | Open | Else | Close);

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Value {
  readonly type: 'value';
  readonly node: InlineNode;
}

interface Figure {
  readonly type: 'figure';
  readonly node: FigureNode;
}

interface Clause {
  readonly type: 'clause';
  readonly name: string;
}

interface Open {
  readonly type: 'open';
  readonly block: number;
  readonly opens: { readonly type: 'if'; readonly condition: Condition } | EachOf;
}

interface EachOf {
  readonly type: 'each';
  readonly list: Reference;
  readonly item: string;
}

/** With a condition: `{{else if …}}`. */
interface Else {
  readonly type: 'else';
  readonly block: number;
  readonly condition?: Condition;
}

interface Close {
  readonly type: 'close';
  readonly block: number;
}

export type OpenOperation = Span & Open;
export type ControlOperation = Span & (Open | Else | Close);

export function isControl(operation: Operation): operation is ControlOperation {
  return operation.type === 'open' || operation.type === 'else' || operation.type === 'close';
}
