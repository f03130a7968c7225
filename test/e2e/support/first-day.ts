/** The data that the journeys' backends begin with, made once for a whole run: each of them works on a copy. */
import { chmod, chown, copyFile, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { administer } from '../../../backend/administer.ts';
import { loadDemo } from '../../../backend/demo/load-demo.ts';
import { openBase } from '../../../backend/run-backend.ts';

/** What an administrator hands out before anyone works. */
const FirstDay = z.object({
  /** One-time codes, one for each workstation. */
  codes: z.array(z.string()),
  /** Key of CadoMaestro's web shop. */
  shopKey: z.string(),
});
const NewCode = z.object({ code: z.string() });
const ShopKey = z.object({ key: z.string() });

const WHERE = 'COMPTOIR_FIRST_DAY';

/** Before the first journey; what it returns runs after the last one. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-first-day-'));
  // lets PostgreSQL's own account through when root runs the tests
  await chmod(folder, 0o711);
  const base = await openBase({ folder: join(folder, 'data') }, () => undefined);
  try {
    await loadDemo(base.world, base.storage);
    const codes: string[] = [];
    for (let count = 0; count < 4; count += 1)
      codes.push(NewCode.parse(await administer(base, { kind: 'newCode' })).code);
    const { key } = ShopKey.parse(await administer(base, { kind: 'shopKey', shop: 'cadomaestro' }));
    await writeFile(join(folder, 'given.json'), JSON.stringify({ codes, shopKey: key }));
  } finally {
    await base.close();
  }
  process.env[WHERE] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** Puts a copy into `data`, which must not be there yet. */
export async function beginAt(data: string): Promise<z.output<typeof FirstDay>> {
  const folder = process.env[WHERE] ?? '';
  await copyOwned(join(folder, 'data'), data);
  return FirstDay.parse(JSON.parse(await readFile(join(folder, 'given.json'), 'utf8')));
}

/** With the owner of each file: PostgreSQL's are not root's. */
async function copyOwned(from: string, to: string): Promise<void> {
  const { uid, gid, mode } = await stat(from);
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await copyOwned(source, copy);
      continue;
    }
    await copyFile(source, copy);
    const owner = await stat(source);
    if (process.getuid?.() === 0) await chown(copy, owner.uid, owner.gid);
  }
  if (process.getuid?.() === 0) await chown(to, uid, gid);
  await chmod(to, mode);
}
