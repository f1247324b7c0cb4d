import type { Diagnostic } from '../../diagnostics.ts';
import type { FactContext } from '../check.ts';
import { problem } from '../problem.ts';

/** What each scenario needs to be told, and what it must not say. */
export function checkScenario({ engagement }: FactContext): readonly Diagnostic[] {
  const { scenario, notice, successor, handover } = engagement;
  switch (scenario) {
    case 'conflict': {
      const { mode, words, text } = notice.reason ?? {};
      const given = mode !== undefined && mode !== 'none' && (words ?? text) !== undefined;
      return given ? [problem('ending/reason-in-conflict', ['notice', 'reason'])] : [];
    }
    case 'practice-transfer':
      return successor?.name === undefined
        ? [problem('ending/transfer-without-successor', ['scenario'])]
        : [];
    case 'practice-closing': {
      const { release, kept } = handover?.records ?? {};
      const told = release !== undefined || (kept ?? []).length > 0;
      return told ? [] : [problem('ending/closing-without-files', ['scenario'])];
    }
    case 'completed':
    case 'provider-withdraws':
    case 'non-payment':
    case 'client-leaves':
    case 'mutual':
    case undefined:
      return [];
  }
}
