/** A program of ours that `npm start` runs beside itself. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from '../tool.ts';

export interface Child<Ready> {
  /** The first line of JSON with `"ready": true`; rejects with the last lines when the program ends before. */
  ready: Promise<Ready>;
  /** Resolves with its exit status and last lines, also when it was asked to stop. */
  ended: Promise<Ended>;
  stop(): Promise<void>;
}

export interface Ended {
  status: number;
  lastLines: string;
}

export interface ChildOptions<Ready> {
  program: string;
  args: string[];
  /** Gets all its output. */
  logFile: string;
  /** Checks the line of JSON; null where the program is ready as soon as it runs. */
  parse: ((line: unknown) => Ready) | null;
  readyWithinMs: number;
}

const keptLines = 25;
const stopWithinMs = 15_000;

export function startChild<Ready>({ program, args, logFile, parse, readyWithinMs }: ChildOptions<Ready>): Child<Ready> {
  // Its own process group: Ctrl-C reaches us alone, and we stop the programs in order.
  const process_ = spawn(program, args, {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  const lines: string[] = [];
  const lastLines = () => lines.slice(-keptLines).join('\n');
  const ready = Promise.withResolvers<Ready>();
  const ended = Promise.withResolvers<Ended>();
  const hear = (line: string) => {
    lines.push(line);
    lines.splice(0, lines.length - keptLines);
    log.write(`${line}\n`);
    if (parse && line.startsWith('{"ready":')) ready.resolve(parse(JSON.parse(line)));
  };
  for (const stream of [process_.stdout, process_.stderr]) createInterface({ input: stream }).on('line', hear);
  const tooLate = setTimeout(() => {
    ready.reject(new Error(`not ready after ${readyWithinMs / 1000} s\n${lastLines()}`));
  }, readyWithinMs);
  const end = (status: number) => {
    clearTimeout(tooLate);
    log.end();
    ready.reject(new Error(lastLines()));
    ended.resolve({ status, lastLines: lastLines() });
  };
  process_.once('error', (error) => {
    lines.push(error.message);
    end(1);
  });
  process_.once('close', (code) => end(code ?? 1));
  void ready.promise.then(
    () => clearTimeout(tooLate),
    () => clearTimeout(tooLate),
  );
  return {
    ready: ready.promise,
    ended: ended.promise,
    stop: async () => {
      process_.kill('SIGTERM');
      const force = setTimeout(() => process_.kill('SIGKILL'), stopWithinMs);
      await ended.promise;
      clearTimeout(force);
    },
  };
}
