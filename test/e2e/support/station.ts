/** A workstation: the browser host as a process on a SQLite file of its own, behind a line of its own. */
import { join } from 'node:path';
import { z } from 'zod';
import { type Line, openLine } from './line.ts';
import { startProgram } from './program.ts';

export interface Station {
  name: string;
  db: string;
  line: Line;
  /** The link of its last start, good for one browser. */
  url(): string;
  stop(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
  start(): Promise<void>;
}

const Ready = z.object({ ready: z.literal(true), url: z.url() });

export async function startStation(
  folder: string,
  name: string,
  backend: { url: string; code: string },
): Promise<Station> {
  const db = join(folder, `${name}.db`);
  const line = await openLine(backend.url);
  const args = ['--db', db, '--backend', line.url, '--enrol', backend.code, '--name', name];
  const run = () => startProgram(['browser-host/main.ts', ...args], Ready.parse);
  let program = await run();
  return {
    name,
    db,
    line,
    url: () => program.ready.url,
    stop: () => program.stop(),
    kill: () => program.kill(),
    start: async () => {
      program = await run();
    },
  };
}
