/** The print queue of this workstation: kept through crashes, changed only from the state it is thought to be in. */
import { type PrintJob, type PrintState, type Skipped } from '../domain/printing/job.ts';
import type { Actor } from '../domain/tx.ts';
import type { Connection } from './connection.ts';
import type { Scope, Writer } from './writer.ts';

export interface KeptJob extends PrintJob {
  /** For whom it is drawn: what they may not see is not printed. */
  actor: Actor;
  skipped: Skipped[];
  /** How often it went to a printer. */
  prints: number;
  /** Some of it may lie somewhere already. */
  maybeOut: boolean;
  /** Epoch milliseconds; null: at once. */
  nextAt: number | null;
  /** What came out is written down in the logs of its orders. */
  logged: boolean;
}

export interface PrintJobStore {
  /** The job that has this id already, if there is one. */
  add(job: KeptJob): Promise<KeptJob>;
  byId(id: string): Promise<KeptJob | null>;
  /** Null where it is in none of the states `from` any more: nothing is written then. */
  change(id: string, from: readonly PrintState[], change: Partial<KeptJob>): Promise<KeptJob | null>;
  /** In the order in which they were asked for. */
  inState(state: PrintState): Promise<KeptJob[]>;
  unlogged(): Promise<KeptJob[]>;
  /** What is not over first, then the latest. */
  latest(): Promise<KeptJob[]>;
}

/** Jobs that are over and kept to be looked at. */
const KEPT = 200;

export function printJobStore(writer: Writer): PrintJobStore {
  return {
    add: (job) =>
      writer.write(async (scope) => {
        const before = byId(scope.conn, job.id);
        if (before) return before;
        insert(scope, job);
        forgetOldest(scope.conn);
        return job;
      }),
    byId: (id) => writer.read((conn) => byId(conn, id)),
    change: (id, from, change) =>
      writer.write(async (scope) => {
        const job = byId(scope.conn, id);
        if (!job || !from.includes(job.state)) return null;
        const next = { ...job, ...change };
        update(scope, next);
        return next;
      }),
    inState: (state) => writer.read((conn) => jobsOf(conn, 'WHERE state = ? ORDER BY n', state)),
    unlogged: () => writer.read((conn) => jobsOf(conn, 'WHERE logged = 0 ORDER BY n')),
    latest: () =>
      writer.read((conn) =>
        jobsOf(
          conn,
          `ORDER BY state IN ('done', 'cancelled'), n * iif(state IN ('done', 'cancelled'), -1, 1) LIMIT ?`,
          KEPT,
        ),
      ),
  };
}

function byId(conn: Connection, id: string): KeptJob | null {
  return jobsOf(conn, 'WHERE id = ?', id)[0] ?? null;
}

function jobsOf(conn: Connection, where: string, ...values: (string | number)[]): KeptJob[] {
  const rows = conn.prepare(`SELECT json FROM print_job ${where}`).all(...values) as { json: string }[];
  return rows.map(({ json }) => JSON.parse(json) as KeptJob);
}

function insert({ conn, changed }: Scope, job: KeptJob): void {
  conn.prepare('INSERT INTO print_job (id, state, logged, json) VALUES (?, ?, ?, ?)').run(job.id, ...columns(job));
  changed.add('printJobs');
}

function update({ conn, changed }: Scope, job: KeptJob): void {
  conn.prepare('UPDATE print_job SET state = ?, logged = ?, json = ? WHERE id = ?').run(...columns(job), job.id);
  changed.add('printJobs');
}

function columns(job: KeptJob) {
  return [job.state, job.logged ? 1 : 0, JSON.stringify(job)] as const;
}

function forgetOldest(conn: Connection): void {
  conn
    .prepare(
      `DELETE FROM print_job WHERE logged = 1 AND state IN ('done', 'cancelled')
         AND n <= (SELECT max(n) FROM print_job) - ?`,
    )
    .run(KEPT);
}
