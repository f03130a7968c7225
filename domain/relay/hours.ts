/** When a pick-up point is open, on its own clock. Days are `YYYY-MM-DD`, hours `HH:MM`. */
import { addDays, weekdayOf } from '../calendar/days.ts';
import { calendarOf, isHoliday } from '../calendar/holidays.ts';
import { localOf } from '../calendar/local-time.ts';
import type { RelayPoint } from './relay-point.ts';

export interface PointHours {
  /** `23:59` stands for a door that does not close at night; null: closed now. */
  openUntil: string | null;
  /** Later today; null when it does not. */
  opensAt: string | null;
  today: RelayPoint['hours'][number];
  /** The closure that lasts today. */
  closedUntil: string | null;
  /** The next one to begin. */
  nextClosure: { from: string; to: string } | null;
  /** When it opens next, from tomorrow on; null when it does not within five weeks. */
  opensOn: string | null;
}

export type Timed = Pick<RelayPoint, 'kind' | 'hours' | 'closures' | 'country' | 'postalCode'>;

export function pointHours(point: Timed, now: string): PointHours {
  const { day, time } = localOf(now, pointZone(point));
  const today = hoursOn(point, day);
  return {
    openUntil: today.find(({ from, to }) => time >= from && (time < to || to === '23:59'))?.to ?? null,
    opensAt: today.find(({ from }) => from > time)?.from ?? null,
    today,
    closedUntil: closureOn(point, day)?.to ?? null,
    nextClosure: point.closures.toSorted((a, b) => (a.from < b.from ? -1 : 1)).find(({ from }) => from > day) ?? null,
    opensOn: openDay(point, addDays(day, 1)),
  };
}

/** Nothing on a day of closure, nor on a holiday there but for lockers, whatever the weekday says. */
function hoursOn(point: Timed, day: string): RelayPoint['hours'][number] {
  const shut = closureOn(point, day) || (point.kind !== 'locker' && isHoliday(day, calendarOf(point)));
  return shut ? [] : (point.hours[weekdayOf(day) - 1] ?? []);
}

/** The first day from `day` on when it is open; null when there is none within five weeks. */
export function openDay(point: Timed, day: string): string | null {
  for (let ahead = 0; ahead < 35; ahead += 1) {
    const next = addDays(day, ahead);
    if (hoursOn(point, next).length > 0) return next;
  }
  return null;
}

function closureOn({ closures }: Pick<RelayPoint, 'closures'>, day: string) {
  return closures.find(({ from, to }) => day >= from && day <= to);
}

const zones: Record<string, string> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '976': 'Indian/Mayotte',
};

function pointZone({ postalCode }: Pick<RelayPoint, 'country' | 'postalCode'>): string {
  return zones[postalCode.slice(0, 3)] ?? 'Europe/Paris';
}
