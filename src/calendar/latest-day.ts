import { addDays, type PlainDate } from './plain-date.ts';

/** No period is longer; a search that gets here has no answer. */
const FARTHEST_DAYS = 366 * 110;

/**
 * The last day for which `holds` is true, searched around `near`; `holds` must be true up to some day
 * and false after it. `undefined` when it never changes.
 */
export function latestDay(near: PlainDate, holds: (day: PlainDate) => boolean): PlainDate | undefined {
  let [early, late] = [-1, 1];
  while (!holds(addDays(near, early))) {
    if (early < -FARTHEST_DAYS) return undefined;
    early *= 2;
  }
  while (holds(addDays(near, late))) {
    if (late > FARTHEST_DAYS) return undefined;
    late *= 2;
  }
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (holds(addDays(near, middle))) early = middle;
    else late = middle;
  }
  return addDays(near, early);
}
