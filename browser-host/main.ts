/**
 * `node browser-host/main.ts --db FILE [--backend URL] [--enrol CODE] [--name DEVICE] [--port N] [--renderer DIR]`.
 * Prints `{"ready":true,"url":…}` once it serves; fails as the command line does.
 */
import { parseArgs } from 'node:util';
import type { QueryResult } from '../domain/api.ts';
import { badUse, exitStatus, failureOf, valueOf } from '../workstation/failure.ts';
import { type Page, readPage } from '../workstation/page.ts';
import { fileSecrets } from '../workstation/secrets-file.ts';
import { system } from '../workstation/system.ts';
import { type Workstation, createWorkstation } from '../workstation/workstation.ts';
import { serve } from './serve.ts';

const options = {
  db: { type: 'string' },
  backend: { type: 'string' },
  enrol: { type: 'string' },
  name: { type: 'string', default: 'Comptoir' },
  port: { type: 'string', default: '0' },
  renderer: { type: 'string', default: 'out/renderer' },
} as const;

try {
  await main();
} catch (error) {
  const failure = failureOf(error);
  process.stderr.write(`${JSON.stringify(failure)}\n`);
  process.exitCode = exitStatus[failure.kind];
}

async function main(): Promise<void> {
  const values = parse();
  const port = Number(values.port);
  if (values.db === undefined) throw badUse('missingOption', { option: '--db' });
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw badUse('badOption', { option: '--port' });
  const page = await builtPage(values.renderer);
  const workstation = await createWorkstation({
    ...system,
    dbPath: values.db,
    backendUrl: values.backend ?? null,
    deviceName: values.name,
    secrets: fileSecrets(`${values.db}.secrets`),
    log: (level, text) => void process.stderr.write(`${level}: ${text}\n`),
  });
  try {
    await enrol(workstation, values);
    const host = await serve({ workstation, page, port, random: system.random });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void host.close().then(() => workstation.close()));
    process.stdout.write(`${JSON.stringify({ ready: true, url: host.url })}\n`);
  } catch (error) {
    await workstation.close();
    throw error;
  }
}

type Values = ReturnType<typeof parse>;
function parse() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw badUse('badOption', { message: error instanceof Error ? error.message : '' });
  }
}

async function builtPage(folder: string): Promise<Page> {
  const page = await readPage(folder).catch(() => null);
  if (!page?.has('/index.html')) throw badUse('pageNotBuilt', { folder, hint: 'npm run build' });
  return page;
}

/** A device that is enrolled keeps its rights: the code of its first start is then spent. */
async function enrol(workstation: Workstation, values: Values): Promise<void> {
  if (values.enrol === undefined) return;
  const session = valueOf(await workstation.dispatch('query', 'session', {})) as QueryResult<'session'>;
  const input = { backendUrl: values.backend ?? '', code: values.enrol, deviceName: values.name };
  if (!session.enrolled) valueOf(await workstation.dispatch('action', 'enrol', input));
}
