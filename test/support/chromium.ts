/**
 * The Chromium of the tests: on Linux x64 the one in the npm package @sparticuz/chromium, which needs neither root nor
 * packages of the system; elsewhere the machine's own Chrome.
 */
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Options for Playwright's `launch` and for `use.launchOptions`. */
export interface ChromiumLaunch {
  executablePath?: string;
  channel?: string;
  args: string[];
  env: Record<string, string>;
}

/** Without links: its files name each other by their whole path. */
const cache = join(realpathSync(resolve(import.meta.dirname, '../../node_modules')), '.cache');
const home = join(cache, 'chromium');

/** No name is resolved but the loopback address: the page under test cannot reach any other machine. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

/** The list of the package names folders that exist on AWS only. */
const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <cachedir>${join(home, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;

export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const args = [offline, '--lang=fr-FR', '--font-render-hinting=none'];
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args, env: ownEnvironment() };
  if (!existsSync(home)) await unpack();
  return {
    executablePath: join(home, 'chromium'),
    args,
    env: {
      ...ownEnvironment(),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(home, 'fonts'),
    },
  };
}

/**
 * The package unpacks into the folder for temporary files, trusts what it finds there, and unpacks its libraries only
 * where it believes itself on AWS. A folder of our own, renamed when complete, keeps a half-written browser out.
 */
async function unpack(): Promise<void> {
  const partial = join(cache, `chromium-${process.pid}`);
  await mkdir(partial, { recursive: true });
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME } = process.env;
  Object.assign(process.env, { TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await writeFile(join(partial, 'fonts', 'fonts.conf'), fontList);
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME });
  }
  try {
    await rename(partial, home);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(entries);
}
