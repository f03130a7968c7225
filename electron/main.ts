/** The order of start-up. Options as switches: `--db=FILE --backend=URL --enrol=CODE --name=DEVICE`. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import { readPage } from '../workstation/page.ts';
import { fileSecrets } from '../workstation/secrets-file.ts';
import { type Shelf, declareScheme, servePage } from './app-protocol.ts';
import { listen } from './ipc.ts';
import { setMenu } from './menu.ts';
import { channels } from './messages.ts';
import { sealedSecrets } from './secrets.ts';
import { type StoreHost, startStore } from './store-host.ts';
import { printOnSystem, systemPrinters } from './system-printers.ts';
import { fenceWindows, openWindow } from './window.ts';

let window: BrowserWindow | null = null;
let store: StoreHost | null = null;

declareScheme();
app.enableSandbox();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focus);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', stopStore);
  void app.whenReady().then(start, fail);
} else app.quit();

async function start(): Promise<void> {
  const here = import.meta.dirname;
  const shelf: Shelf = new Map();
  servePage(await readPage(join(here, '..', 'renderer')), shelf);
  fenceWindows();
  setMenu(app.isPackaged);
  const dbPath = option('db') ?? join(app.getPath('userData'), 'comptoir.db');
  store = startStore({
    script: join(here, 'store-process.mjs'),
    start: {
      dbPath,
      backendUrl: option('backend'),
      deviceName: option('name') ?? hostname().slice(0, 40),
      enrolCode: option('enrol'),
    },
    secrets: sealedSecrets(fileSecrets(`${dbPath}.secrets`), (text) => log('warn', text)),
    printers: {
      find: () => systemPrinters(window?.webContents),
      print: (paper) => printOnSystem(shelf, window?.webContents, paper),
    },
    onEvent: (event, payload) => window?.webContents.send(channels.event, event, payload),
    onFailed: fail,
    log,
  });
  // who closes the lid or locks the system leaves the seat as well
  const left = () => void store?.call('action', 'lock', {});
  powerMonitor.on('suspend', left);
  powerMonitor.on('lock-screen', left);
  listen(() => window, store, shelf);
  window = openWindow(join(here, 'preload.cjs'));
  window.on('closed', () => {
    window = null;
  });
}

/** The file is closed before the process ends: the first quit waits for it, the second goes through. */
function stopStore(event: Electron.Event): void {
  if (!store) return;
  event.preventDefault();
  const stopping = store;
  store = null;
  void stopping.stop().then(() => app.quit());
}

function focus(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function fail(cause: unknown): void {
  const code = typeof cause === 'string' ? cause : 'internal';
  log('error', cause instanceof Error ? (cause.stack ?? cause.message) : code);
  dialog.showErrorBox('Comptoir', failures[code] ?? `Comptoir ne peut pas démarrer (${code}).`);
  app.exit(1);
}

const failures: Record<string, string> = {
  storeLocked: 'Comptoir est déjà ouvert sur ce fichier.',
  storeTooNew: 'Ce fichier vient d’une version plus récente de Comptoir : installez-la.',
  storeCorrupt: 'Le fichier de Comptoir est abîmé. Appelez l’assistance, ne le supprimez pas.',
  storeFull: 'Le disque est plein : faites de la place, puis relancez Comptoir.',
};

function option(name: string): string | null {
  const value = app.commandLine.getSwitchValue(name);
  return value === '' ? null : value;
}

function log(level: string, text: string): void {
  process.stderr.write(`${level}: ${text}\n`);
}
