import type { Diagnostic, Path } from '../../diagnostics.ts';
import { findSecret, type SecretCare } from '../../input/find-secret.ts';
import type { FactContext } from '../check.ts';
import { problem } from '../problem.ts';

/**
 * A document is printed, mailed and filed: nothing in it may open a door. What is called a password
 * or has the shape of a token is looked for in every text, guesses only where the handover speaks of
 * access. The message never repeats the secret.
 */
export function checkSecrets({ engagement }: FactContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walkTexts(engagement, [], (text, path) => {
    const kind = findSecret(spokenText(text, path), careFor(path));
    if (kind !== undefined) found.push(problem('ending/looks-like-secret', path, { kind }));
  });
  return found;
}

function careFor(path: Path): SecretCare {
  // in India a PIN is a postal code
  if (path.some((step) => step === 'address' || step === 'noticeAddress')) return 'shaped';
  return path[0] === 'handover' ? 'guess' : 'stated';
}

/** A way to hand a password over is said in words: one word with digits there is the password. */
function spokenText(text: string, path: Path): string {
  const isWord = /^(?=.*\p{L})\S+$/u.test(text);
  return path.includes('secretVia') && isWord ? `password ${text}` : text;
}

function walkTexts(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      walkTexts(child, [...path, Array.isArray(value) ? Number(key) : key], visit);
    }
  }
}
