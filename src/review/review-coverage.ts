import type { Path } from '../diagnostics.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Ending } from '../ending/ending.ts';
import { holds, lookUp } from '../template/look-up.ts';
import { createView } from '../template/view.ts';
import {
  isLeaf,
  isList,
  isPhrase,
  type Origin,
  type ViewGroup,
  type ViewValue,
} from '../template/view-value.ts';
import type { CoverageItem, ItemFact } from './coverage-item.ts';
import { COVERAGE_ITEMS, isCovered } from './coverage-items.ts';
import { originKey, type PartsOfTree, partsOfTree, WHOLE } from './parts-of-tree.ts';

/** One item of one document, and why. Paths are of the ending; where the file has the fact, of the file. */
export interface ItemCoverage {
  readonly id: string;
  /**
   * `met`: all its facts are printed, or its words are there; `waived`: the file has none of its
   * facts, or keeps them out on purpose; `missing`: a fact is not printed, or a part is not there.
   */
  readonly state: 'met' | 'waived' | 'missing';
  readonly printed: readonly Path[];
  /** In the file and not in the document. */
  readonly unprinted: readonly Path[];
  /** Fields no place of which is in the file, without indexes: `['deadlines', 'consequence']`. */
  readonly absent: readonly Path[];
  /** The choices in the file that keep facts out of the document. */
  readonly keptOutBy: readonly Path[];
  /** The clauses and roles that say it in words. */
  readonly saidIn: readonly string[];
  /** Those of them the document lacks. */
  readonly lackingParts: readonly string[];
}

/** The items of one document, in their order; none for a kind without items. */
export function reviewCoverage(ending: Ending, tree: DocumentTree): readonly ItemCoverage[] {
  if (!isCovered(tree.kind)) return [];
  const { view } = createView(ending, tree.kind, tree);
  const parts = partsOfTree(tree);
  return COVERAGE_ITEMS[tree.kind].map((item) => reviewItem(item, view, parts));
}

function reviewItem(item: CoverageItem, view: ViewGroup, parts: PartsOfTree): ItemCoverage {
  const found = item.facts.map((each) => reviewFact(each, view, parts));
  const printed = unique(found.flatMap((each) => each.printed));
  const unprinted = unique(found.flatMap((each) => each.unprinted));
  const { parts: needed = [] } = item;
  const lackingParts = needed.filter((part) => !parts.has(part));
  const said = item.one && printed.length > 0 ? [] : unprinted;
  return {
    id: item.id,
    state:
      lackingParts.length > 0 || said.length > 0
        ? 'missing'
        : printed.length > 0 || needed.length > 0
          ? 'met'
          : 'waived',
    printed,
    unprinted: said,
    absent: unique(found.flatMap((each) => each.absent)),
    keptOutBy: unique(found.flatMap((each) => each.keptOutBy)),
    saidIn: needed.filter((part) => parts.has(part)),
    lackingParts,
  };
}

type FactCoverage = Pick<ItemCoverage, 'printed' | 'unprinted' | 'absent' | 'keptOutBy'>;

const NOTHING: FactCoverage = { printed: [], unprinted: [], absent: [], keptOutBy: [] };

function reviewFact(fact: ItemFact, view: ViewGroup, parts: PartsOfTree): FactCoverage {
  const found = fact.names.map((name) => findPlaces(view, name.split('.'), fact));
  const { places } = found.find((each) => each.places.length > 0) ?? { places: [] };
  const field = fact.field?.split('.');
  if (places.length === 0) {
    const isEmpty = found.some((each) => each.isEmpty);
    if (isEmpty || fact.field === null) return NOTHING;
    return { ...NOTHING, absent: [field ?? found[0]?.reached ?? []] };
  }
  const choice = fact.unless?.find((name) => isTrue(view, name));
  if (choice !== undefined) return { ...NOTHING, keptOutBy: [pathOfChoice(view, choice)] };

  const part = parts.get(fact.in ?? WHOLE);
  const isSaid = ({ value }: Place) =>
    fact.steers === true ? part !== undefined : originsOf(value).some((each) => part?.has(originKey(each)));
  const pathsOf = (some: readonly Place[]) => some.map((place) => field ?? pathOf(place));
  return {
    ...NOTHING,
    printed: pathsOf(places.filter(isSaid)),
    unprinted: pathsOf(places.filter((place) => !isSaid(place))),
  };
}

interface Place {
  readonly path: Path;
  readonly value: ViewValue;
}

/** Everything a name leads to that can be printed, or that steers; where that is nothing, how far it led. */
function findPlaces(view: ViewGroup, name: readonly string[], { steers, except }: ItemFact) {
  let places: readonly Place[] = [{ path: [], value: view }];
  let reached: Path = [];
  for (const [index, step] of name.entries()) {
    if (except !== undefined && index === name.length - 1) {
      places = places.filter(({ value }) => lookUp(value, [except]) !== true);
    }
    places = places.flatMap(({ path, value }) => below(path, value, step));
    if (step !== '*') reached = [...reached, step];
    if (places.length === 0) break;
  }
  const isThere = ({ value }: Place) => steers === true || originsOf(value).length > 0;
  const there = places.filter(isThere);
  // what is written as nothing at all, as a term without an end, is not absent
  return { places: there, isEmpty: there.length < places.length, reached };
}

function below(path: Path, value: ViewValue, step: string): readonly Place[] {
  if (step === '*') {
    return isList(value) ? value.map((item, index) => ({ path: [...path, index], value: item })) : [];
  }
  const next = lookUp(value, [step]);
  return next !== undefined && holds(next) ? [{ path: [...path, step], value: next }] : [];
}

/** The places in the ending that the leaves of a value come from. */
function originsOf(value: ViewValue): readonly Origin[] {
  if (value === null || typeof value === 'boolean') return [];
  if (isLeaf(value)) return [value.origin];
  if (isPhrase(value)) return Object.values(value.facts).map(({ origin }) => origin);
  return (isList(value) ? value : Object.values(value)).flatMap(originsOf);
}

/** A single value is where it comes from, which its name in the view may hide. */
function pathOf({ path, value }: Place): Path {
  return isLeaf(value) ? value.origin : path;
}

function isTrue(view: ViewGroup, name: string): boolean {
  const value = lookUp(view, name.split('.'));
  return value !== undefined && holds(value);
}

/** The field whose value is the choice: `how.notice` is a value of `ending.how`. */
function pathOfChoice(view: ViewGroup, name: string): Path {
  const path = name.split('.').slice(0, -1);
  const value = lookUp(view, path) ?? null;
  return isLeaf(value) ? value.origin : path;
}

function unique(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [originKey(path), path])).values()];
}
