/** Invented points from a file; their closures are told from today, so that the demo always has some. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays } from '../../domain/calendar/days.ts';
import { metresBetween, readCentres } from '../../domain/place/position.ts';
import { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { RelayProvider } from './provider.ts';

const DemoPoint = RelayPoint.omit({ closures: true, seenAt: true }).extend({
  closures: z.array(z.object({ inDays: z.int(), days: z.int().min(1) })),
});
export type DemoPoint = z.output<typeof DemoPoint>;

export interface DemoProvider extends RelayProvider {
  all(): RelayPoint[];
}

const REACH_METRES = 30_000;
const resources = join(import.meta.dirname, '../../resources');

/** `now`: ISO UTC. */
export async function demoProvider(now: () => string): Promise<DemoProvider> {
  const file = await readFile(join(resources, 'demo/relay-points.json'), 'utf8');
  const points = z.array(DemoPoint).parse(JSON.parse(file));
  const centres = readCentres(await readFile(join(resources, 'postal-centres.txt'), 'utf8'));
  const all = () => points.map((point) => asOf(point, now()));
  return {
    all,
    near: async (place, network) => {
      const centre = centres.of(place);
      if (!centre) throw new Error('a place that is not known');
      return all().filter((point) => point.network === network && metresBetween(centre, point) <= REACH_METRES);
    },
  };
}

function asOf({ closures, ...point }: DemoPoint, now: string): RelayPoint {
  const today = now.slice(0, 10);
  const days = closures.map(({ inDays, days: count }) => ({
    from: addDays(today, inDays),
    to: addDays(today, inDays + count - 1),
  }));
  return { ...point, closures: days, seenAt: now };
}
