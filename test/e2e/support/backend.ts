/** The shop backend as a process on a PostgreSQL of its own, with the demo data; it can go away and come back. */
import { join } from 'node:path';
import { z } from 'zod';
import { administer } from '../../../backend/administer.ts';
import { loadDemo } from '../../../backend/demo/load-demo.ts';
import { openBase } from '../../../backend/run-backend.ts';
import { startProgram } from './program.ts';

export interface Backend {
  url: string;
  /** Key of CadoMaestro's web shop. */
  shopKey: string;
  /** One-time codes, one for each workstation. */
  codes: string[];
  stop(): Promise<void>;
  /** On the same port and data. */
  start(): Promise<void>;
}

const Ready = z.object({ ready: z.literal(true), url: z.url() });
const NewCode = z.object({ code: z.string() });
const ShopKey = z.object({ key: z.string() });

/** Without `--demo` no order comes in by itself: what a journey counts is its own. */
export async function startBackend(folder: string): Promise<Backend> {
  const data = join(folder, 'backend');
  const { codes, shopKey } = await prepare(data);
  const run = (port: string) => startProgram(['backend/main.ts', '--data', data, '--port', port], Ready.parse);
  let program = await run('0');
  const { url } = program.ready;
  return {
    url,
    shopKey,
    codes,
    stop: () => program.stop(),
    start: async () => {
      program = await run(new URL(url).port);
    },
  };
}

/** What an administrator does before anyone works. */
async function prepare(data: string): Promise<{ codes: string[]; shopKey: string }> {
  const base = await openBase({ folder: data }, () => undefined);
  try {
    await loadDemo(base.world, base.storage);
    const codes: string[] = [];
    for (let count = 0; count < 4; count += 1)
      codes.push(NewCode.parse(await administer(base, { kind: 'newCode' })).code);
    const { key } = ShopKey.parse(await administer(base, { kind: 'shopKey', shop: 'cadomaestro' }));
    return { codes, shopKey: key };
  } finally {
    await base.close();
  }
}
