import type { Diagnostic } from '../../diagnostics.ts';
import type { EndingContext } from '../check.ts';
import { plainText, problem } from '../problem.ts';

/** Access goes over before it goes away, and nothing of the client's stays behind. */
export function checkHandover({ ending }: EndingContext): readonly Diagnostic[] {
  return [...checkAccess(ending), ...checkWithheld(ending)];
}

function checkAccess({ handover }: EndingContext['ending']): readonly Diagnostic[] {
  return (handover?.access ?? []).flatMap(({ system, transferOn, revokeOn }, index) => {
    if (transferOn === undefined || revokeOn === undefined || revokeOn >= transferOn) return [];
    const facts = {
      system: plainText(system),
      transfer: { kind: 'date', value: transferOn },
      revoke: { kind: 'date', value: revokeOn },
    } as const;
    const path = ['handover', 'access', index, 'revokeOn'];
    return [problem('ending/revoked-before-transfer', path, facts)];
  });
}

/** Only own papers may be withheld; what the file also returns was the client's. */
function checkWithheld({ handover }: EndingContext['ending']): readonly Diagnostic[] {
  const records = handover?.records;
  const returned = new Set(
    [...(records?.returned ?? []), ...(records?.missing ?? [])].map(({ what }) => same(plainText(what))),
  );
  return (records?.withheld ?? []).flatMap((row, index) => {
    const path = ['handover', 'records', 'withheld', index];
    const what = plainText(row.what);
    const found: Diagnostic[] = [];
    if (row.basis === undefined) found.push(problem('ending/withheld-without-basis', path, { what }));
    if (returned.has(same(what))) {
      found.push(problem('ending/withheld-and-returned', [...path, 'what'], { what }));
    }
    return found;
  });
}

function same(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
