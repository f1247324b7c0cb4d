import { addDays, type PlainDate, plainDate } from './plain-date.ts';

/**
 * Easter Sunday of the Western churches in a Gregorian year (after 1582), by the computus of
 * 1582 in the form published in Nature in 1876 ("anonymous Gregorian algorithm").
 */
export function westernEaster(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return plainDate(year, Math.floor(days / 31), (days % 31) + 1);
}

/**
 * Easter Sunday of the Orthodox churches, as a Gregorian date: the Julian computus (Meeus), moved
 * by the days the two calendars lie apart.
 */
export function orthodoxEaster(year: number): PlainDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + toSunday + 114;
  const apart = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays(plainDate(year, Math.floor(days / 31), (days % 31) + 1), apart);
}
