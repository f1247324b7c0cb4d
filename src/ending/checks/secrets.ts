import type { Diagnostic, Path } from '../../diagnostics.ts';
import type { FactContext } from '../check.ts';
import { problem } from '../problem.ts';
import { findSecret } from '../secret.ts';

/**
 * A document is printed, mailed and filed: nothing in it may open a door. Known shapes of tokens
 * are looked for in every text, guesses only where the handover speaks of access. The message
 * never repeats the secret.
 */
export function checkSecrets({ engagement }: FactContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walkTexts(engagement, [], (text, path) => {
    const kind = findSecret(text, path[0] === 'handover' ? 'guess' : 'certain');
    if (kind !== undefined) found.push(problem('ending/looks-like-secret', path, { kind }));
  });
  return found;
}

function walkTexts(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      walkTexts(child, [...path, Array.isArray(value) ? Number(key) : key], visit);
    }
  }
}
