/** The utility process that holds the store, so that neither window nor main ever waits for the disk. */
import type { ParentPort } from 'electron';
import { StoreFault } from '../db/contract.ts';
import { events, type EventName } from '../domain/api.ts';
import type { PrintFault } from '../domain/printing/job.ts';
import { tableNames } from '../domain/tx.ts';
import { storeCodes } from '../workstation/dispatch.ts';
import { PrintingFault } from '../workstation/printers/faults.ts';
import type { ShellPrinters, SystemPrinter } from '../workstation/printers/shell.ts';
import type { Secrets } from '../workstation/secrets.ts';
import { system } from '../workstation/system.ts';
import { type Workstation, createWorkstation } from '../workstation/workstation.ts';
import type { FromStore, StartOptions, ToStore } from './messages.ts';

const port: ParentPort = process.parentPort;
const saving = new Map<number, (ok: boolean) => void>();
let workstation: Promise<Workstation> | null = null;
const finding = new Map<number, (printers: SystemPrinter[]) => void>();
const printing = new Map<number, (fault: PrintFault | null) => void>();
let lastId = 0;

port.on('message', ({ data }) => {
  const message = data as ToStore;
  if (message.type === 'start') start(message.options);
  else if (message.type === 'call') void answer(message);
  else if (message.type === 'secretsSaved') saving.get(message.id)?.(message.ok);
  else if (message.type === 'printersFound') take(finding, message.id)?.(message.printers);
  else if (message.type === 'paperPrinted') take(printing, message.id)?.(message.fault);
  else void stop();
});

function start(options: StartOptions): void {
  workstation = open(options);
  workstation.then(
    () => tell({ type: 'ready' }),
    (error: unknown) => {
      tell({ type: 'log', level: 'error', text: error instanceof Error ? error.message : 'unknown failure' });
      tell({ type: 'failed', code: error instanceof StoreFault ? storeCodes[error.kind] : 'internal' });
    },
  );
}

async function open({ dbPath, backendUrl, deviceName, enrolCode, secrets }: StartOptions): Promise<Workstation> {
  const opened = await createWorkstation({
    ...system,
    dbPath,
    backendUrl,
    deviceName,
    secrets: secretsOfMain(secrets),
    printers: printersOfMain,
    log: (level, text) => tell({ type: 'log', level, text }),
  });
  if (secrets === null && enrolCode !== null && backendUrl !== null)
    await opened.dispatch('action', 'enrol', { backendUrl, code: enrolCode, deviceName });
  for (const event of Object.keys(events) as EventName[])
    opened.on(event, (payload) => tell({ type: 'event', event, payload }));
  await tellAnew(opened);
  return opened;
}

/** After a restart the page's copy of everything is out of date, and nobody is signed in any more. */
async function tellAnew(opened: Workstation): Promise<void> {
  const session = await opened.dispatch('query', 'session', {});
  if (session.ok) tell({ type: 'event', event: 'session', payload: session.value });
  tell({
    type: 'event',
    event: 'changed',
    payload: { tables: [...tableNames, 'draft', 'outbox', 'refused', 'printJobs'] },
  });
}

async function answer({ id, kind, name, input }: Extract<ToStore, { type: 'call' }>): Promise<void> {
  const opened = await workstation?.catch(() => null);
  if (opened) tell({ type: 'reply', id, reply: await opened.dispatch(kind, name, input) });
}

async function stop(): Promise<void> {
  const opened = await workstation?.catch(() => null);
  await opened?.close();
  process.exit(0);
}

/** The keychain lives in main: what is loaded came with the start, what is saved is acknowledged. */
function secretsOfMain(loaded: string | null): Secrets {
  return {
    load: async () => loaded,
    save: (text) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        saving.set(id, (ok) => {
          saving.delete(id);
          if (ok) resolve();
          else reject(new Error('the secrets could not be saved'));
        });
        tell({ type: 'saveSecrets', id, text });
      }),
  };
}

/** Main has the windows, and only windows print. */
const printersOfMain: ShellPrinters = {
  list: () =>
    new Promise((resolve) => {
      lastId += 1;
      finding.set(lastId, resolve);
      tell({ type: 'findPrinters', id: lastId });
    }),
  print: (paper) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      printing.set(lastId, (fault) => (fault ? reject(new PrintingFault(fault)) : resolve()));
      tell({ type: 'printPaper', id: lastId, paper });
    }),
};

function take<T>(waiting: Map<number, T>, id: number): T | undefined {
  const found = waiting.get(id);
  waiting.delete(id);
  return found;
}

function tell(message: FromStore): void {
  port.postMessage(message);
}
