import type { Path } from '../diagnostics.ts';
import type { LocalizedText } from '../engagement/values.ts';
import type { TimelineEntry } from './ending.ts';
import { TIMELINE_PLACES, type TimelineKind } from './timeline-kinds.ts';

const ISO_LENGTH = 10;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

interface Place {
  readonly kind: TimelineKind;
  readonly about?: string;
}

const PLACES: ReadonlyMap<string, Place> = new Map(Object.entries(TIMELINE_PLACES));

/** Everything dated outside `internal`, by date; what falls on one day stays in the file's order. */
export function createTimeline(dated: object): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  walkDates(dated, (date, origin, row) => {
    const place = PLACES.get(pattern(origin));
    if (place === undefined) return;
    const about = place.about === undefined ? undefined : Reflect.get(row, place.about);
    const text = about === undefined ? {} : { text: about as LocalizedText };
    entries.push({ date, kind: place.kind, origin, ...text });
  });
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Calls `visit` for every text that is a date, with its path and the map it stands in. */
export function walkDates(
  value: object,
  visit: (date: string, path: Path, row: object) => void,
  path: Path = [],
): void {
  for (const [key, child] of Object.entries(value)) {
    if (path.length === 0 && key === 'internal') continue;
    const isDate = typeof child === 'string' && child.length === ISO_LENGTH && ISO_DATE.test(child);
    if (!isDate && (typeof child !== 'object' || child === null)) continue;
    const childPath = [...path, Array.isArray(value) ? Number(key) : key];
    if (isDate) visit(child, childPath, value);
    else walkDates(child, visit, childPath);
  }
}

/** `['services', 0, 'lastDay']` as `services.*.lastDay`. */
export function pattern(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
}
