/**
 * Conditions of a template as propositions, to ask two questions: is a value surely there, and can
 * everything under a heading vanish. An atom is "this flag is set, this value is not null, this
 * list is not empty".
 */
export type Formula =
  | boolean
  | { readonly atom: string }
  | { readonly not: Formula }
  | { readonly and: readonly Formula[] }
  | { readonly or: readonly Formula[] };

export function and(...parts: readonly Formula[]): Formula {
  const open = parts.filter((part) => part !== true);
  if (open.includes(false)) return false;
  const [only] = open;
  return only === undefined ? true : open.length === 1 ? only : { and: open };
}

export function or(...parts: readonly Formula[]): Formula {
  const open = parts.filter((part) => part !== false);
  if (open.includes(true)) return true;
  const [only] = open;
  return only === undefined ? false : open.length === 1 ? only : { or: open };
}

export function not(part: Formula): Formula {
  if (typeof part === 'boolean') return !part;
  return 'not' in part ? part.not : { not: part };
}

export function atomsOf(formula: Formula, into = new Set<string>()): Set<string> {
  if (typeof formula === 'boolean') return into;
  if ('atom' in formula) into.add(formula.atom);
  else if ('not' in formula) atomsOf(formula.not, into);
  else for (const part of 'and' in formula ? formula.and : formula.or) atomsOf(part, into);
  return into;
}

/** Answers are given up after so many trials; real templates need a few dozen. */
const MOST_TRIALS = 20_000;

/** Whether some assignment of the atoms makes the formula true; false when it takes too long. */
export function isSatisfiable(formula: Formula): boolean {
  let trials = 0;
  const search = (rest: Formula): boolean => {
    if (typeof rest === 'boolean') return rest;
    if (++trials > MOST_TRIALS) return false;
    const atom = firstAtom(rest);
    return search(assign(rest, atom, true)) || search(assign(rest, atom, false));
  };
  return search(formula);
}

/** An atom that stands alone in a conjunction is decided first, since it leaves no choice. */
function firstAtom(formula: Exclude<Formula, boolean>): string {
  if ('and' in formula) {
    for (const part of formula.and) {
      if (typeof part === 'boolean') continue;
      if ('atom' in part) return part.atom;
      if ('not' in part && typeof part.not === 'object' && 'atom' in part.not) return part.not.atom;
    }
  }
  const [first = ''] = atomsOf(formula);
  return first;
}

function assign(formula: Formula, atom: string, value: boolean): Formula {
  if (typeof formula === 'boolean') return formula;
  if ('atom' in formula) return formula.atom === atom ? value : formula;
  if ('not' in formula) return not(assign(formula.not, atom, value));
  if ('and' in formula) return and(...formula.and.map((part) => assign(part, atom, value)));
  return or(...formula.or.map((part) => assign(part, atom, value)));
}
