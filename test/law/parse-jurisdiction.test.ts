import { describe, expect, test } from 'vitest';
import { DisengageError } from '../../src/diagnostics.ts';
import { workingDaysOf } from '../../src/law/jurisdiction.ts';
import { parseJurisdiction } from '../../src/law/parse-jurisdiction.ts';
import { date } from '../calendar/dates.ts';
import { GENERIC } from './generic.ts';

test('the generic rules are what they are called', () => {
  expect(GENERIC).toMatchObject({
    id: 'generic',
    eventDayCounts: false,
    missingDay: 'clamp',
    runsFrom: 'receipt',
    weekend: [6, 7],
    shift: { rule: 'off', contested: false },
    defaultPeriod: null,
  });
});

describe('a faulty file', () => {
  const problems = (value: unknown) => {
    try {
      parseJurisdiction(value, 'xx.yaml');
    } catch (error) {
      if (error instanceof DisengageError) return error.diagnostics;
      throw error;
    }
    return [];
  };

  test('is told all its faults, each at its place', () => {
    const found = problems({ ...GENERIC, id: 'Poland', weekend: [0], checked: '2026-02-30', wekend: [6] });
    expect(found.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['law/bad-jurisdiction', 'id'],
      ['law/bad-jurisdiction', 'weekend.0'],
      ['law/bad-jurisdiction', 'checked'],
      ['law/bad-jurisdiction', ''],
    ]);
    expect(found[0]?.location).toEqual({ file: 'xx.yaml' });
  });

  test('may be nothing at all', () => {
    expect(problems(null)).toHaveLength(1);
    expect(problems('id: generic')).toHaveLength(1);
  });

  test('cannot have a week of rest', () => {
    expect(problems({ ...GENERIC, weekend: [1, 2, 3, 4, 5, 6, 7] })).toHaveLength(1);
  });
});

test("a contract's own holidays replace the law's; the firm's are added to the law's", () => {
  const calendar = {
    year: 2026,
    basis: 'enacted',
    holidays: [date('2026-12-25')],
    extraWorkdays: [date('2026-12-12')],
    source: 'Act 1',
  } as const;
  const law = { ...GENERIC, calendars: [calendar] };
  const firm = [date('2026-12-24')];
  expect(workingDaysOf(law, {}, firm)).toEqual({
    weekend: [6, 7],
    holidays: ['2026-12-25', '2026-12-24'],
    extraWorkdays: ['2026-12-12'],
  });
  expect(workingDaysOf(law, { holidays: [], weekend: [7] }, firm)).toEqual({
    weekend: [7],
    holidays: [],
    extraWorkdays: ['2026-12-12'],
  });
});
