/** The shop backend as a process on a PostgreSQL of its own, with the demo data; it can go away and come back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { standInPayplug } from '../../../backend/demo/payplug/server.ts';
import type { LaPoste } from '../../support/la-poste.ts';
import { beginAt } from './first-day.ts';
import { startProgram } from './program.ts';

export interface Backend {
  url: string;
  /** Key of CadoMaestro's web shop. */
  shopKey: string;
  /** Folder of the letters to customers. */
  mails: string;
  /** One-time codes, one for each workstation. */
  codes: string[];
  stop(): Promise<void>;
  /** Once nothing is paid any more. */
  closeProvider(): Promise<void>;
  /** On the same port and data. */
  start(): Promise<void>;
}

const Ready = z.object({ ready: z.literal(true), url: z.url() });

/**
 * Without `--demo` no order comes in by itself: what a journey counts is its own. `laPoste`: the service that is asked of
 * parcels on their way; null: none is.
 */
export async function startBackend(folder: string, laPoste: LaPoste | null = null): Promise<Backend> {
  const data = join(folder, 'backend');
  const { codes, shopKey } = await beginAt(data);
  const provider = await startProvider(folder);
  const args = ['backend/main.ts', '--data', data, '--payplug', provider.file];
  if (laPoste) args.push('--carriers', await carriersFile(folder, laPoste));
  const run = (port: string) => startProgram([...args, '--port', port], Ready.parse);
  let program = await run('0');
  const { url } = program.ready;
  return {
    url,
    shopKey,
    mails: join(data, 'mails'),
    codes,
    stop: () => program.stop(),
    closeProvider: provider.close,
    start: async () => {
      program = await run(new URL(url).port);
    },
  };
}

/** The payment provider's stand-in, where links are paid by hand. */
async function startProvider(folder: string): Promise<{ file: string; close(): Promise<void> }> {
  const keys = { cadomaestro: 'sk_test_e2e0cadomaestro', caseapains: 'sk_test_e2e0caseapains' };
  const { app, listen } = standInPayplug({ keys: Object.values(keys), now: () => Date.now(), file: null });
  const apiUrl = await listen(0);
  const file = join(folder, 'payplug.json');
  const config = { apiUrl, returnUrl: `${apiUrl}/paid`, cancelUrl: `${apiUrl}/given-up`, keys };
  await writeFile(file, JSON.stringify(config));
  return { file, close: () => app.close() };
}

async function carriersFile(folder: string, { url, key }: LaPoste): Promise<string> {
  const file = join(folder, 'carriers.json');
  await writeFile(file, JSON.stringify({ laPoste: { apiUrl: url, key } }));
  return file;
}
