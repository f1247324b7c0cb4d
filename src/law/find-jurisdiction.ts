import type { Jurisdiction } from './jurisdiction.ts';

/** By id; holds `generic` at least. */
export type Jurisdictions = Readonly<Record<string, Jurisdiction>>;

/**
 * A law found by its id. `region`: the law of the country with the holidays of a part of it
 * (`DE-BY`). `parent`: of a part nobody has told us about, so the country's (`US-NY`). `country`: a
 * country with several laws, of which one is taken (`GB`).
 */
export interface FoundJurisdiction {
  readonly jurisdiction: Jurisdiction;
  readonly match: 'exact' | 'region' | 'parent' | 'country';
}

/** The law with this id; `undefined` when there is none, not even of the country. */
export function findJurisdiction(id: string, all: Jurisdictions): FoundJurisdiction | undefined {
  const exact = own(all, id);
  if (exact !== undefined) return { jurisdiction: exact, match: 'exact' };
  const [country = '', region] = id.split('-');
  const law = own(all, country) ?? Object.values(all).find((each) => each.country === country);
  if (law === undefined) return undefined;
  if (region === undefined) return { jurisdiction: law, match: 'country' };
  const known = law.holidays?.regions.includes(region) === true;
  return known
    ? { jurisdiction: { ...law, id, region }, match: 'region' }
    : { jurisdiction: law, match: 'parent' };
}

/** The country part of an id: `DE` of `DE-BY`. */
export function countryOf(id: string): string {
  return id.split('-')[0] ?? id;
}

function own(all: Jurisdictions, id: string): Jurisdiction | undefined {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}
