/** The shop backend with the demo shops, on a database of its own; for tests of everything that talks to it. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEnrolmentCode } from '../../backend/access/devices.ts';
import { openBase, startBackend } from '../../backend/run-backend.ts';
import { demoDatabase } from '../integration/backend/database.ts';

export interface DemoBackend {
  url: string;
  /** A one-time code for one more workstation. */
  newCode(): Promise<string>;
  /** The network is gone; `start` brings it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** PINs of resources/demo/staff.json. */
export const pins = { melissa: '101010', karim: '303030', 'jean-philippe': '404040', noemie: '505050' } as const;

export async function demoBackend(): Promise<DemoBackend> {
  const place = { database: await demoDatabase() };
  const mail = { folder: await mkdtemp(join(tmpdir(), 'comptoir-mails-')) };
  const options = { place, host: '127.0.0.1', code: false, mail, version: '0', log: () => undefined };
  let running = await startBackend({ ...options, port: 0, demo: true });
  const { url } = running;
  return {
    url,
    async newCode() {
      const base = await openBase(place, () => undefined);
      const { code } = await newEnrolmentCode(base.world);
      await base.close();
      return code;
    },
    stop: () => running.stop(),
    async start() {
      running = await startBackend({ ...options, port: Number(new URL(url).port), demo: false });
    },
  };
}
