import type { Diagnostic, Path } from '../diagnostics.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import { countryOf, findJurisdiction, type Jurisdictions } from '../law/find-jurisdiction.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import { contractPath } from './notice-terms.ts';
import { problem } from './problem.ts';

export type { Jurisdictions } from '../law/find-jurisdiction.ts';

interface LawOf {
  readonly jurisdiction: Jurisdiction;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The law that counts a contract's days: the one the contract names, else the one the file names,
 * else that of the contract's country, else of the provider's. Without rules for it the generic ones
 * count, with a warning. A law of the file that is not that of the contract's country is refused:
 * the contract has to say so itself. Language never decides.
 */
export function jurisdictionOf(
  engagement: Engagement,
  contract: Contract | null,
  jurisdictions: Jurisdictions,
): LawOf {
  const generic = jurisdictions['generic'];
  if (generic === undefined) throw new RangeError('the generic jurisdiction is missing');

  const ofContract = contract?.jurisdiction;
  const named = ofContract ?? engagement.jurisdiction;
  if (named !== undefined) {
    const path: Path =
      ofContract === undefined ? ['jurisdiction'] : contractPath(engagement, contract, ['jurisdiction']);
    const country = ofContract === undefined ? contract?.country : undefined;
    const clash = contradiction(named, country, contract, path);
    const found = findJurisdiction(named, jurisdictions);
    if (found === undefined) {
      const facts = { jurisdiction: named, known: Object.keys(jurisdictions).sort() };
      const unknown = problem('ending/unknown-jurisdiction', path, facts);
      return { jurisdiction: generic, diagnostics: [...clash, unknown] };
    }
    return { jurisdiction: found.jurisdiction, diagnostics: [...clash, ...partly(named, found, path)] };
  }

  const own = contract?.country;
  const country = own ?? engagement.provider.country;
  if (country === undefined) return { jurisdiction: generic, diagnostics: [] };
  const path: Path =
    own === undefined ? ['provider', 'country'] : contractPath(engagement, contract, ['country']);
  const found = findJurisdiction(country, jurisdictions);
  if (found === undefined) {
    return { jurisdiction: generic, diagnostics: [problem('ending/generic-counting', path, { country })] };
  }
  return { jurisdiction: found.jurisdiction, diagnostics: partly(country, found, path) };
}

function contradiction(
  jurisdiction: string,
  country: string | undefined,
  contract: Contract | null,
  path: Path,
): readonly Diagnostic[] {
  if (country === undefined || jurisdiction === 'generic' || countryOf(jurisdiction) === country) return [];
  const facts = { jurisdiction, country, contract: contract?.id ?? '' };
  return [problem('ending/jurisdiction-contradicts-country', path, facts)];
}

/** A part of a country whose law we lack, or a country with several laws: one near it counts. */
function partly(
  asked: string,
  { jurisdiction, match }: { readonly jurisdiction: Jurisdiction; readonly match: string },
  path: Path,
): readonly Diagnostic[] {
  if (match !== 'parent' && match !== 'country') return [];
  const facts = {
    asked,
    used: { kind: 'term', value: `jurisdiction.${jurisdiction.id}` },
    id: jurisdiction.id,
  } as const;
  return [problem('ending/part-of-country', path, facts)];
}
