/** The folder that holds everything `npm start` writes: the shop's database and mail, the workstation's file, the logs. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reachableData } from '../../backend/own-postgres-files.ts';

const marker = '.comptoir-data';

/** Makes the folder. Refuses one that holds something else: `--reset` deletes it with all it holds. */
export async function openDataFolder(folder: string, reset: boolean): Promise<void> {
  const foreign = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, marker));
  if (foreign) throw new Error(`${folder} holds files that are not Comptoir's. Choose another folder for --data.`);
  if (reset) await removeData(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, marker), 'Made by npm start; npm start -- --reset deletes this folder.\n');
}

/** PostgreSQL's files may lie elsewhere, behind a link. */
async function removeData(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink() || !existsSync(path)) continue;
    const target = realpathSync(path);
    if (dirname(target) === reachableData) await rm(target, { recursive: true });
  }
  await rm(folder, { recursive: true, force: true });
}
