/** Days `YYYY-MM-DD` counted on; no zone is in it. Plain numbers: a promise counts many of them on each key. */

const DAY_MS = 86_400_000;

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The first day after `day` that fits. */
export function nextDay(day: string, fits: (day: string) => boolean): string {
  let next = addDays(day, 1);
  while (!fits(next)) next = addDays(next, 1);
  return next;
}
