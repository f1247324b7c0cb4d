import { describe, expect, it } from 'vitest';
import { parsePeriodText } from '../../src/engagement/period-text.ts';

describe('a period as somebody types it', () => {
  it.each([
    ['3 months', 3, 'month'],
    ['1 month', 1, 'month'],
    ['1.5 months', 1.5, 'month'],
    ['3m', 3, 'month'],
    ['6 weeks', 6, 'week'],
    ['6w', 6, 'week'],
    ['30 days', 30, 'day'],
    ['30d', 30, 'day'],
    ['10 working days', 10, 'working-day'],
    ['10 Business-Days', 10, 'working-day'],
    ['10wd', 10, 'working-day'],
    ['2 years', 2, 'year'],
    [' 600  months ', 600, 'month'],
  ])('reads %j', (text, length, unit) => {
    expect(parsePeriodText(text)).toEqual({ length, unit });
  });

  it.each([
    '',
    '3',
    'months',
    '0 months',
    '10000 months',
    '601 months',
    '101 years',
    '-1 months',
    '1.5 weeks',
    '1.25 months',
    '1,5 months',
    '3 moons',
    '3 months 2 days',
    '3 constructor',
  ])('refuses %j', (text) => {
    expect(parsePeriodText(text)).toBeUndefined();
  });
});
