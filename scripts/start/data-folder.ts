/** The folder that holds everything `npm start` writes: the shop's database and mail, the workstation's file, the logs. */
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const marker = '.comptoir-data';

/** Makes the folder. Refuses one that holds something else: `--reset` deletes it with all it holds. */
export async function openDataFolder(folder: string, reset: boolean): Promise<void> {
  const foreign = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, marker));
  if (foreign) throw new Error(`${folder} holds files that are not Comptoir's. Choose another folder for --data.`);
  if (reset) await removeData(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, marker), 'Made by npm start; npm start -- --reset deletes this folder.\n');
}

/** PostgreSQL's files may lie elsewhere, behind a link (own-postgres-files.ts). */
async function removeData(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isSymbolicLink() && entry.name === 'postgres') {
      const link = join(entry.parentPath, entry.name);
      if (existsSync(link) && lstatSync(link).isSymbolicLink()) await rm(realpathSync(link), { recursive: true });
    }
  await rm(folder, { recursive: true, force: true });
}
