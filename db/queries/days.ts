/** Days as the shop lives them, in its own time zone, as instants in milliseconds. */
import { Temporal } from 'temporal-polyfill';

export interface Span {
  /** Included. */
  from: number | null;
  /** Excluded. */
  to: number | null;
}

/** From the first moment of `from` to the last of `to`, both days of `timeZone`. */
export function spanOfDays(from: string | null, to: string | null, timeZone: string): Span {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
  return {
    from: from === null ? null : start(Temporal.PlainDate.from(from)),
    to: to === null ? null : start(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
}

/** The day that it is at `instant` in `timeZone`. */
export function dayAt(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
