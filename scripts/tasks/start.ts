/**
 * `npm start`: the application with a backend of its own and the demo data of both shops.
 * `--data DIR` where it writes, `--reset` from scratch, `--port N` of the page, `--no-open` no window.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildElectron, buildRenderer } from '../build.ts';
import { type Child, startChild } from '../start/child.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { pageIsStale, programsAreStale } from '../start/fresh-build.ts';
import { electronProgram, noWindowBecause, openAppWindow } from '../start/window.ts';
import { root } from '../tool.ts';

const BackendReady = z.object({ ready: z.literal(true), url: z.url(), enrolmentCode: z.string() });
const HostReady = z.object({ ready: z.literal(true), url: z.url() });

const running: Child<unknown>[] = [];
let stopping: Promise<void> | null = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  // A program that ended has told its last lines already.
  if (!stopping) say(error instanceof Error ? error.message : String(error));
  await stop(1);
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      data: { type: 'string' },
      reset: { type: 'boolean', default: false },
      open: { type: 'boolean', default: true },
      port: { type: 'string', default: '0' },
    },
  });
  const data = values.data === undefined ? join(root, '.data/demo') : resolve(process.env.INIT_CWD ?? '.', values.data);
  await openDataFolder(data, values.reset);
  say(`Data folder: ${data}`);
  if (pageIsStale()) {
    say('Building the page …');
    await buildRenderer();
  }
  const backend = await startBackend(data);
  const device = ['--db', join(data, 'workstation.db'), '--backend', backend.url, '--enrol', backend.enrolmentCode];
  const closed = values.open ? noWindowBecause() : 'no window was asked for';
  const electron = closed === null ? await electronProgram() : null;
  if (electron) await openElectron(electron, data, device);
  else {
    say(
      `Electron is not used (${closed ?? 'its program is not here and cannot be fetched quickly'}): a browser shows the page.`,
    );
    await openBrowserHost(data, [...device, '--port', values.port], closed === null);
  }
  say('Stop with Ctrl-C.');
}

async function startBackend(data: string): Promise<z.infer<typeof BackendReady>> {
  say('Starting the shop backend with its own PostgreSQL and the demo data …');
  const args = ['backend/main.ts', '--data', join(data, 'backend'), '--demo', '--port', '0'];
  const backend = run('The backend', join(data, 'backend.log'), process.execPath, args, BackendReady.parse);
  const ready = await backend.ready;
  say(`Backend: ${ready.url} (log: ${join(data, 'backend.log')})`);
  return ready;
}

async function openElectron(program: string, data: string, device: string[]): Promise<void> {
  if (programsAreStale()) {
    say('Building the Electron programs …');
    await buildElectron();
  }
  say('Opening the application in Electron …');
  const switches = device.flatMap((word, index) => (index % 2 === 0 ? [`${word}=${device[index + 1]}`] : []));
  run('Electron', join(data, 'electron.log'), program, [root, ...switches, '--name=Demo'], null);
}

async function openBrowserHost(data: string, args: string[], window: boolean): Promise<void> {
  const words = ['browser-host/main.ts', ...args, '--name', 'Demo', '--renderer', join(root, 'out/renderer')];
  const host = run('The browser host', join(data, 'browser-host.log'), process.execPath, words, HostReady.parse);
  const { url } = await host.ready;
  const opened = window && (await openAppWindow(url, join(data, 'browser-profile')));
  say(opened ? 'The application is open in a window. Its address:' : 'Open this address in a browser:');
  say(`\n  ${url}\n`);
}

/** One that ends by itself ends the others. */
function run<Ready>(
  name: string,
  logFile: string,
  program: string,
  args: string[],
  parse: ((line: unknown) => Ready) | null,
): Child<Ready> {
  const child = startChild({ program, args, logFile, parse, readyWithinMs: 90_000 });
  running.push(child);
  child.ready.catch(() => undefined);
  void child.ended.then(({ status, lastLines }) => {
    if (stopping) return;
    if (status !== 0) say(`${name} ended with status ${status}. Its last lines (all in ${logFile}):\n${lastLines}`);
    void stop(status === 0 ? 0 : 1);
  });
  return child;
}

/** In the reverse order of their start. */
async function stop(status: number): Promise<void> {
  stopping ??= (async () => {
    if (running.length > 0) say('Stopping …');
    for (const child of running.toReversed()) await child.stop();
    process.exit(status);
  })();
  await stopping;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
