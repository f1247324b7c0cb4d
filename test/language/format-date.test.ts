import { describe, expect, test } from 'vitest';
import { formatFact } from '../../src/language/format-fact.ts';
import { packWith, shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');

const date = (value: string, form?: string, pack = english) =>
  formatFact({ kind: 'date', value }, form, pack);

describe('English dates', () => {
  test.each([
    ['2026-01-01', '1 January 2026'],
    ['2026-01-31', '31 January 2026'],
    ['2028-02-29', '29 February 2028'],
    ['2026-03-01', '1 March 2026'],
    ['2026-04-30', '30 April 2026'],
    ['2026-05-05', '5 May 2026'],
    ['2026-06-30', '30 June 2026'],
    ['2026-07-31', '31 July 2026'],
    ['2026-08-01', '1 August 2026'],
    ['2026-09-30', '30 September 2026'],
    ['2026-10-10', '10 October 2026'],
    ['2026-11-21', '21 November 2026'],
    ['2026-12-31', '31 December 2026'],
  ])('%s is %s', (value, text) => {
    expect(date(value)).toBe(text);
    expect(date(value, 'letterhead')).toBe(text);
  });

  test.each([
    ['weekday', 'Wednesday 30 September 2026'],
    ['on-weekday', 'on Wednesday 30 September 2026'],
    ['numeric', '30/09/2026'],
    ['month-year', 'September 2026'],
    ['day-month', '30 September'],
  ])('form %s', (form, text) => {
    expect(date('2026-09-30', form)).toBe(text);
  });

  test('a Sunday and a Monday', () => {
    expect(date('2026-11-22', 'weekday')).toBe('Sunday 22 November 2026');
    expect(date('2026-11-23', 'weekday')).toBe('Monday 23 November 2026');
  });

  test('neither another text nor an unknown form is a date', () => {
    expect(() => date('2026-02-30')).toThrow(RangeError);
    expect(() => date('30.09.2026')).toThrow(RangeError);
    expect(() => date('2026-09-30', 'toString')).toThrow(RangeError);
  });
});

describe('Hebrew dates', () => {
  test.each([
    ['2026-01-01', '1 בינואר 2026'],
    ['2028-02-29', '29 בפברואר 2028'],
    ['2026-03-31', '31 במרץ 2026'],
    ['2026-04-01', '1 באפריל 2026'],
    ['2026-05-31', '31 במאי 2026'],
    ['2026-06-30', '30 ביוני 2026'],
    ['2026-07-01', '1 ביולי 2026'],
    ['2026-08-31', '31 באוגוסט 2026'],
    ['2026-09-30', '30 בספטמבר 2026'],
    ['2026-10-01', '1 באוקטובר 2026'],
    ['2026-11-30', '30 בנובמבר 2026'],
    ['2026-12-31', '31 בדצמבר 2026'],
  ])('%s is %s', (value, text) => {
    expect(date(value, undefined, hebrew)).toBe(text);
  });

  test.each([
    ['weekday', 'יום רביעי, 30 בספטמבר 2026'],
    ['on-weekday', 'ביום רביעי, 30 בספטמבר 2026'],
    ['numeric', '30.09.2026'],
    ['month-year', 'ספטמבר 2026'],
  ])('form %s', (form, text) => {
    expect(date('2026-09-30', form, hebrew)).toBe(text);
  });

  test('the day of rest is a day like the others, so that verbs agree', () => {
    expect(date('2026-11-21', 'weekday', hebrew)).toBe('יום שבת, 21 בנובמבר 2026');
    expect(date('2026-11-22', 'weekday', hebrew)).toBe('יום ראשון, 22 בנובמבר 2026');
  });
});

describe('languages to come are data', () => {
  test('French writes 1er', () => {
    const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';
    const french = packWith({
      dates: {
        ...english.dates,
        months: { default: months.split(' ') },
        days: { default: { 1: '1er' } },
        forms: { default: '{day} {month} {year}' },
      },
    });
    expect(date('2026-12-01', undefined, french)).toBe('1er décembre 2026');
    expect(date('2026-12-11', undefined, french)).toBe('11 décembre 2026');
  });

  test('Hungarian puts the year first and the ending on the day', () => {
    const months =
      'január február március április május június július augusztus szeptember október november december';
    const hungarian = packWith({
      dates: {
        ...english.dates,
        months: { default: months.split(' ') },
        days: { on: { 1: '1-jén', 2: '2-án', 21: '21-én', 31: '31-én' } },
        forms: { default: '{year}. {month} {day}.', on: '{year}. {month} {day on}' },
      },
    });
    expect(date('2026-12-31', undefined, hungarian)).toBe('2026. december 31.');
    expect(date('2026-12-31', 'on', hungarian)).toBe('2026. december 31-én');
    expect(date('2026-12-01', 'on', hungarian)).toBe('2026. december 1-jén');
  });

  test('Polish has the month in the genitive, and alone in the nominative', () => {
    const genitive =
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia';
    const nominative =
      'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień';
    const polish = packWith({
      dates: {
        ...english.dates,
        months: { default: nominative.split(' '), genitive: genitive.split(' ') },
        forms: { default: '{day} {month genitive} {year} r.', 'month-year': '{month} {year} r.' },
      },
    });
    expect(date('2026-11-21', undefined, polish)).toBe('21 listopada 2026 r.');
    expect(date('2026-11-21', 'month-year', polish)).toBe('listopad 2026 r.');
  });
});

test('times and zones', () => {
  expect(formatFact({ kind: 'time', value: '09:05' }, undefined, english)).toBe('09:05');
  expect(
    formatFact(
      { kind: 'time', value: '17:00' },
      undefined,
      packWith({ times: { default: '{hour12}.{minute}' } }),
    ),
  ).toBe('5.00');
  expect(() => formatFact({ kind: 'time', value: '9:05' }, undefined, english)).toThrow(RangeError);
  expect(formatFact({ kind: 'zone', value: 'Europe/London' }, undefined, english)).toBe('London time');
  expect(formatFact({ kind: 'zone', value: 'Asia/Jerusalem' }, undefined, hebrew)).toBe('שעון ישראל');
  expect(formatFact({ kind: 'zone', value: 'Asia/Beirut' }, undefined, english)).toBe(
    'Asia/Beirut time zone',
  );
  expect(formatFact({ kind: 'zone', value: 'constructor' }, undefined, english)).toBe(
    'constructor time zone',
  );
});
