/** `node browser-host/main.ts --db FILE [--backend URL] [--enrol CODE] [--name DEVICE] [--port N] [--renderer DIR]` */
import { parseArgs } from 'node:util';
import { readPage } from '../workstation/page.ts';
import { fileSecrets } from '../workstation/secrets-file.ts';
import { system } from '../workstation/system.ts';
import { type Workstation, createWorkstation } from '../workstation/workstation.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    backend: { type: 'string' },
    enrol: { type: 'string' },
    name: { type: 'string', default: 'Comptoir' },
    port: { type: 'string', default: '0' },
    renderer: { type: 'string', default: 'out/renderer' },
  },
});

await main();

async function main(): Promise<void> {
  const port = Number(values.port);
  if (values.db === undefined) return stop(2, 'badUse', 'missingOption', { option: '--db' });
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return stop(2, 'badUse', 'badOption', { option: '--port' });
  const page = await readPage(values.renderer);
  const workstation = await createWorkstation({
    ...system,
    dbPath: values.db,
    backendUrl: values.backend ?? null,
    deviceName: values.name,
    secrets: fileSecrets(`${values.db}.secrets`),
    log: (level, text) => void process.stderr.write(`${level}: ${text}\n`),
  });
  if (!(await enrol(workstation))) return workstation.close();
  const host = await serve({ workstation, page, port, random: system.random });
  process.stdout.write(`${JSON.stringify({ ready: true, url: host.url })}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void host.close().then(() => workstation.close());
    });
}

/** A device that is enrolled keeps its rights: the code of its first start is then spent. */
async function enrol(workstation: Workstation): Promise<boolean> {
  if (values.enrol === undefined) return true;
  const session = await workstation.dispatch('query', 'session', {});
  if (session.ok && (session.value as { enrolled: boolean }).enrolled) return true;
  const input = { backendUrl: values.backend ?? '', code: values.enrol, deviceName: values.name };
  const reply = await workstation.dispatch('action', 'enrol', input);
  if (!reply.ok) stop(reply.kind === 'fault' ? 3 : 1, reply.kind, reply.code, reply.detail);
  return reply.ok;
}

function stop(status: number, kind: string, code: string, detail: object): void {
  process.stderr.write(`${JSON.stringify({ kind, code, detail })}\n`);
  process.exitCode = status;
}
