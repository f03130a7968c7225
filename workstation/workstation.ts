/** One workstation without a window: local store, session, sync and documents behind the typed API. */
import { createStore } from '../db/store.ts';
import type { EventName, EventPayload, Reply } from '../domain/api.ts';
import type { Random } from '../domain/ids.ts';
import { GEOPLATEFORME, addressDirectory } from './completion.ts';
import { dispatch } from './dispatch.ts';
import { type Secrets, openVault } from './secrets.ts';
import { photoExchange } from './photos/exchange.ts';
import { openPrintQueue } from './print-queue/print-queue.ts';
import type { ShellPrinters } from './printers/shell.ts';
import { openSession } from './session.ts';

export interface WorkstationOptions {
  /** File of the local store, or `:memory:` in tests. */
  dbPath: string;
  /** Where the backend is; null: where this device enrolled. */
  backendUrl: string | null;
  deviceName: string;
  secrets: Secrets;
  now(): string;
  random: Random;
  /** Of the online directory of addresses; the public one when not given. */
  directoryUrl?: string;
  /** The machine's own printers; null, or not given: this shell reaches none without a dialog. */
  printers?: ShellPrinters | null;
  timer: { set(ms: number, run: () => void): () => void };
  /** Never given a PIN or a token. */
  log(level: 'info' | 'warn' | 'error', text: string): void;
}

export interface Workstation {
  dispatch(kind: unknown, name: unknown, input: unknown): Promise<Reply>;
  /** Returns the function that stops listening. */
  on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void;
  close(): Promise<void>;
}

type Listeners = { [N in EventName]: Set<(payload: EventPayload<N>) => void> };

/** Opens the store (throws `StoreFault`) and, when enrolled, starts to sync. Nobody is signed in. */
export async function createWorkstation(options: WorkstationOptions): Promise<Workstation> {
  const { now, random, timer, log, deviceName } = options;
  const listeners: Listeners = { changed: new Set(), sync: new Set(), session: new Set() };
  const vault = await openVault(options.secrets, (text) => log('warn', text));
  const store = await createStore({
    path: options.dbPath,
    now,
    random,
    timer,
    log,
    transport: null,
    deviceName: vault.current().device?.name ?? deviceName,
    grants: () => liveGrants(vault.current().people, now()),
  });
  const session = openSession({
    store,
    vault,
    deviceName,
    backendUrl: options.backendUrl,
    now,
    random,
    timer,
    tell: (payload) => tell(listeners.session, payload),
  });
  const directory = addressDirectory({ url: options.directoryUrl ?? GEOPLATEFORME, clock: () => performance.now() });
  const photos = photoExchange({ store: store.photos, way: session.photoWay, timer, log });
  photos.wake();
  const printing = openPrintQueue(
    { store, now, deviceName: () => session.current().deviceName },
    options.printers ?? null,
    { timer, log },
  );
  store.onChanged((tables) => {
    if (tables.has('photos') || tables.has('claims')) photos.wake();
    tell(listeners.changed, { tables: [...tables] });
    if (tables.has('staff')) session.refresh().catch(() => log('error', 'the staff directory cannot be read'));
  });
  store.onSync((status) => tell(listeners.sync, status));
  return {
    dispatch: (kind, name, input) => dispatch({ store, session, directory, printing, now }, kind, name, input, log),
    on(event, listener) {
      listeners[event].add(listener);
      return () => void listeners[event].delete(listener);
    },
    async close() {
      session.close();
      await Promise.all([photos.close(), printing.close()]);
      await store.close();
    },
  };
}

function tell<P>(listeners: ReadonlySet<(payload: P) => void>, payload: P): void {
  for (const listener of listeners) listener(payload);
}

function liveGrants(people: Record<string, { grant: { token: string; expiresAt: string } | null }>, now: string) {
  const live: Record<string, string> = {};
  for (const [id, { grant }] of Object.entries(people))
    if (grant && Date.parse(grant.expiresAt) > Date.parse(now)) live[id] = grant.token;
  return live;
}
