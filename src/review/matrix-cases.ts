import { TERMS } from '../engagement/terms.ts';
import { PERIOD_UNITS } from '../language/language-pack.ts';
import { CLAUSE_AXES, VIEW_SHAPE } from '../template/shape.ts';
import type { ViewGroup, ViewLeaf } from '../template/view-value.ts';
import { changeLeaves, type MatrixCase } from './fill-case.ts';
import { type Reshaping, reshapeView } from './reshape-view.ts';

/** One of each plural category of any language, and where words turn into digits. */
export const COUNTS = ['1', '2', '5', '21', '22', '100'] as const;

type Change = (leaf: ViewLeaf) => ViewLeaf;

/**
 * A case again with everything that words have to agree with or that chooses between them: each count,
 * each unit of a period, each word of every closed list, dates that are over, more and fewer facts.
 */
export function everyCase(base: MatrixCase): readonly MatrixCase[] {
  const all = (view: ViewGroup) => reshapeView(VIEW_SHAPE, view, RESHAPINGS.all);
  return [
    ...COUNTS.map((count) => changed(base, count, withCount(count))),
    ...PERIOD_UNITS.flatMap((unit) =>
      ['1', '5'].map((count) => changed(base, `${count} ${unit}`, withCount(count, unit))),
    ),
    ...wordCases(base, TERMS),
    ...shapeCases(base),
    // no word of a list is hidden by a fact that is missing
    ...wordCases({ ...base, label: labelOf(base, 'all'), change: all }, TERMS),
  ];
}

/** A case again with every variant of its clauses, before and after its dates. */
export function variantCases(base: MatrixCase): readonly MatrixCase[] {
  const past = changed(base, 'past', withPast);
  return [past, ...[base, past].flatMap((each) => wordCases(each, AXES))];
}

/** A case again with more and with fewer facts. */
export function shapeCases(base: MatrixCase): readonly MatrixCase[] {
  return Object.entries(RESHAPINGS).map(([name, how]) => ({
    ...base,
    label: labelOf(base, name),
    change: (view) => reshapeView(VIEW_SHAPE, view, how),
  }));
}

/** Every word of some lists in turn; as many cases as the longest of them has words. */
function wordCases(
  base: MatrixCase,
  lists: Readonly<Record<string, readonly string[]>>,
): readonly MatrixCase[] {
  const length = Math.max(...Object.values(lists).map((keys) => keys.length));
  return Array.from({ length }, (_, index) =>
    changed(base, `word ${index + 1}`, withWord(index, new Set(Object.keys(lists)))),
  );
}

/** A case with every value changed, after the changes it has. */
function changed(base: MatrixCase, name: string, change: Change): MatrixCase {
  const before = base.change ?? ((view) => view);
  return { ...base, label: labelOf(base, name), change: (view) => changeLeaves(before(view), change) };
}

function labelOf({ label }: MatrixCase, name: string): string {
  return label === '' ? name : `${label}, ${name}`;
}

const RESHAPINGS = {
  all: { leaves: 'made', groups: 'made', flags: true },
  'all but flags': { leaves: 'made', groups: 'made', flags: false },
  few: { leaves: 'none', groups: 'made' },
  'few but flags': { leaves: 'none', groups: 'made', flags: true },
  none: { leaves: 'none', groups: 'none', flags: false },
} as const satisfies Readonly<Record<string, Reshaping>>;

/** Every count and every period gets a number; periods another unit, if there is one. */
function withCount(count: string, unit?: string): Change {
  return (leaf) => {
    const { kind, value } = leaf.fact;
    if (kind === 'count') return { ...leaf, fact: { kind, value: count } };
    if (kind !== 'period') return leaf;
    return { ...leaf, fact: { kind, value: `${count} ${unit ?? value.split(' ')[1]}` } };
  };
}

/** Lists that choose between variants of clauses; the axes are named like them. */
const AXES = Object.fromEntries(
  Object.entries(TERMS).filter(([name]) => Object.values(CLAUSE_AXES).includes(name)),
);

/** Every word of the lists becomes the one at `index` of its list, counted round. */
function withWord(index: number, lists: ReadonlySet<string>): Change {
  return (leaf) => {
    const { kind, value } = leaf.fact;
    const [group = '', word = ''] = value.split('.');
    const keys = Object.keys(leaf.is ?? {});
    const chosen = keys[index % keys.length];
    if (kind !== 'term' || chosen === undefined || !lists.has(group)) return leaf;
    // a person's own words for itself are no choice of the list
    const own = chosen === 'provider' && word === 'provider-person' ? word : chosen;
    return {
      ...leaf,
      fact: { kind, value: `${group}.${own}` },
      is: Object.fromEntries(keys.map((key) => [key, key === chosen])),
    };
  };
}

const withPast: Change = (leaf) =>
  leaf.fact.kind === 'date' ? { ...leaf, is: { ...leaf.is, past: true } } : leaf;
