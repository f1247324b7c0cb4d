/**
 * The candidate most likely meant by a mistyped word, or undefined when none is near. Case,
 * spaces, hyphens and underscores do not count (`e-mail` is `email`); the first candidate wins a tie.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const written = simplify(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  if (written.length < 3) least = 1;
  for (const candidate of candidates) {
    const distance = editDistance(written, simplify(candidate), least);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function simplify(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/gu, '');
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and
 * swaps of neighbours that make `a` into `b`, in UTF-16 code units. Results of `limit` and more are
 * reported as `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
