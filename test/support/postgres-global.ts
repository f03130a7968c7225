/** One PostgreSQL for all integration tests of a run; each test file makes a database of its own on it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startOwnPostgres } from '../../backend/own-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's URL of the database `postgres`; tests take it with `inject('postgresUrl')`. */
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-postgres-'));
  const server = await startOwnPostgres({ folder, durable: false, say: (line) => process.stderr.write(`${line}\n`) });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
