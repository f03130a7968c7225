/** One part of the benchmark in a process of its own: `child.ts PART JSON`; prints its result as JSON. */
import { fill, type FillJob } from './fill.ts';
import { floor } from './floor.ts';
import { local, type LocalJob } from './local.ts';
import { notes } from './notes.ts';
import { scanPage } from './scan-page.ts';
import { roundTrip } from './round-trip.ts';

const [part = '', job = '{}'] = process.argv.slice(2);
const given: unknown = JSON.parse(job);
process.stdout.write(`${JSON.stringify(await run(part))}\n`);

function run(name: string): Promise<unknown> {
  if (name === 'fill') return fill(given as FillJob);
  if (name === 'local') return local(given as LocalJob);
  if (name === 'floor') return floor(given as LocalJob);
  if (name === 'scanPage') return scanPage(given as LocalJob);
  if (name === 'notes') return notes(given as { names: string | null });
  if (name === 'roundTrip') return roundTrip(given as { names: string | null });
  throw new Error(`no part ${name}`);
}
