import type { Diagnostic, Path } from '../../diagnostics.ts';
import type { EndingContext } from '../check.ts';
import { problem } from '../problem.ts';
import { isRelative } from '../relative-dates.ts';

/**
 * A promise counted from the receipt or the end prints as a firm date. While the day of receipt is
 * only assumed and a later one moves the end, the promise moves with it: `ending/promise-may-move`.
 */
export function checkPromises({ engagement, ending }: EndingContext): readonly Diagnostic[] {
  const open = [...ending.contracts.map((contract) => contract.ending), ending.withoutContract].find(
    (each) => each?.ifReceived != null,
  );
  const by = open?.ifReceived?.by;
  if (by === undefined) return [];
  return promisesIn(engagement, []).map((path) =>
    problem('ending/promise-may-move', path, { by: { kind: 'date', value: by } }),
  );
}

/** Places of the relative dates that do not count from the notice. */
function promisesIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => promisesIn(item, [...path, index]));
  if (isRelative(value)) return value.after === 'notice' ? [] : [path];
  return Object.entries(value).flatMap(([key, child]) => promisesIn(child, [...path, key]));
}
