import type { Diagnostic } from '../diagnostics.ts';
import type { Contract, Engagement } from '../engagement/engagement.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import { problem } from './problem.ts';

/** By id; holds `generic` at least. */
export type Jurisdictions = Readonly<Record<string, Jurisdiction>>;

/**
 * The law that counts a contract's days: the one the file names, else that of the contract's
 * country, else of the provider's. Without rules for that country the generic ones count, with a
 * warning. Language never decides.
 */
export function jurisdictionOf(
  engagement: Engagement,
  contract: Contract | null,
  jurisdictions: Jurisdictions,
): { readonly jurisdiction: Jurisdiction; readonly diagnostics: readonly Diagnostic[] } {
  const find = (id: string) => (Object.hasOwn(jurisdictions, id) ? jurisdictions[id] : undefined);
  const generic = find('generic');
  if (generic === undefined) throw new RangeError('the generic jurisdiction is missing');

  const named = engagement.jurisdiction;
  if (named !== undefined) {
    const jurisdiction = find(named);
    if (jurisdiction !== undefined) return { jurisdiction, diagnostics: [] };
    const facts = { jurisdiction: named, known: Object.keys(jurisdictions).sort() };
    return {
      jurisdiction: generic,
      diagnostics: [problem('ending/unknown-jurisdiction', ['jurisdiction'], facts)],
    };
  }

  const own = contract?.country;
  const country = own ?? engagement.provider.country;
  if (country === undefined) return { jurisdiction: generic, diagnostics: [] };
  const jurisdiction = find(country);
  if (jurisdiction !== undefined) return { jurisdiction, diagnostics: [] };
  const index = contract === null ? -1 : engagement.contracts.indexOf(contract);
  const path = own === undefined ? ['provider', 'country'] : ['contracts', index, 'country'];
  return {
    jurisdiction: generic,
    diagnostics: [problem('ending/generic-counting', path, { country })],
  };
}
