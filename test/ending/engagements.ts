import { type Diagnostic, DisengageError } from '../../src/diagnostics.ts';
import type { Ending } from '../../src/ending/ending.ts';
import { type ResolvedEnding, resolveEnding } from '../../src/ending/resolve-ending.ts';
import { type Engagement, engagement } from '../../src/engagement/engagement.ts';
import type { Jurisdiction } from '../../src/law/jurisdiction.ts';
import { GENERIC } from '../law/generic.ts';

/** Fields as a file has them; every scalar a string. `undefined` takes a field of the base away. */
export type Fields = Readonly<Record<string, unknown>>;

/** A notice of one month to the end of a month, sent on Monday 23 November 2026. */
export const BASE: Fields = {
  language: 'en-GB',
  jurisdiction: 'generic',
  provider: { name: 'Harbour Books Ltd', address: ['1 Quay Road', 'Bristol'] },
  client: { name: 'Tin Whistle Bakery Ltd', address: ['8 Mill Lane', 'Bristol'] },
  contract: {
    signedOn: '2024-03-01',
    noticePeriod: { length: '1', unit: 'month', endsOn: 'end-of-month' },
    clause: 'clause 9.2',
  },
  notice: { date: '2026-11-23', delivery: 'registered-post' },
  services: [{ name: 'Bookkeeping', outcome: 'ends' }],
};

/** The base with fields replaced; maps are merged, lists are not. */
export function engagementOf(fields: Fields = {}): Engagement {
  return engagement.parse(merge(BASE, fields));
}

function merge(base: unknown, over: unknown): unknown {
  if (!isMap(base) || !isMap(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  const entries = [...keys].map(
    (key) => [key, key in over ? merge(base[key], over[key]) : base[key]] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Options {
  readonly today?: string;
  readonly jurisdictions?: Readonly<Record<string, Jurisdiction>>;
}

export function resolve(fields: Fields = {}, options: Options = {}): ResolvedEnding {
  return resolveEnding(engagementOf(fields), {
    jurisdictions: { generic: GENERIC, ...options.jurisdictions },
    today: options.today ?? '2026-11-22',
  });
}

export function endingOf(fields: Fields = {}, options: Options = {}): Ending {
  return resolve(fields, options).ending;
}

/** Every problem, whether it stops the work or not. */
export function problemsOf(fields: Fields = {}, options: Options = {}): readonly Diagnostic[] {
  try {
    return resolve(fields, options).diagnostics;
  } catch (error) {
    if (error instanceof DisengageError) return error.diagnostics;
    throw error;
  }
}

/** `code at path`, for short tests. */
export function told(fields: Fields = {}, options: Options = {}): readonly string[] {
  return problemsOf(fields, options).map(({ code, path }) => `${code} at ${(path ?? []).join('.')}`);
}
