import { expect, test } from 'vitest';
import { orthodoxEaster, westernEaster } from '../../src/calendar/easter.ts';
import { weekday } from '../../src/calendar/plain-date.ts';

/**
 * Published dates: Western (Book of Common Prayer tables; the extremes 22 March 1818 and 25 April
 * 1943 and 2038) and Orthodox, as the churches announce them.
 */
const PUBLISHED: readonly (readonly [western: string, orthodox: string | null])[] = [
  ['1818-03-22', null],
  ['1943-04-25', '1943-04-25'],
  ['1999-04-04', '1999-04-11'],
  ['2000-04-23', '2000-04-30'],
  ['2016-03-27', '2016-05-01'],
  ['2017-04-16', '2017-04-16'],
  ['2018-04-01', '2018-04-08'],
  ['2019-04-21', '2019-04-28'],
  ['2020-04-12', '2020-04-19'],
  ['2021-04-04', '2021-05-02'],
  ['2022-04-17', '2022-04-24'],
  ['2023-04-09', '2023-04-16'],
  ['2024-03-31', '2024-05-05'],
  ['2025-04-20', '2025-04-20'],
  ['2026-04-05', '2026-04-12'],
  ['2027-03-28', '2027-05-02'],
  ['2028-04-16', '2028-04-16'],
  ['2029-04-01', '2029-04-08'],
  ['2030-04-21', '2030-04-28'],
  ['2038-04-25', '2038-04-25'],
];

test.each(PUBLISHED)('Easter of %s, Orthodox %s', (western, orthodox) => {
  const year = Number(western.slice(0, 4));
  expect(westernEaster(year)).toBe(western);
  if (orthodox !== null) expect(orthodoxEaster(year)).toBe(orthodox);
});

test('both are Sundays between 22 March and 25 April, the Orthodox by the Julian calendar and never earlier', () => {
  for (let year = 1900; year <= 2199; year++) {
    const [western, orthodox] = [westernEaster(year), orthodoxEaster(year)];
    expect([weekday(western), weekday(orthodox)]).toEqual([7, 7]);
    expect(western.slice(5) >= '03-22' && western.slice(5) <= '04-25').toBe(true);
    expect(orthodox >= western).toBe(true);
  }
});
