/** What can open a window on this machine: Electron, or a browser that shows one page without its bars. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, runNode } from '../tool.ts';

const electronFolder = join(root, 'node_modules/electron');
const fetchLimitMs = 15_000;

/** Why no window can open here, null when one can. */
export function noWindowBecause(): string | null {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no screen';
  if (process.getuid?.() === 0) return 'a browser is not run as root';
  return null;
}

/** Electron's program, fetched when that goes quickly; null when it is not to be had. */
export async function electronProgram(): Promise<string | null> {
  const present = presentElectron();
  if (present) return present;
  await runNode([join(electronFolder, 'install.js')], { show: false, limitMs: fetchLimitMs });
  return presentElectron();
}

function presentElectron(): string | null {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Opens the address as an application window; false when no suitable browser is found or it does not start. */
export function openAppWindow(url: string, profileFolder: string): Promise<boolean> {
  const program = browsers().find((candidate) => existsSync(candidate));
  if (program === undefined) return Promise.resolve(false);
  return new Promise((done) => {
    const args = [`--app=${url}`, `--user-data-dir=${profileFolder}`, '--no-first-run', '--no-default-browser-check'];
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}

function browsers(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const places = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return places.flatMap((place) => (place ? programs.map((program) => join(place, program)) : []));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}
