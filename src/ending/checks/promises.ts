import type { Diagnostic, Path } from '../../diagnostics.ts';
import { dateFact } from '../../law/derivation.ts';
import type { EndingContext } from '../check.ts';
import type { Ending } from '../ending.ts';
import { plainText, problem } from '../problem.ts';

/**
 * A promise counted from the end or the receipt moves with it while the day of receipt is only
 * assumed. The documents mark it and say so; who wants a firm date learns it here:
 * `ending/promise-may-move`.
 */
export function checkPromises({ ending }: EndingContext): readonly Diagnostic[] {
  return ending.movingDates.flatMap(({ origin, with: anchor }) => {
    // The last day of a service is the end itself, which the letter tells by its rule.
    if (origin[0] === 'services') return [];
    const by = anchor === 'receipt' ? ending.assumedReceipt : firmUntil(ending);
    if (by === null) return [];
    const about = ending.timeline.find((entry) => placeOf(entry) === placeOf({ origin }))?.text;
    const facts = { by: dateFact(by), ...(about === undefined ? {} : { about: plainText(about) }) };
    return [problem('ending/promise-may-move', origin, facts)];
  });
}

function placeOf({ origin }: { readonly origin: Path }): string {
  return JSON.stringify(origin);
}

/** The last day of receipt that moves no end. */
function firmUntil(ending: Ending) {
  const endings = [...ending.contracts.map((contract) => contract.ending), ending.withoutContract];
  const days = endings.flatMap((each) => each?.ifReceived?.by ?? []);
  return [...days].sort()[0] ?? null;
}
