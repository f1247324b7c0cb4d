import { expect, test } from 'vitest';
import { isWorkingDay } from '../../src/calendar/working-days.ts';
import { findJurisdiction } from '../../src/law/find-jurisdiction.ts';
import { workingDaysOf } from '../../src/law/jurisdiction.ts';
import { mergeJurisdiction, parentJurisdiction } from '../../src/law/merge-jurisdiction.ts';
import { date } from '../calendar/dates.ts';
import { SHIPPED } from './shipped.ts';

test.each([
  ['PL', 'exact', 'PL'],
  ['US-CA', 'exact', 'US-CA'],
  ['DE-BY', 'region', 'DE-BY'],
  ['DE-XX', 'parent', 'DE'],
  ['US-NY', 'parent', 'US'],
  ['GB', 'country', 'GB-EAW'],
  ['GB-NIR', 'parent', 'GB-EAW'],
])('%s is found: %s, %s', (id, match, law) => {
  const found = findJurisdiction(id, SHIPPED);
  expect([found?.match, found?.jurisdiction.id]).toEqual([match, law]);
});

test.each(['XX', 'constructor', 'toString-BY', ''])('%j is no law', (id) => {
  expect(findJurisdiction(id, SHIPPED)).toBeUndefined();
});

test('a Land adds its holidays to those of the country', () => {
  const works = (id: string) => {
    const found = findJurisdiction(id, SHIPPED);
    return found && isWorkingDay(date('2026-06-04'), workingDaysOf(found.jurisdiction));
  };
  expect([works('DE'), works('DE-BY'), works('DE-BE')]).toEqual([true, false, true]);
});

test('a file takes what it leaves out from its parent, and null takes a field away', () => {
  const parent = {
    id: 'A',
    form: null,
    country: 'A',
    weekend: [6, 7],
    sources: [{ rule: 'shift', cite: 'A' }],
  };
  const own = { id: 'A-B', parent: 'A', country: null, sources: [{ rule: 'shift', cite: 'B' }] };
  expect(parentJurisdiction(own)).toBe('A');
  expect(mergeJurisdiction(own, parent)).toEqual({
    id: 'A-B',
    form: null,
    weekend: [6, 7],
    sources: [
      { rule: 'shift', cite: 'B' },
      { rule: 'shift', cite: 'A' },
    ],
  });
  expect([parentJurisdiction({}), parentJurisdiction('x'), mergeJurisdiction('x', parent)]).toEqual([
    undefined,
    undefined,
    'x',
  ]);
});
