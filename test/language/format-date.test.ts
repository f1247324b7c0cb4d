import { describe, expect, test } from 'vitest';
import { formatFact } from '../../src/language/format-fact.ts';
import { packWith, shippedPack } from './packs.ts';

const english = shippedPack('en-GB');
const hebrew = shippedPack('he');
const polish = shippedPack('pl');
const hungarian = shippedPack('hu');
const russian = shippedPack('ru');

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

describe('Polish dates', () => {
  test.each([
    ['2026-01-01', '1 stycznia 2026 r.'],
    ['2028-02-29', '29 lutego 2028 r.'],
    ['2026-03-31', '31 marca 2026 r.'],
    ['2026-04-01', '1 kwietnia 2026 r.'],
    ['2026-05-31', '31 maja 2026 r.'],
    ['2026-06-30', '30 czerwca 2026 r.'],
    ['2026-07-01', '1 lipca 2026 r.'],
    ['2026-08-31', '31 sierpnia 2026 r.'],
    ['2026-09-30', '30 września 2026 r.'],
    ['2026-10-01', '1 października 2026 r.'],
    ['2026-11-30', '30 listopada 2026 r.'],
    ['2026-12-31', '31 grudnia 2026 r.'],
  ])('%s is %s', (value, text) => {
    expect(date(value, undefined, polish)).toBe(text);
  });

  test.each([
    ['weekday', 'środa, 30 września 2026 r.'],
    ['on-weekday', 'w środę 30 września 2026 r.'],
    ['numeric', '30.09.2026 r.'],
    ['month-year', 'wrzesień 2026 r.'],
  ])('form %s', (form, text) => {
    expect(date('2026-09-30', form, polish)).toBe(text);
  });

  test('the preposition is longer before Tuesday', () => {
    expect(date('2026-09-29', 'on-weekday', polish)).toBe('we wtorek 29 września 2026 r.');
  });
});

describe('Hungarian dates', () => {
  test.each([
    [undefined, '2026. szeptember 30.'],
    ['weekday', '2026. szeptember 30., szerda'],
    ['on-weekday', '2026. szeptember 30-án, szerdán'],
    ['numeric', '2026. 09. 30.'],
    ['month-year', '2026. szeptember'],
    ['until', '2026. szeptember 30-áig'],
    ['from', '2026. szeptember 30-ától'],
    ['of', '2026. szeptember 30-i'],
  ])('form %s', (form, text) => {
    expect(date('2026-09-30', form, hungarian)).toBe(text);
  });

  // The ordinal that is spoken decides: 24 is "huszonnegyedike", 28 "huszonnyolcadika".
  const BACK = [2, 3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30];
  const days = Array.from({ length: 31 }, (_, index) => index + 1);

  test.each(days)('the suffixes of day %i follow its vowels', (day) => {
    const value = `2026-12-${String(day).padStart(2, '0')}`;
    const stem = `2026. december ${day}-${day === 1 ? 'j' : ''}${BACK.includes(day) ? 'á' : 'é'}`;
    expect(date(value, 'on', hungarian)).toBe(`${stem}n`);
    expect(date(value, 'until', hungarian)).toBe(`${stem}ig`);
    expect(date(value, 'from', hungarian)).toBe(`${stem}t${BACK.includes(day) ? 'ó' : 'ő'}l`);
    expect(date(value, 'of', hungarian)).toBe(`2026. december ${day}-${day === 1 ? 'jei' : 'i'}`);
  });
});

describe('Russian dates', () => {
  test.each([
    ['2026-01-01', '1 января 2026 г.'],
    ['2028-02-29', '29 февраля 2028 г.'],
    ['2026-03-31', '31 марта 2026 г.'],
    ['2026-04-01', '1 апреля 2026 г.'],
    ['2026-05-31', '31 мая 2026 г.'],
    ['2026-06-30', '30 июня 2026 г.'],
    ['2026-07-01', '1 июля 2026 г.'],
    ['2026-08-31', '31 августа 2026 г.'],
    ['2026-09-30', '30 сентября 2026 г.'],
    ['2026-10-01', '1 октября 2026 г.'],
    ['2026-11-30', '30 ноября 2026 г.'],
    ['2026-12-31', '31 декабря 2026 г.'],
  ])('%s is %s', (value, text) => {
    expect(date(value, undefined, russian)).toBe(text);
    expect(date(value, 'letterhead', russian)).toBe(text);
  });

  test.each([
    ['weekday', '30 сентября 2026 г. (среда)'],
    ['on-weekday', 'в среду, 30 сентября 2026 г.'],
    ['numeric', '30.09.2026'],
    ['month-year', 'сентябрь 2026 г.'],
    ['day-month', '30 сентября'],
  ])('form %s', (form, text) => {
    expect(date('2026-09-30', form, russian)).toBe(text);
  });

  test('Tuesday takes the longer preposition', () => {
    expect(date('2026-09-29', 'on-weekday', russian)).toBe('во вторник, 29 сентября 2026 г.');
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
  expect(formatFact({ kind: 'time', value: '17:00' }, 'at', hungarian)).toBe('17 órakor');
  expect(formatFact({ kind: 'time', value: '09:05' }, 'at', hungarian)).toBe('9:05-kor');
  expect(formatFact({ kind: 'zone', value: 'Asia/Beirut' }, undefined, english)).toBe(
    'Asia/Beirut time zone',
  );
  expect(formatFact({ kind: 'zone', value: 'constructor' }, undefined, english)).toBe(
    'constructor time zone',
  );
});
