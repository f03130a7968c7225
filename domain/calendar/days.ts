/**
 * Days `YYYY-MM-DD` counted on; no zone is in it. Whole numbers, days since 1 March of the year 0: a promise counts many
 * of them on each key.
 */

export function addDays(day: string, count: number): string {
  return written(number(day) + count);
}

/** Days from one to the other; negative when it is before. */
export function daysBetween(from: string, to: string): number {
  return number(to) - number(from);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  // 1 March of the year 0 was a Wednesday
  return ((number(day) + 2) % 7) + 1;
}

/** The first day after `day` that fits. */
export function nextDay(day: string, fits: (day: string) => boolean): string {
  let next = addDays(day, 1);
  while (!fits(next)) next = addDays(next, 1);
  return next;
}

const ERA = 146_097;

/** Years begin in March, so that the day that leap years add comes last. */
function number(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const inEra = marchYear - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
}

function written(days: number): string {
  const era = Math.floor(days / ERA);
  const inEra = days - era * ERA;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
