/** Clock, chance and timers of a real machine, for the processes that run a workstation. */
import { randomFillSync } from 'node:crypto';
import type { WorkstationOptions } from './workstation.ts';

type System = Pick<WorkstationOptions, 'now' | 'random' | 'timer'>;

export const system: System = {
  now: () => new Date().toISOString(),
  random: (bytes) => randomFillSync(new Uint8Array(bytes)),
  timer: {
    set(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
};
