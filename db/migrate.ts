/** Brings a file to today's tables. The number of steps taken is SQLite's `user_version`. */
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { StoreFault } from './contract.ts';
import { type Migration, migrations } from './migrations/all.ts';

/** Throws `StoreFault` tooNew for a file written by a newer program. Reads only. */
export function mustBeKnown(db: Database.Database, steps: readonly Migration[] = migrations): void {
  const taken = stepsTaken(db);
  if (taken > steps.length) throw new StoreFault('tooNew', `tables ${taken}, known ${steps.length}`);
}

export function migrate(db: Database.Database, steps: readonly Migration[] = migrations): void {
  const taken = stepsTaken(db);
  if (taken === steps.length) return;
  if (taken > 0 && !db.memory) backUp(db, `${db.name}.before-${String(taken + 1).padStart(4, '0')}`);
  for (let index = taken; index < steps.length; index += 1) take(db, steps[index]?.sql ?? '', index + 1);
}

function stepsTaken(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function take(db: Database.Database, sql: string, version: number): void {
  db.transaction(() => {
    db.exec(sql);
    db.pragma(`user_version = ${version}`);
  }).exclusive();
}

/** A whole copy under its final name or none: a half-written one from an earlier attempt is thrown away. */
function backUp(db: Database.Database, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  // as private as the file itself
  closeSync(openSync(part, 'w', 0o600));
  db.prepare('VACUUM INTO ?').run(part);
  renameSync(part, target);
}
