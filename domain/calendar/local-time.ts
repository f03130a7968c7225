/** Hours on the wall and instants: the zone is always given, the workstation's own is never used. */
import { Temporal } from 'temporal-polyfill';
import { refusal } from '../refusal.ts';

export interface Local {
  /** `YYYY-MM-DD` */
  day: string;
  /** 1 is Monday. */
  weekday: number;
  /** `HH:MM`, begun. */
  time: string;
}

export function localOf(instant: string, zone: string): Local {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    day: at.toPlainDate().toString(),
    weekday: at.dayOfWeek,
    time: at.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * The instant of an hour of the profile on that day. Where the hour is skipped (summer time) it is the one that follows by
 * as much, where it comes twice it is the first.
 */
export function instantAt(day: string, time: string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}

/**
 * A day and hour as typed by a person (`2026-11-23T15:59`, seconds if need be) to an instant, ISO UTC. Throws `Refusal`
 * badInput naming `field`: `date` for what is no date or hour, `skippedHour` for an hour that summer time leaves out.
 * An hour that comes twice is the first of the two.
 */
export function typedInstant(typed: string, zone: string, field: string): string {
  const local = plain(typed);
  if (local === null) throw refusal('badInput', { rule: 'LIV-1', field, message: 'date', typed });
  const at = local.toZonedDateTime(zone);
  if (!at.toPlainDateTime().equals(local))
    throw refusal('badInput', { rule: 'LIV-1', field, message: 'skippedHour', typed });
  return at.toInstant().toString();
}

function plain(typed: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u.test(typed)) return null;
  try {
    return Temporal.PlainDateTime.from(typed, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** ISO UTC with milliseconds, like every instant that is written. */
export function minutesAfter(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString({ fractionalSecondDigits: 3 });
}
