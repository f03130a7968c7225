/** One SQLite connection: statements kept prepared, queries written and typed with Kysely, run at once. */
import type Database from 'better-sqlite3';
import { type Compilable, Kysely, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

const KEPT = 300;

export interface Connection {
  raw: Database.Database;
  /** Builds queries; they are run by `all`, `first` and `run` only. */
  sql: Kysely<Schema>;
  all<O>(query: Compilable<O>): O[];
  first<O>(query: Compilable<O>): O | undefined;
  /** Number of rows changed. */
  run(query: Compilable<unknown>): number;
  prepare(text: string): Database.Statement;
}

export function connection(raw: Database.Database): Connection {
  const kept = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= KEPT) for (const oldest of [...kept.keys()].slice(0, KEPT / 3)) kept.delete(oldest);
    const statement = raw.prepare(text);
    kept.set(text, statement);
    return statement;
  };
  const all = <O>(query: Compilable<O>): O[] => {
    const { sql, parameters } = query.compile();
    return prepare(sql).all(...parameters) as O[];
  };
  return {
    raw,
    sql: new Kysely<Schema>({ dialect: new SqliteDialect({ database: raw }) }),
    all,
    first: (query) => all(query)[0],
    run: (query) => {
      const { sql, parameters } = query.compile();
      return prepare(sql).run(...parameters).changes;
    },
    prepare,
  };
}
