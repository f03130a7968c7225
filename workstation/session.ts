/** Who uses this workstation, and the way to its backend. */
import type { Store } from '../db/contract.ts';
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import type { Session, StaffEntry } from '../domain/views.ts';
import type { Random } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import { badgeIsEnough } from '../domain/staff/badge.ts';
import { type Permission, may } from '../domain/staff/roles.ts';
import type { Actor } from '../domain/tx.ts';
import { type BackendClient, backendClient } from './backend-client.ts';
import { backendOrigin } from './backend-url.ts';
import { followChanges } from './change-stream.ts';
import { type PhotoWay, photoWay } from './photos/way.ts';
import type { OpenVault } from './secrets.ts';
import { proveBadge } from './badge.ts';
import { type Later, type SignInOptions, isOfflineReady, provePin } from './sign-in.ts';

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
  /** As `signIn`; a badge that is not enough for its person only tells who they are. */
  badgeSignIn(args: ActionArgs<'badgeSignIn'>): Promise<Session>;
  /** Nothing is answered until someone signs in; whose seat it is stays known. */
  lock(): Session;
  signOut(): Session;
  /** ROLE-3; the backend checks the person again. Throws `SyncFault` without the network. */
  newDeviceCode(): Promise<ActionResult<'newDeviceCode'>>;
  /** The secret of a new badge, told once; online only (ROLE-3). */
  drawBadge(staffId: string): Promise<string>;
  revokeBadge(staffId: string): Promise<void>;
  /** Null while this device is not enrolled. */
  photoWay(ended: AbortSignal): PhotoWay | null;
  /** Follows the staff directory: who was changed there is changed here, who was removed or came by an ended badge is out. */
  refresh(): Promise<void>;
  close(): void;
}

export function openSession(options: SessionOptions): OpenSession {
  const { store, vault, now, random, timer, tell } = options;
  let staff: Session['staff'] = null;
  let locked: string | null = null;
  /** The badge by which this person came; null: by their PIN. */
  let badge: string | null = null;
  /** Counts who sat down: a late answer is about one of them only. */
  let sitting = 0;
  let stopChanges = () => {};
  // One at a time: two tries at once must not count as one.
  let turn: Promise<unknown> = Promise.resolve();

  const backend = (): BackendClient | null => {
    const device = vault.current().device;
    return device && backendClient(backendOrigin(options.backendUrl ?? device.backendUrl));
  };
  const current = (): Session => {
    const device = vault.current().device;
    return { enrolled: device !== null, deviceName: device?.name ?? options.deviceName, staff, locked };
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
  const become = (next: Session['staff'], by: string | null = null, lockedFor: string | null = null): Session => {
    staff = next;
    badge = by;
    locked = lockedFor;
    sitting += 1;
    tell(current());
    return current();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const signingIn: SignInOptions = {
    vault,
    backend,
    now,
    random,
    patience: () => new Promise((resolve) => void timer.set(PATIENCE_MS, resolve)),
  };
  const sitDown = (entry: Entry, by: string | null, later: Later | null): Session => {
    const session = become(personOf(entry), by);
    const mine = sitting;
    void later?.refusal.then((said) => said !== null && mine === sitting && become(null));
    void store.syncNow();
    return session;
  };
  /** What a manager asks of the backend: the backend checks them again. */
  const asManager = (permission: Permission) => {
    const device = vault.current().device;
    const way = backend();
    if (!staff || !may(staff.role, permission)) throw refusal('forbidden', { rule: 'ROLE-3', permission });
    if (!device || !way) throw refusal('notEnrolled');
    const grant = vault.current().people[staff.id]?.grant;
    if (!grant) throw refusal('signInOnline', { staffId: staff.id });
    return { way, token: device.token, manager: { staffId: staff.id, grant: grant.token } };
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
        return sitDown(entry, null, await provePin(signingIn, staffId, pin));
      }),
    badgeSignIn: ({ token }) =>
      inTurn(async () => {
        const people = await store.staff();
        const { staffId, later } = await proveBadge(signingIn, people, token);
        const entry = people.find((one) => one.id === staffId);
        if (!entry) throw refusal('notFound', { table: 'staff', id: staffId });
        return sitDown(entry, vault.person(staffId).badge?.serial ?? null, later);
      }),
    lock: () => (staff === null ? current() : become(null, null, staff.id)),
    signOut: () => become(null),
    async newDeviceCode() {
      const { way, token, manager } = asManager('devices.enrol');
      return way.newCode(token, manager.staffId, manager.grant);
    },
    async drawBadge(staffId) {
      const { way, token, manager } = asManager('badges.draw');
      const drawn = await way.drawBadge(token, manager, staffId);
      void store.syncNow();
      return drawn.token;
    },
    async revokeBadge(staffId) {
      const { way, token, manager } = asManager('badges.draw');
      await way.revokeBadge(token, manager, staffId);
      void store.syncNow();
    },
    async refresh() {
      if (!staff) return;
      const mine = sitting;
      const id = staff.id;
      const entry = (await store.staff()).find((one) => one.id === id) ?? null;
      if (mine !== sitting) return;
      const ended = badge !== null && (entry?.badge?.serial !== badge || !badgeIsEnough(entry.role));
      const next = entry && !ended ? personOf(entry) : null;
      if (JSON.stringify(next) !== JSON.stringify(staff)) become(next, badge);
    },
    close: () => stopChanges(),
  };
}

type Entry = Omit<StaffEntry, 'offlineReady'>;

/** Longer than the backend takes on a good line; with the rest of a switch still within a second. */
const PATIENCE_MS = 500;

function personOf({ id, name, role, shops }: Entry): Session['staff'] {
  return { id, name, role, shops };
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
