import { beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../../domain/refusal.ts';
import { SyncFault } from '../../../domain/sync.ts';
import type { BackendClient } from '../../../workstation/backend-client.ts';
import { type OpenVault, type Secrets, openVault } from '../../../workstation/secrets.ts';
import { type SignInOptions, provePin } from '../../../workstation/sign-in.ts';
import { NOON, idOf, seededRandom } from '../../builders.ts';

const GOOD = '482913';
const BAD = '111222';

let kept: string | null;
let vault: OpenVault;
let clock: string;
let answer: () => Promise<{ staffId: string; grant: string; expiresAt: string }>;
let asked: number;
let patience: () => Promise<void>;

const secrets: Secrets = {
  load: async () => kept,
  save: async (text) => {
    kept = text;
  },
};
const online = async () => ({ staffId: 'claire', grant: 'g'.repeat(40), expiresAt: '2026-04-16T11:00:00.000Z' });
const offline = () => Promise.reject(new SyncFault('offline'));
const backend: BackendClient = {
  enrol: () => Promise.reject(new SyncFault('offline')),
  signIn: () => {
    asked += 1;
    return answer();
  },
  badgeSignIn: () => Promise.reject(new SyncFault('offline')),
  drawBadge: () => Promise.reject(new SyncFault('offline')),
  revokeBadge: () => Promise.reject(new SyncFault('offline')),
  newCode: () => Promise.reject(new SyncFault('offline')),
  transport: () => ({ sync: () => Promise.reject(new SyncFault('offline')) }),
  changes: () => Promise.reject(new SyncFault('offline')),
};
const options = (): SignInOptions => ({
  vault,
  backend: () => backend,
  now: () => clock,
  random: seededRandom(1),
  patience: () => patience(),
});
const tryPin = (pin: string) => provePin(options(), 'claire', pin);
const later = (minutes: number) => {
  clock = new Date(Date.parse(clock) + minutes * 60_000).toISOString();
};

beforeEach(async () => {
  kept = null;
  clock = NOON;
  asked = 0;
  patience = () => new Promise(() => undefined);
  vault = await openVault(secrets, () => {});
  await vault.change((old) => ({
    ...old,
    device: { backendUrl: 'https://shop.example', deviceId: idOf(1), token: 't', name: 'Poste 1', expiresAt: NOON },
  }));
});

describe('sign-in', () => {
  it('takes the word of the backend and keeps neither PIN nor anything it can be read from', async () => {
    answer = online;
    await tryPin(GOOD);
    expect(vault.person('claire').grant?.token).toBe('g'.repeat(40));
    expect(kept).not.toContain(GOOD);
  });

  it('lets the same PIN in without the network afterwards, and no other', async () => {
    answer = online;
    await tryPin(GOOD);
    answer = offline;
    await expect(tryPin(GOOD)).resolves.toBeNull();
    await expect(tryPin(BAD)).rejects.toMatchObject({ code: 'wrongPin', detail: { triesLeft: 4 } });
  });

  it('is not kept waiting by a backend that takes its time, and hears what it says after all', async () => {
    answer = online;
    await tryPin(GOOD);
    patience = () => Promise.resolve();
    const slow = Promise.withResolvers<never>();
    answer = () => slow.promise;
    const later = await tryPin(GOOD);
    slow.reject(refusal('forbidden', { staff: 'claire' }));
    await expect(later?.refusal).resolves.toMatchObject({ code: 'forbidden' });
    answer = offline;
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'signInOnline' });
  });

  it('waits for that backend before it says no: the PIN may have been changed elsewhere', async () => {
    answer = online;
    await tryPin(GOOD);
    patience = () => Promise.resolve();
    await expect(tryPin(BAD)).resolves.toBeNull();
    answer = offline;
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'wrongPin' });
  });

  it('asks for the network the first time', async () => {
    answer = offline;
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'signInOnline' });
  });

  it('asks for the network again after two weeks without it', async () => {
    answer = online;
    await tryPin(GOOD);
    answer = offline;
    later(14 * 24 * 60);
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'signInOnline' });
  });

  it('locks for 15 minutes after five wrong PINs, also for the right one and after a restart', async () => {
    answer = online;
    await tryPin(GOOD);
    answer = offline;
    for (let i = 0; i < 4; i += 1) await expect(tryPin(BAD)).rejects.toMatchObject({ code: 'wrongPin' });
    await expect(tryPin(BAD)).rejects.toMatchObject({ code: 'pinLocked' });
    vault = await openVault(secrets, () => {});
    later(14);
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'pinLocked' });
    later(2);
    await expect(tryPin(GOOD)).resolves.toBeNull();
    await expect(tryPin(BAD)).rejects.toMatchObject({ detail: { triesLeft: 4 } });
  });

  it('forgets a PIN that the backend no longer accepts', async () => {
    answer = online;
    await tryPin(GOOD);
    answer = () => Promise.reject(refusal('wrongPin'));
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'wrongPin' });
    answer = offline;
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'signInOnline' });
  });

  it('keeps the PIN when a mistyped one is denied online', async () => {
    answer = online;
    await tryPin(GOOD);
    answer = () => Promise.reject(refusal('wrongPin'));
    await expect(tryPin(BAD)).rejects.toMatchObject({ code: 'wrongPin' });
    answer = offline;
    await expect(tryPin(GOOD)).resolves.toBeNull();
  });

  it('does not fall back on the kept PIN when the device has lost its rights', async () => {
    answer = online;
    await tryPin(GOOD);
    answer = () => Promise.reject(new SyncFault('auth'));
    await expect(tryPin(GOOD)).rejects.toMatchObject({ kind: 'auth' });
  });

  it('sends nothing that is not six digits', async () => {
    answer = online;
    await expect(tryPin('12345')).rejects.toMatchObject({ code: 'badInput', detail: { field: 'pin' } });
    expect(asked).toBe(0);
  });

  it('needs an enrolled device', async () => {
    await vault.change((old) => ({ ...old, device: null }));
    await expect(tryPin(GOOD)).rejects.toMatchObject({ code: 'notEnrolled' });
  });
});

describe('the vault', () => {
  it('starts empty from secrets it cannot read', async () => {
    kept = '{"version":1,"device":"?"}';
    const said: string[] = [];
    expect((await openVault(secrets, (text) => said.push(text))).current().device).toBeNull();
    expect(said).toHaveLength(1);
  });
});
