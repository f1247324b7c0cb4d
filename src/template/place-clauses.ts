import type { Diagnostic } from '../diagnostics.ts';
import type { BlockNode, ParagraphNode, TreeProgram } from './tree-program.ts';
import type { View } from './view.ts';
import type { ViewGroup, ViewList } from './view-value.ts';

export interface Placed {
  readonly program: TreeProgram;
  readonly view: ViewGroup;
  readonly diagnostics: readonly Diagnostic[];
}

/** Beside the declared names: the firm's clauses by the clause they follow. */
const PLACE = 'additionalAfter';

/**
 * Puts the clauses a firm adds `after` one of ours behind it; those without a place stay where the
 * template prints `additionalClauses`. Adds `template/unknown-place` for a clause the document
 * does not have.
 */
export function placeClauses(program: TreeProgram, view: View): Placed {
  const placed = view.additionalClauses.filter(({ after }) => after !== null);
  if (placed.length === 0) return { program, view, diagnostics: [] };

  const known = program.nodes.flatMap((node) => (node.type === 'clause' ? [node.name] : []));
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
  const nodes = program.nodes.flatMap((node): readonly BlockNode[] =>
    node.type === 'clause' && Object.hasOwn(byName, node.name)
      ? [node, everyClauseAfter(node.name, node.line, node.column)]
      : [node],
  );
  const rest = view.additionalClauses.filter(({ after }) => after === null);
  return {
    program: { ...program, nodes },
    view: { ...view, additionalClauses: rest, [PLACE]: byName },
    diagnostics,
  };
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
