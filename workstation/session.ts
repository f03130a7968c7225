/** Who uses this workstation, and the way to its backend. */
import type { Store } from '../db/contract.ts';
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import type { Session, StaffEntry } from '../domain/views.ts';
import type { Random } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import { may } from '../domain/staff/roles.ts';
import type { Actor } from '../domain/tx.ts';
import { type BackendClient, backendClient } from './backend-client.ts';
import { backendOrigin } from './backend-url.ts';
import { followChanges } from './change-stream.ts';
import { type PhotoWay, photoWay } from './photos/way.ts';
import type { OpenVault } from './secrets.ts';
import { isOfflineReady, provePin } from './sign-in.ts';

export interface SessionOptions {
  store: Store;
  vault: OpenVault;
  /** Where the backend is now; null: where the device enrolled. */
  backendUrl: string | null;
  deviceName: string;
  now(): string;
  random: Random;
  timer: { set(ms: number, run: () => void): () => void };
  tell(session: Session): void;
}

export interface OpenSession {
  current(): Session;
  actor(): Actor | null;
  directory(): Promise<StaffEntry[]>;
  enrol(args: ActionArgs<'enrol'>): Promise<Session>;
  signIn(args: ActionArgs<'signIn'>): Promise<Session>;
  signOut(): Session;
  /** ROLE-3; the backend checks the person again. Throws `SyncFault` without the network. */
  newDeviceCode(): Promise<ActionResult<'newDeviceCode'>>;
  /** Null while this device is not enrolled. */
  photoWay(ended: AbortSignal): PhotoWay | null;
  /** Follows the staff directory: who was changed there is changed here, who was removed is signed out. */
  refresh(): Promise<void>;
  close(): void;
}

export function openSession(options: SessionOptions): OpenSession {
  const { store, vault, now, random, timer, tell } = options;
  let staff: Session['staff'] = null;
  let stopChanges = () => {};
  // One at a time: two tries at once must not count as one.
  let turn: Promise<unknown> = Promise.resolve();

  const backend = (): BackendClient | null => {
    const device = vault.current().device;
    return device && backendClient(backendOrigin(options.backendUrl ?? device.backendUrl));
  };
  const current = (): Session => {
    const device = vault.current().device;
    return { enrolled: device !== null, deviceName: device?.name ?? options.deviceName, staff };
  };
  const connect = () => {
    stopChanges();
    const device = vault.current().device;
    const way = backend();
    if (!device || !way) return;
    store.connect(way.transport(device.token));
    stopChanges = followChanges({
      open: (signal) => way.changes(device.token, signal),
      changed: () => void store.syncNow(),
      lost: () => store.lineLost(),
      timer,
      random,
    });
  };
  const become = (next: Session['staff']): Session => {
    staff = next;
    tell(current());
    return current();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  connect();
  return {
    current,
    photoWay(ended) {
      const device = vault.current().device;
      return device && photoWay(backendOrigin(options.backendUrl ?? device.backendUrl), device.token, ended);
    },
    actor: () => staff,
    async directory() {
      const people = vault.current().people;
      const found = await store.staff();
      return found.map((entry) => ({
        ...entry,
        offlineReady: isOfflineReady(people[entry.id]?.verifier ?? null, now()),
      }));
    },
    enrol: (args) =>
      inTurn(async () => {
        await enrolDevice(vault, options.backendUrl, args);
        connect();
        return become(null);
      }),
    signIn: ({ staffId, pin }) =>
      inTurn(async () => {
        const entry = (await store.staff()).find((one) => one.id === staffId);
        if (!entry) throw refusal('notFound', { table: 'staff', id: staffId });
        await provePin({ vault, backend, now, random }, staffId, pin);
        const session = become(entry);
        void store.syncNow();
        return session;
      }),
    signOut: () => become(null),
    async newDeviceCode() {
      const device = vault.current().device;
      const way = backend();
      if (!staff || !may(staff.role, 'devices.enrol'))
        throw refusal('forbidden', { rule: 'ROLE-3', permission: 'devices.enrol' });
      if (!device || !way) throw refusal('notEnrolled');
      const grant = vault.current().people[staff.id]?.grant;
      if (!grant) throw refusal('signInOnline', { staffId: staff.id });
      return way.newCode(device.token, staff.id, grant.token);
    },
    async refresh() {
      if (!staff) return;
      const id = staff.id;
      const entry = (await store.staff()).find((one) => one.id === id) ?? null;
      if (staff?.id === id && JSON.stringify(entry) !== JSON.stringify(staff)) become(entry);
    },
    close: () => stopChanges(),
  };
}

/**
 * Trades a one-time code for a device token. A device that is enrolled may renew its rights only where it is
 * enrolled: its queue must never go to another shop's backend. Push grants are of the device, so they end here.
 */
async function enrolDevice(vault: OpenVault, backendUrl: string | null, args: ActionArgs<'enrol'>): Promise<void> {
  const origin = backendOrigin(args.backendUrl);
  const device = vault.current().device;
  if (device && origin !== backendOrigin(backendUrl ?? device.backendUrl))
    throw refusal('forbidden', { field: 'backendUrl', message: 'enrolled with another backend' });
  const { deviceId, deviceToken, expiresAt } = await backendClient(origin).enrol(args.code, args.deviceName);
  await vault.change((old) => ({
    ...old,
    device: { backendUrl: origin, deviceId, token: deviceToken, name: args.deviceName, expiresAt },
    people: Object.fromEntries(Object.entries(old.people).map(([id, person]) => [id, { ...person, grant: null }])),
  }));
}
