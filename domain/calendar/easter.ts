/** The two Easters, as days `YYYY-MM-DD` of the calendar everybody uses. */
import { Temporal } from 'temporal-polyfill';

/** Of the churches of the West: the anonymous Gregorian computus. */
export function westernEaster(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(count / 31), (count % 31) + 1);
}

/** Of the Orthodox churches: reckoned by the Julian calendar (Meeus), then told in ours. */
export function orthodoxEaster(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const count = moon + weekday + 114;
  const julian = new Temporal.PlainDate(year, Math.floor(count / 31), (count % 31) + 1);
  const century = Math.floor(year / 100);
  return julian.add({ days: century - Math.floor(century / 4) - 2 });
}
