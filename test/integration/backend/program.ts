/** The backend as a process of its own, for tests of the whole program. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

export const main = join(import.meta.dirname, '../../../backend/main.ts');
const Ready = z.object({ ready: z.literal(true), url: z.url(), enrolmentCode: z.string().nullable() });

export interface Ended {
  status: number | null;
  /** Standard output. */
  lines: string[];
  /** Standard error. */
  log: string;
}
export interface Running {
  url: string;
  enrolmentCode: string;
  /** Resolves when it ended, for whatever reason. */
  ended: Promise<Ended>;
  log(): string;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

const children = new Set<ChildProcess>();

/** For `afterAll`: nothing that a failed test left stays behind. */
export function killAll(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Resolves once it serves; rejects with its log when it ends before. */
export function start(...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [main, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const lines: string[] = [];
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => {
      children.delete(child);
      resolve({ status, lines, log });
    });
  });
  const stop: Running['stop'] = (signal = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`it ended: ${log}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const { url, enrolmentCode } = Ready.parse(JSON.parse(line));
      resolve({ url, enrolmentCode: enrolmentCode ?? '', ended, log: () => log, stop });
    });
  });
}

export async function post(url: string, body: unknown, token = ''): Promise<{ [key: string]: unknown }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await reply.json()) as { [key: string]: unknown };
}

/** An administrative command, run to its end. */
export async function errand(
  place: string[],
  args: string[],
  input = '',
): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [main, ...place, ...args], { stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, err };
}
