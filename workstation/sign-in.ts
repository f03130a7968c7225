/** Sign-in with a PIN: the backend decides when it can be reached, a kept verifier when it cannot. */
import type { Random } from '../domain/ids.ts';
import { Refusal, refusal } from '../domain/refusal.ts';
import { Pin } from '../domain/staff/staff.ts';
import { SyncFault } from '../domain/sync.ts';
import type { BackendClient } from './backend-client.ts';
import { isPin, makeVerifier } from './pin.ts';
import type { OpenVault, Verifier } from './secrets.ts';

export const TRIES = 5;
export const LOCK_MS = 15 * 60_000;
const OFFLINE_MS = 14 * 24 * 3_600_000;

export interface SignInOptions {
  vault: OpenVault;
  /** Null: not enrolled. */
  backend(): BackendClient | null;
  now(): string;
  random: Random;
  /** Resolves once the backend has been waited for long enough where this workstation can decide by itself. */
  patience(): Promise<void>;
}

/** Of a backend that was not waited for; `refusal` is null where it agrees or cannot be reached. */
export interface Later {
  refusal: Promise<Refusal | null>;
}

/**
 * Resolves once the PIN is proven, to what the backend may still say. Throws `Refusal` (wrongPin, pinLocked, signInOnline, notEnrolled, badInput or
 * what the backend says) or `SyncFault` when the backend answers but cannot be used.
 */
export async function provePin(options: SignInOptions, staffId: string, pin: string): Promise<Later | null> {
  const { vault, now } = options;
  const { backend, token } = mustReach(options);
  if (!Pin.safeParse(pin).success) throw refusal('badInput', { field: 'pin', message: 'six digits' });
  const asked = askForPin(options, backend, token, staffId, pin);
  const waited = isOfflineReady(vault.person(staffId).verifier, now()) ? options.patience() : null;
  return unlessSilent(asked, waited, () => proveOffline(options, staffId, pin));
}

/** True while this can be checked without the network. */
export function isOfflineReady(kept: Pick<Verifier, 'confirmedAt'> | null, now: string): boolean {
  return kept !== null && Date.parse(now) - Date.parse(kept.confirmedAt) < OFFLINE_MS;
}

/** The backend of this workstation and its token. Throws `Refusal` notEnrolled. */
export function mustReach({ vault, backend }: SignInOptions): { backend: BackendClient; token: string } {
  const device = vault.current().device;
  const way = backend();
  if (!device || !way) throw refusal('notEnrolled');
  return { backend: way, token: device.token };
}

/**
 * The backend's word; without one what `here` says. Once `waited` is over, a yes from here is enough, and the backend's word
 * is told as it comes; a no from here still waits for it.
 */
export async function unlessSilent(
  asked: Promise<void>,
  waited: Promise<void> | null,
  here: () => Promise<void>,
): Promise<Later | null> {
  const answer = asked.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const first = await (waited === null ? answer : Promise.race([answer, waited.then(() => 'silent' as const)]));
  if (first !== 'silent') return decided(first, here);
  try {
    await here();
  } catch (error) {
    return decided(await answer, () => Promise.reject(error));
  }
  return { refusal: answer.then((said) => (said?.error instanceof Refusal ? said.error : null)) };
}

async function decided(said: { error: unknown } | null, here: () => Promise<void>): Promise<null> {
  if (said === null) return null;
  if (!(said.error instanceof SyncFault && isNoAnswer(said.error))) throw said.error;
  await here();
  return null;
}

async function askForPin(
  { vault, now, random }: SignInOptions,
  backend: BackendClient,
  token: string,
  staffId: string,
  pin: string,
): Promise<void> {
  try {
    const { grant, expiresAt } = await backend.signIn(token, staffId, pin);
    const verifier = await makeVerifier(pin, random, now());
    const { badge } = vault.person(staffId);
    await vault.setPerson(staffId, {
      grant: { token: grant, expiresAt },
      verifier,
      badge,
      wrong: 0,
      lockedUntil: null,
    });
  } catch (error) {
    if (error instanceof Refusal) await forgetPin(vault, staffId, pin, error);
    throw error;
  }
}

function isNoAnswer(fault: SyncFault): boolean {
  return fault.kind === 'offline' || fault.kind === 'timeout' || fault.kind === 'server';
}

/** The try is written down before the PIN is looked at: pulling the plug in between wins nothing. */
async function proveOffline({ vault, now }: SignInOptions, staffId: string, pin: string): Promise<void> {
  const person = vault.person(staffId);
  const { verifier, lockedUntil } = person;
  if (!verifier || !isOfflineReady(verifier, now())) throw refusal('signInOnline');
  mustNotBeLocked(lockedUntil, now());
  const wrong = (lockedUntil === null ? person.wrong : 0) + 1;
  const until = wrong >= TRIES ? new Date(Date.parse(now()) + LOCK_MS).toISOString() : null;
  await vault.setPerson(staffId, { ...person, wrong, lockedUntil: until });
  if (await isPin(pin, verifier)) {
    await vault.setPerson(staffId, { ...vault.person(staffId), wrong: 0, lockedUntil: null });
    return;
  }
  throw until === null ? refusal('wrongPin', { triesLeft: TRIES - wrong }) : refusal('pinLocked', { until });
}

export function mustNotBeLocked(lockedUntil: string | null, now: string): void {
  if (lockedUntil !== null && Date.parse(lockedUntil) > Date.parse(now))
    throw refusal('pinLocked', { until: lockedUntil });
}

/** A PIN that the backend denies must not go on working offline: it was changed, or the person left. */
async function forgetPin(vault: OpenVault, staffId: string, pin: string, said: Refusal): Promise<void> {
  const person = vault.person(staffId);
  if (!person.verifier) return;
  const changed = said.code === 'wrongPin' && (await isPin(pin, person.verifier));
  if (changed || said.code === 'notFound' || said.code === 'forbidden')
    await vault.setPerson(staffId, { ...vault.person(staffId), grant: null, verifier: null });
}
