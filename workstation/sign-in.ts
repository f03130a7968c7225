/** Sign-in with a PIN: the backend decides when it can be reached, a kept verifier when it cannot. */
import type { Random } from '../domain/ids.ts';
import { Refusal, refusal } from '../domain/refusal.ts';
import { Pin } from '../domain/staff/staff.ts';
import { SyncFault } from '../domain/sync.ts';
import type { BackendClient } from './backend-client.ts';
import { isPin, makeVerifier } from './pin.ts';
import type { OpenVault, Verifier } from './secrets.ts';

const OFFLINE_TRIES = 5;
const LOCK_MS = 15 * 60_000;
const OFFLINE_MS = 14 * 24 * 3_600_000;

export interface SignInOptions {
  vault: OpenVault;
  /** Null: not enrolled. */
  backend(): BackendClient | null;
  now(): string;
  random: Random;
}

/**
 * Returns once the PIN is proven. Throws `Refusal` (wrongPin, pinLocked, signInOnline, notEnrolled, badInput or
 * what the backend says) or `SyncFault` when the backend answers but cannot be used.
 */
export async function provePin(options: SignInOptions, staffId: string, pin: string): Promise<void> {
  const { vault, now, random } = options;
  const device = vault.current().device;
  const backend = options.backend();
  if (!device || !backend) throw refusal('notEnrolled');
  if (!Pin.safeParse(pin).success) throw refusal('badInput', { field: 'pin', message: 'six digits' });
  try {
    const { grant, expiresAt } = await backend.signIn(device.token, staffId, pin);
    const verifier = await makeVerifier(pin, random, now());
    await vault.setPerson(staffId, { grant: { token: grant, expiresAt }, verifier, wrong: 0, lockedUntil: null });
  } catch (error) {
    if (error instanceof Refusal) await forgetPin(vault, staffId, pin, error);
    if (!(error instanceof SyncFault && isNoAnswer(error))) throw error;
    await proveOffline(options, staffId, pin);
  }
}

/** True while this person's PIN can be checked without the network. */
export function isOfflineReady(verifier: Verifier | null, now: string): boolean {
  return verifier !== null && Date.parse(now) - Date.parse(verifier.confirmedAt) < OFFLINE_MS;
}

function isNoAnswer(fault: SyncFault): boolean {
  return fault.kind === 'offline' || fault.kind === 'timeout' || fault.kind === 'server';
}

/** The try is written down before the PIN is looked at: pulling the plug in between wins nothing. */
async function proveOffline({ vault, now }: SignInOptions, staffId: string, pin: string): Promise<void> {
  const person = vault.person(staffId);
  const { verifier, lockedUntil } = person;
  if (!verifier || !isOfflineReady(verifier, now())) throw refusal('signInOnline');
  if (lockedUntil !== null && Date.parse(lockedUntil) > Date.parse(now()))
    throw refusal('pinLocked', { until: lockedUntil });
  const wrong = (lockedUntil === null ? person.wrong : 0) + 1;
  const until = wrong >= OFFLINE_TRIES ? new Date(Date.parse(now()) + LOCK_MS).toISOString() : null;
  await vault.setPerson(staffId, { ...person, wrong, lockedUntil: until });
  if (await isPin(pin, verifier)) {
    await vault.setPerson(staffId, { ...person, wrong: 0, lockedUntil: null });
    return;
  }
  throw until === null ? refusal('wrongPin', { triesLeft: OFFLINE_TRIES - wrong }) : refusal('pinLocked', { until });
}

/** A PIN that the backend denies must not go on working offline: it was changed, or the person left. */
async function forgetPin(vault: OpenVault, staffId: string, pin: string, said: Refusal): Promise<void> {
  const person = vault.person(staffId);
  if (!person.verifier) return;
  const changed = said.code === 'wrongPin' && (await isPin(pin, person.verifier));
  if (changed || said.code === 'notFound' || said.code === 'forbidden')
    await vault.setPerson(staffId, { ...person, grant: null, verifier: null });
}
