import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TERMS } from '../../src/engagement/terms.ts';
import { holidaysOf } from '../../src/law/holidays-of.ts';
import type { Citation } from '../../src/law/jurisdiction.ts';
import { loadIndex, loadLanguage } from '../../src/resources.ts';
import { ENVIRONMENT } from '../helpers/samples.ts';
import { SHIPPED } from './shipped.ts';

const LAWS = Object.values(SHIPPED);
const NATIONAL = LAWS.filter(({ id }) => id !== 'generic');
const NEEDED = ['event-day', 'missing-day', 'runs-from', 'shift'];

test('the legal systems that are promised are there', () => {
  expect(Object.keys(SHIPPED)).toEqual(
    expect.arrayContaining([
      ...['US', 'US-CA', 'GB-EAW', 'PL', 'IL', 'HU', 'RU', 'DE', 'AT', 'FR', 'ES', 'IT', 'PT', 'BR', 'UA'],
      ...['CZ', 'RO', 'NL', 'EU'],
    ]),
  );
});

describe.each(NATIONAL)('$id', (law) => {
  const cited: readonly Citation[] = [
    ...law.sources,
    ...(law.defaultNotices ?? []),
    ...(law.restrictions ?? []),
    ...(law.retention ?? []),
  ];

  test('names the source of every rule, when it was checked, and how sure we are', () => {
    const rules = law.sources.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(NEEDED));
    if (!law.lastDayCounts) expect(rules).toContain('last-day');
    if (law.halfMonthDays !== undefined) expect(rules).toContain('half-month');
    if (Object.keys(law.deemedReceipt).length > 0) expect(rules).toContain('deemed-receipt');
    if (law.receivingHours !== undefined) expect(rules).toContain('receiving-hours');
    for (const { cite, confidence, evidence, checked } of cited) {
      expect([cite, confidence, evidence, checked], cite).not.toContain(undefined);
    }
  });

  test('what nobody looked up is not called certain', () => {
    expect(cited.filter((each) => each.evidence === 'knowledge' && each.confidence === 'certain')).toEqual(
      [],
    );
  });

  test('a contested shift is used, and its source says that it is contested', () => {
    if (!law.shift.contested) return expect(law.sources.some((each) => each.rule === 'shift')).toBe(true);
    expect(law.shift.rule).toBe('next-working-day');
    expect(law.sources.find((each) => each.rule === 'shift')?.confidence).toBe('contested');
    return expect(law.confidence).toBe('contested');
  });

  test('speaks of known professions and ways to send', () => {
    const professions = [...(law.restrictions ?? []), ...(law.defaultNotices ?? [])].flatMap(
      (each) => each.professions ?? [],
    );
    for (const profession of professions) expect(TERMS.profession).toContain(profession);
    const methods = [
      ...Object.keys(law.deemedReceipt),
      ...(law.receivingHours ?? []).flatMap((hours) => hours.methods ?? []),
    ];
    for (const method of methods) expect(TERMS.delivery).toContain(method);
  });

  test('tells each holiday of a year once', () => {
    const { holidays } = law;
    if (holidays === undefined) throw new Error('no holidays');
    for (let year = holidays.since; year <= 2060; year++) {
      for (const region of [undefined, ...holidays.regions]) {
        const named = holidaysOf(holidays, year, region).map(({ date, name }) => `${date} ${name}`);
        expect(new Set(named).size).toBe(named.length);
      }
    }
  });
});

test('every pack has a name for every law', async () => {
  const { languages } = await loadIndex(ENVIRONMENT);
  for (const language of languages) {
    const { pack } = await loadLanguage(language, ENVIRONMENT);
    for (const { id } of LAWS) expect(pack.terms, language).toHaveProperty([`jurisdiction.${id}`]);
  }
});

test('a part of a country says what differs only', () => {
  expect(SHIPPED['US-CA']).toMatchObject({ weekend: [7], weekEndsOn: 6, runsFrom: 'receipt' });
  expect(SHIPPED['GB-SCT']?.country).toBeUndefined();
  expect(readFileSync('locales/jurisdictions/US-CA.yaml', 'utf8')).not.toContain('runsFrom');
});
