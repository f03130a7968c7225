import { addDays } from '../calendar/days.ts';
import { isBusinessDay } from '../calendar/holidays.ts';

export interface ComparedDays {
  /** The working day before: a Monday is held beside a Friday. */
  before: string;
  /** The same day of the week, a week ago. */
  lastWeek: string;
}

/** What a day `YYYY-MM-DD` of a shop of that country is held beside. */
export function comparedDays(day: string, country: string): ComparedDays {
  let before = addDays(day, -1);
  while (!isBusinessDay(before, country)) before = addDays(before, -1);
  return { before, lastWeek: addDays(day, -7) };
}
