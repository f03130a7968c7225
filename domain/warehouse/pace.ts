/**
 * How long an order takes. What one person does at a time is one order, or a batch that was picked together: its time is
 * shared by its orders. A silence longer than half an hour is a pause, or something else: it is left out, and counted.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Preparation } from './preparation.ts';

const PAUSE_MINUTES = 30;

const Minutes = z.number().min(0).nullable();
export const Pace = z.object({
  /** Orders whose time is known, and those that a pause falls into. */
  timed: z.int().min(0),
  leftOut: z.int().min(0),
  /** Of work, all persons together; one decimal, like those that follow. */
  workMinutes: z.number().min(0),
  /** Null where no order was timed. */
  medianMinutes: Minutes,
  p90Minutes: Minutes,
  /** Of one person. */
  ordersPerHour: Minutes,
});
export type Pace = z.output<typeof Pace>;

type Timed = Pick<Preparation, 'id' | 'by' | 'batchId' | 'startedAt' | 'preparedAt'>;

export function paceOf(benches: readonly Timed[]): Pace {
  const together = Map.groupBy(benches, ({ id, by, batchId }) => `${by} ${batchId ?? id}`);
  const each = [...together.values()].flatMap(minutesOfEach).toSorted((a, b) => a - b);
  const work = each.reduce((sum, minutes) => sum + minutes, 0);
  return {
    timed: each.length,
    leftOut: benches.length - each.length,
    workMinutes: tenth(work),
    medianMinutes: medianOf(each),
    p90Minutes: at(each, Math.ceil(each.length * 0.9) - 1),
    ordersPerHour: work > 0 ? tenth(each.length / (work / 60)) : null,
  };
}

/** Minutes of each order that no pause falls into. */
function minutesOfEach(batch: readonly Timed[]): number[] {
  const done = batch.map(({ preparedAt }) => milliseconds(preparedAt)).toSorted((a, b) => a - b);
  let last = Math.min(...batch.map(({ startedAt }) => milliseconds(startedAt)));
  const gaps: number[] = [];
  for (const moment of done) {
    // a clock that was set back tells nothing
    const minutes = (moment - last) / 60_000;
    if (minutes >= 0 && minutes <= PAUSE_MINUTES) gaps.push(minutes);
    last = moment;
  }
  const work = gaps.reduce((sum, minutes) => sum + minutes, 0);
  return gaps.map(() => work / gaps.length);
}

function milliseconds(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

function medianOf(sorted: readonly number[]): number | null {
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : tenth((low + high) / 2);
}

function at(sorted: readonly number[], place: number): number | null {
  const found = sorted[place];
  return found === undefined ? null : tenth(found);
}

function tenth(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
