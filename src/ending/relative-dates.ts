import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Path } from '../diagnostics.ts';
import type { RelativeDate } from '../engagement/dates.ts';
import { addPlainPeriod } from '../law/count-notice.ts';
import type { Jurisdiction } from '../law/jurisdiction.ts';
import type { Resolved } from './ending.ts';

/** The days that promises count from, and how they count. */
export interface Anchors {
  readonly notice: PlainDate;
  readonly receipt: PlainDate;
  /** The last of all ends. */
  readonly end: PlainDate;
  readonly jurisdiction: Jurisdiction;
  readonly workingDays: WorkingDays;
}

/** The same value with the ISO date in place of every `{ length, unit, after }`. */
export function resolveRelativeDates<T>(value: T, anchors: Anchors): Resolved<T> {
  return resolve(value, anchors) as Resolved<T>;
}

function resolve(value: unknown, anchors: Anchors): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, anchors));
  if (isRelative(value)) {
    const { jurisdiction, workingDays } = anchors;
    return addPlainPeriod(anchors[value.after], value, jurisdiction, workingDays);
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, resolve(child, anchors)]));
}

/** Every relative date in a value, with its path in it, in the order written. */
export function relativeDatesIn(
  value: unknown,
  path: Path = [],
): readonly { readonly path: Path; readonly after: RelativeDate['after'] }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => relativeDatesIn(item, [...path, index]));
  if (isRelative(value)) return [{ path, after: value.after }];
  return Object.entries(value).flatMap(([key, child]) => relativeDatesIn(child, [...path, key]));
}

/** No other map of the input has these three keys. */
function isRelative(value: object): value is RelativeDate {
  return 'length' in value && 'unit' in value && 'after' in value;
}
