/** Both demo shops with a backend and workstations of their own, in a folder that goes when they close. */
import { randomFillSync } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEnrolmentCode } from '../../backend/access/devices.ts';
import { loadDemo } from '../../backend/demo/load-demo.ts';
import { standInPayplug } from '../../backend/demo/payplug/server.ts';
import { startOwnPostgres } from '../../backend/own-postgres.ts';
import { openBase, startBackend } from '../../backend/run-backend.ts';
import { serve } from '../../browser-host/serve.ts';
import type { ActionInput, ActionName, ActionResult, QueryInput, QueryName, QueryResult } from '../../domain/api.ts';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { newId } from '../../domain/ids.ts';
import { valueOf } from '../../workstation/failure.ts';
import { readPage } from '../../workstation/page.ts';
import { fileSecrets } from '../../workstation/secrets-file.ts';
import { system } from '../../workstation/system.ts';
import { createWorkstation } from '../../workstation/workstation.ts';
import { root } from '../tool.ts';
import { type Line, openLine } from './line.ts';

export interface Station {
  /** Opens the page, once. */
  url: string;
  line: Line;
  query<N extends QueryName>(name: N, args: QueryInput<N>): Promise<QueryResult<N>>;
  act<N extends ActionName>(name: N, args: ActionInput<N>): Promise<ActionResult<N>>;
  execute<N extends CommandName>(name: N, args: CommandInput<N>): Promise<void>;
}

export interface Shops {
  newCode(): Promise<string>;
  /** A workstation nobody has enrolled yet. */
  bareStation(name: string): Promise<Station>;
  /** Enrolled, and with everything the shops have. */
  station(name: string): Promise<Station>;
  close(): Promise<void>;
}

/** PINs of resources/demo/staff.json. */
export const pins = { anais: '202020', karim: '303030', 'jean-philippe': '404040' } as const;

export async function openShops(): Promise<Shops> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-shots-'));
  // Lets PostgreSQL's own account through when root takes the pictures.
  await chmod(folder, 0o711);
  const log = () => undefined;
  const postgres = await startOwnPostgres({ folder: join(folder, 'pg'), durable: false, say: log });
  const place = { database: postgres.url };
  const base = await openBase(place, log);
  await loadDemo(base.world, base.storage);
  const keys = { cadomaestro: 'sk_test_shots0cadomaestro', caseapains: 'sk_test_shots0caseapains' };
  const provider = standInPayplug({ keys: Object.values(keys), now: () => Date.now(), file: null });
  const apiUrl = await provider.listen(0);
  const backend = await startBackend({
    place,
    host: '127.0.0.1',
    port: 0,
    demo: false,
    code: false,
    mail: { folder: join(folder, 'mails') },
    payplug: { apiUrl, returnUrl: `${apiUrl}/paid`, cancelUrl: `${apiUrl}/given-up`, publicUrl: null, keys },
    version: '0',
    log,
  });
  const closing: (() => Promise<void>)[] = [];
  const page = await readPage(join(root, 'out/renderer'));
  const newCode = async () => (await newEnrolmentCode(base.world)).code;

  const bareStation = async (deviceName: string): Promise<Station> => {
    const line = await openLine(backend.url);
    const dbPath = join(folder, `${closing.length}.db`);
    const secrets = fileSecrets(`${dbPath}.secrets`);
    const workstation = await createWorkstation({ ...system, dbPath, backendUrl: null, deviceName, secrets, log });
    const host = await serve({ workstation, page, port: 0, random: system.random });
    closing.push(async () => {
      await host.close();
      await workstation.close();
      await line.close();
    });
    const act: Station['act'] = async (name, args) =>
      valueOf(await workstation.dispatch('action', name, args)) as ActionResult<typeof name>;
    return {
      url: host.url,
      line,
      act,
      query: async (name, args) => valueOf(await workstation.dispatch('query', name, args)) as QueryResult<typeof name>,
      execute: async (name, args) => {
        await act('execute', { commandId: freshId(), name, args });
      },
    };
  };
  return {
    newCode,
    bareStation,
    async station(name) {
      const station = await bareStation(name);
      await station.act('enrol', { backendUrl: station.line.url, code: await newCode(), deviceName: name });
      await station.act('syncNow', {});
      return station;
    },
    async close() {
      for (const each of closing.splice(0)) await each();
      await backend.stop();
      await provider.app.close();
      await base.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function freshId(): string {
  return newId((bytes) => randomFillSync(new Uint8Array(bytes)));
}
