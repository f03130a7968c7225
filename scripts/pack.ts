/** Packs what was built into an application folder; without Electron's own program, around an empty stand-in for it. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root, runNode, toolScript } from './tool.ts';

export interface Packed {
  /** Archive of the application's own files. */
  asar: string;
  /** False: the folder holds everything but a program that starts. */
  withElectron: boolean;
}

const stub = join(root, 'node_modules/.cache/electron-stub');

/** Packs for this platform into dist/. `output` shows what electron-builder says. Throws when it fails. */
export async function pack(show: boolean): Promise<Packed> {
  const real = existsSync(join(root, 'node_modules/electron/dist/version'));
  const config = real ? [] : ['--config', await makeStub()];
  const args = [toolScript('electron-builder'), '--dir', '--publish', 'never', ...config];
  const { status, output } = await runNode(args, { show, limitMs: 5 * 60_000 });
  if (status !== 0) throw new Error(`electron-builder ended with status ${status}\n${output}`);
  return { asar: join(root, 'dist', `${process.platform}-unpacked`, 'resources/app.asar'), withElectron: real };
}

/**
 * The files electron-builder looks for in a distribution on Linux, without content, and the configuration that uses
 * them: there is no program whose fuses could be set. Returns the configuration's path.
 */
async function makeStub(): Promise<string> {
  const manifest = await readFile(join(root, 'node_modules/electron/package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  await rm(stub, { recursive: true, force: true });
  await mkdir(join(stub, 'locales'), { recursive: true });
  await mkdir(join(stub, 'resources'));
  for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html', 'chrome_crashpad_handler', 'chrome-sandbox'])
    await writeFile(join(stub, name), '');
  await writeFile(join(stub, 'locales', 'fr.pak'), '');
  await writeFile(join(stub, 'version'), version);
  await chmod(join(stub, 'electron'), 0o755);
  const config = `${stub}.json`;
  const own = { extends: join(root, 'electron-builder.yml'), electronDist: stub, electronFuses: null };
  await writeFile(config, JSON.stringify(own));
  return config;
}
