import type { Diagnostic } from '../diagnostics.ts';
import { type ClauseAxes, clauseVariant, findClause } from './clauses.ts';
import { lookUp } from './look-up.ts';
import type { BlockNode, ClauseNode, ParagraphNode, TemplateBundle, TreeProgram } from './tree-program.ts';
import type { View } from './view.ts';
import type { ViewGroup, ViewList } from './view-value.ts';

export interface Placed {
  readonly view: ViewGroup;
  readonly diagnostics: readonly Diagnostic[];
}

/** Beside the declared names: the firm's clauses by the clause they follow. */
const PLACE = 'additionalAfter';

/** Where clauses are looked up, as in filling. */
interface ClauseSource {
  readonly bundles: readonly TemplateBundle[];
  readonly clauseAxes: ClauseAxes;
}

/**
 * Puts the clauses a firm adds `after` one of ours behind it; those without a place stay where the
 * template prints `additionalClauses`. Adds `template/unknown-place` for a clause the document
 * does not always have.
 */
export function placeClauses(program: TreeProgram, view: View, source: ClauseSource): Placed {
  const placed = view.additionalClauses.filter(({ after }) => after !== null);
  if (placed.length === 0) return { view, diagnostics: [] };

  const known = clausesOf(program, view, source);
  const byName: Record<string, ViewList> = {};
  const diagnostics: Diagnostic[] = [];
  for (const clause of placed) {
    const name = clause.after?.fact.value ?? '';
    if (known.includes(name)) byName[name] = [...(byName[name] ?? []), clause];
    else {
      const path = clause.after?.origin ?? [];
      diagnostics.push({ code: 'template/unknown-place', severity: 'error', facts: { name, known }, path });
    }
  }
  const rest = view.additionalClauses.filter(({ after }) => after === null);
  return { view: { ...view, additionalClauses: rest, [PLACE]: byName }, diagnostics };
}

/** Names of the clauses a document surely prints, those inside other clauses behind them. */
function clausesOf(program: TreeProgram, view: View, source: ClauseSource): readonly string[] {
  return program.nodes.flatMap((node): readonly string[] => {
    if (node.type !== 'clause') return [];
    const variant = clauseVariant(source.clauseAxes, node.name, view);
    const clause = findClause(source.bundles, node.name, variant);
    return clause === undefined ? [node.name] : [node.name, ...clausesOf(clause, view, source)];
  });
}

/** What stands behind a clause in a view that {@link placeClauses} made; nothing where no firm adds to it. */
export function nodesAfter({ name, line, column }: ClauseNode, view: ViewGroup): readonly BlockNode[] {
  return lookUp(view, [PLACE, name]) === undefined ? [] : [everyClauseAfter(name, line, column)];
}

/** `{{#each additionalAfter.<name> as |clause|}}{{clause.text}}{{#if clause.note}} {{clause.note}}{{/if}}{{/each}}` */
function everyClauseAfter(name: string, line: number, column: number): BlockNode {
  const place = { line, column };
  const slot = (field: string) =>
    ({ type: 'slot', ...place, value: { item: 'clause', path: [field] } }) as const;
  const paragraph: ParagraphNode = {
    type: 'paragraph',
    ...place,
    inlines: [
      slot('text'),
      {
        type: 'if',
        ...place,
        mode: 'any',
        tests: [{ item: 'clause', path: ['note'] }],
        // biome-ignore lint/suspicious/noThenProperty: the branch of a condition; nothing awaits a node
        then: [{ type: 'text', text: ' ' }, slot('note')],
        otherwise: [],
      },
    ],
  };
  return {
    type: 'each',
    ...place,
    list: { path: [PLACE, name] },
    item: 'clause',
    body: [paragraph],
    otherwise: [],
  };
}
