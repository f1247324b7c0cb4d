import { expect, test } from 'vitest';
import type * as z from 'zod';
import { resolveEnding } from '../../src/ending/resolve-ending.ts';
import { pattern, walkDates } from '../../src/ending/timeline.ts';
import { TIMELINE_PLACES, UNDATED_PLACES } from '../../src/ending/timeline-kinds.ts';
import { date, promise } from '../../src/engagement/dates.ts';
import { engagementFile } from '../../src/engagement/engagement.ts';
import { GENERIC } from '../law/generic.ts';
import { FULL } from './full.ts';

const { ending } = resolveEnding(FULL, { jurisdictions: { generic: GENERIC }, today: '2026-11-24' });
const KNOWN: readonly string[] = [...Object.keys(TIMELINE_PLACES), ...UNDATED_PLACES];

/** What zod keeps of the schemas that hold others. */
interface Def {
  readonly type: string;
  readonly shape: Readonly<Record<string, z.core.$ZodType>>;
  readonly element: z.core.$ZodType;
  readonly innerType: z.core.$ZodType;
  readonly out: z.core.$ZodType;
}

/** Patterns of every date in the schema, as the engagement names them. */
function schemaDates(schema: z.core.$ZodType, path: string): readonly string[] {
  if (schema === date || schema === promise) return [path];
  const { def } = schema._zod as unknown as { readonly def: Def };
  const below = (child: z.core.$ZodType, key: string) =>
    schemaDates(child, path === '' ? key : `${path}.${key}`);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, child]) => below(child, key));
    case 'array':
      return below(def.element, '*');
    case 'optional':
      return schemaDates(def.innerType, path);
    case 'pipe':
      return schemaDates(def.out, path);
    default:
      return [];
  }
}

test('every date of the schema outside internal has its place, or a reason to have none', () => {
  const found = schemaDates(engagementFile, '')
    .filter((path) => !path.startsWith('internal.'))
    .map((path) =>
      path.replace(/^(contract)(\.|$)(?!\*)/, 'contracts.*.').replace(/^documents\.[a-z-]+/, 'documents.*'),
    );
  expect(found.length).toBeGreaterThan(60);
  const known = KNOWN.map((place) => place.replace(/^documents\.\*/, 'documents.*'));
  expect([...new Set(found)].filter((path) => !known.includes(path))).toEqual([]);
});

test('the full engagement has every place of the table', () => {
  const places: string[] = [];
  walkDates({ ...ending, timeline: [], assumedReceipt: null, beforeReceipt: null }, (_, path) =>
    places.push(pattern(path)),
  );
  const kinds = new Set(ending.timeline.map(({ origin }) => pattern(origin)));
  expect(Object.keys(TIMELINE_PLACES).filter((place) => !kinds.has(place))).toEqual(['withoutContract.end']);
  const known = KNOWN.map(
    (place) => new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`),
  );
  // The derivations hold dates too; they are told with their contract.
  const rest = places.filter((place) => !/^(contracts\.\*|withoutContract)\.ending\./.test(place));
  expect(rest.filter((place) => !known.some((each) => each.test(place)))).toEqual([]);
});

test('is sorted by date, keeps the order of the file within a day, and tells what each entry is about', () => {
  const dates = ending.timeline.map((entry) => entry.date);
  expect(dates).toEqual([...dates].sort());
  expect(ending.timeline.filter((entry) => entry.date === '2026-12-01')).toEqual([
    {
      date: '2026-12-01',
      kind: 'access-locked-until',
      origin: ['handover', 'access', 0, 'lockedUntil'],
      text: 'registrar',
    },
    {
      date: '2026-12-01',
      kind: 'commitment-cancelled',
      origin: ['handover', 'commitments', 0, 'cancelledOn'],
      text: 'Backup licence',
    },
  ]);
});

test('every entry is found in the ending at its origin', () => {
  for (const { date: day, origin } of ending.timeline) {
    const value = origin.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], ending);
    expect(value).toBe(day);
  }
});

test('nothing internal is on it', () => {
  expect(ending.timeline.some(({ origin }) => origin[0] === 'internal')).toBe(false);
  expect(ending.timeline.some((entry) => entry.date === '2026-09-09')).toBe(false);
});
