import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, contract, noticePeriod } from '../../src/engagement/contract.ts';
import {
  date,
  dayOfMonth,
  length,
  period,
  promise,
  span,
  time,
  timeZone,
} from '../../src/engagement/dates.ts';
import { end } from '../../src/engagement/notice.ts';
import { problems, read, refused } from './problems.ts';

describe('date', () => {
  test.each(['2026-12-31', '2024-02-29', '2000-02-29', '1970-01-01', '2199-12-31', '2026-04-30'])(
    'takes %s',
    (written) => expect(read(date, written)).toBe(written),
  );

  test.each([
    ...['2026-02-30', '2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...['2026-1-1', '26-01-01', '31.12.2026', '2026/12/31', '2026-12-31T00:00', ' 2026-12-31', ''],
    ...['2026-12-31\n', '٢٠٢٦-12-31'],
  ])('refuses %j', (written) => expect(read(date, written)).toEqual(refused('input/bad-date')));

  test.each(['1969-12-31', '2200-01-01', '0000-01-01', '9999-12-31'])('finds %s out of range', (written) => {
    expect(problems(date, written)).toEqual([
      { code: 'input/date-out-of-range', path: '', facts: { value: written, from: 1970, until: 2199 } },
    ]);
  });

  test('is no list, no map and not nothing', () => {
    expect(problems(date, ['2026-12-31'])[0]?.facts).toEqual({ expected: 'date', found: 'list' });
    expect(read(date, { day: '1' })).toEqual(refused('input/wrong-type'));
    expect(read(date, undefined)).toEqual(refused('input/missing-field'));
    expect(read(date.optional(), undefined)).toBeUndefined();
  });

  test('says that a promise does not belong here', () => {
    const written = { length: '10', unit: 'day', after: 'end' };
    expect(read(date, written)).toEqual(refused('input/relative-date-not-allowed'));
  });

  test('takes each day of the calendar and only those', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2199 }), number(13), number(32), (year, month, day) => {
        const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
        expect(date.safeParse(written).success).toBe(exists);
      }),
    );
  });
});

describe('promise', () => {
  test('is a day or is counted from one', () => {
    expect(read(promise, '2027-01-15')).toBe('2027-01-15');
    expect(read(promise, { length: '10', unit: 'working-day', after: 'receipt' })).toEqual({
      length: 10,
      unit: 'working-day',
      after: 'receipt',
    });
  });

  test.each([
    [{ length: '10', unit: 'day' }, 'input/missing-field', 'after'],
    [{ length: '10', unit: 'day', after: 'start' }, 'input/not-one-of', 'after'],
    [{ unit: 'day', after: 'end' }, 'input/missing-field', 'length'],
    [{ length: '10', after: 'end' }, 'input/missing-field', 'unit'],
    [{ length: '10', unit: 'days', after: 'end' }, 'input/not-one-of', 'unit'],
    [{ length: '0', unit: 'day', after: 'end' }, 'input/bad-length', 'length'],
    [{ length: '1.5', unit: 'month', after: 'end' }, 'input/bad-length', 'length'],
    [{ length: '101', unit: 'year', after: 'end' }, 'input/bad-length', 'length'],
    [{ length: ['3'], unit: 'day', after: 'end' }, 'input/wrong-type', 'length'],
    [{ length: '1', unit: 'day', after: 'end', before: 'x' }, 'input/unknown-field', 'before'],
    ['2026-02-30', 'input/bad-date', ''],
    [['2026-02-01'], 'input/wrong-type', ''],
  ])('refuses %j', (written, code, path) => {
    expect(problems(promise, written)).toMatchObject([{ code, path }]);
  });
});

describe('period and length', () => {
  test.each([
    ['1', 'day'],
    ['9999', 'working-day'],
    ['1500', 'week'],
    ['600', 'month'],
    ['100', 'year'],
  ])('takes %s %s', (number, unit) => {
    expect(read(period, { length: number, unit })).toBe(`${number} ${unit}`);
  });

  test.each([
    ['10000', 'day', 9999],
    ['1501', 'week', 1500],
    ['601', 'month', 600],
    ['-1', 'day', 9999],
    ['03', 'month', 600],
    ['three', 'month', 600],
  ])('refuses %s %s and says how long it may be', (number, unit, longest) => {
    expect(problems(period, { length: number, unit })).toEqual([
      { code: 'input/bad-length', path: 'length', facts: { value: number, longest } },
    ]);
  });

  test.each(['1.5', '10000', '-3', 'drei', '', '1e3', '٣'])('length %j is none', (written) => {
    expect(read(length, written)).toEqual(refused('input/bad-length'));
  });

  test('length is a whole number', () => {
    expect(read(length, '3')).toBe(3);
    expect(read(length, ['3'])).toEqual(refused('input/wrong-type'));
    expect(read(noticePeriod, { length: '3', unit: 'month' })).toEqual({ length: 3, unit: 'month' });
  });

  test('a length of 0 needs a day of the month', () => {
    const zero = { length: '0', unit: 'month' };
    expect(read(noticePeriod, zero)).toEqual(refused('input/bad-length'));
    expect(read(noticePeriod, { ...zero, byDayOfMonth: '15' })).toEqual({
      length: 0,
      unit: 'month',
      byDayOfMonth: 15,
    });
  });

  test('a period is a map', () => {
    expect(read(period, '3 months')).toEqual(refused('input/wrong-type'));
    expect(read(period, { length: '3' })).toEqual(refused('input/missing-field'));
  });

  test.each(['0', '32', '1.5', '', '0x1f', '1e1', '-1', ' 5'])('day of a month: not %j', (written) => {
    expect(read(dayOfMonth, written)).toEqual(refused('input/bad-count'));
  });

  test('day of a month', () => {
    expect(['1', '15', '31'].map((written) => read(dayOfMonth, written))).toEqual([1, 15, 31]);
    expect(read(dayOfMonth, ['5'])).toEqual(refused('input/wrong-type'));
  });

  test('weekdays are numbers from 1 to 7', () => {
    const weekend = (days: unknown) =>
      problems(noticePeriod, { length: '1', unit: 'day', workingDays: { weekend: days } });
    expect(weekend(['5', '6'])).toEqual([]);
    expect(weekend(['0'])).toMatchObject([{ code: 'input/not-one-of', path: 'workingDays.weekend.0' }]);
    expect(weekend(['Fri'])).toMatchObject([{ code: 'input/not-one-of' }]);
    expect(weekend([['5']])).toMatchObject([{ code: 'input/wrong-type' }]);
  });
});

describe('span', () => {
  test.each(['2026-12', '2026-Q4', '2026', '1970', '2199-01'])('takes %s', (written) => {
    expect(read(span, written)).toBe(written);
  });

  test.each([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-1',
    '1969',
    '2200',
    'December',
    '2026-q4',
    '',
  ])('refuses %j', (written) => expect(read(span, written)).toEqual(refused('input/bad-span')));

  test('from and until are both inside', () => {
    expect(read(span, { from: '2026-01-01', until: '2026-03-31' })).toBe('2026-01-01/2026-03-31');
    expect(read(span, { from: '2026-01-01', until: '2026-01-01' })).toBe('2026-01-01/2026-01-01');
  });

  test.each([
    [{ from: '2026-03-31', until: '2026-01-01' }, 'input/span-backwards', 'until'],
    [{ from: '2026-02-30', until: '2026-03-31' }, 'input/bad-date', 'from'],
    [{ from: '2026-01-01' }, 'input/missing-field', 'until'],
    [{ until: '2026-01-01' }, 'input/missing-field', 'from'],
    [{ from: '2026-01-01', until: '2026-03-31', to: 'x' }, 'input/unknown-field', 'to'],
    [['2026'], 'input/wrong-type', ''],
  ])('refuses %j', (written, code, path) => {
    expect(problems(span, written)).toMatchObject([{ code, path }]);
  });
});

describe('time and zone', () => {
  test.each(['00:00', '09:05', '17:00', '23:59'])('takes %s', (written) => {
    expect(read(time, written)).toBe(written);
  });

  test.each(['24:00', '17:60', '5pm', '7:00', '17.00', '17:00:00', ''])('refuses %j', (written) => {
    expect(read(time, written)).toEqual(refused('input/bad-time'));
  });

  test.each(['Europe/London', 'Asia/Jerusalem', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])(
    'knows %s',
    (written) => expect(read(timeZone, written)).toBe(written),
  );

  test.each(['Europe/Londom', 'GMT+1:00', '+01:00', 'Mars/Olympus', '', '../UTC'])(
    'does not know %j',
    (written) => {
      expect(read(timeZone, written)).toEqual(refused('input/unknown-time-zone'));
    },
  );
});

describe('short forms with dates', () => {
  test('an end may be a bare day', () => {
    expect(read(end, '2026-12-31')).toEqual({ date: '2026-12-31' });
    expect(read(end, { on: 'receipt' })).toEqual({ on: 'receipt' });
    expect(problems(end, '2026-02-30')).toMatchObject([{ code: 'input/bad-date', path: 'date' }]);
  });

  test('a term may be a word', () => {
    expect(read(contract, { term: 'indefinite' })).toEqual({ term: {} });
    expect(problems(contract, { term: 'forever' })).toMatchObject([{ code: '<invalid_type>', path: 'term' }]);
    expect(read(contract, { term: { until: '2027-03-31', renews: 'no' } })).toEqual({
      term: { until: '2027-03-31', renews: 'no' },
    });
  });

  test('an annex ends with the contract, goes on, or ends on a day', () => {
    const ends = (written: unknown) => read(agreement.shape.ends, written);
    expect(ends('with-contract')).toEqual({ how: 'with-contract' });
    expect(ends('continues')).toEqual({ how: 'continues' });
    expect(ends('2026-12-31')).toEqual({ how: 'on-date', on: '2026-12-31' });
    expect(ends('never')).toEqual(refused('input/not-one-of'));
    expect(ends('2026-02-30')).toEqual(refused('input/bad-date'));
  });
});
