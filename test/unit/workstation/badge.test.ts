import { beforeEach, describe, expect, it } from 'vitest';
import { type Refusal, refusal } from '../../../domain/refusal.ts';
import { SyncFault } from '../../../domain/sync.ts';
import type { BackendClient } from '../../../workstation/backend-client.ts';
import { proveBadge } from '../../../workstation/badge.ts';
import { type OpenVault, openVault } from '../../../workstation/secrets.ts';
import { NOON, idOf, seededRandom } from '../../builders.ts';

const BADGE = 'KARIM234567KARIM234567KARI';
const serial = idOf(7);
const karim = { id: 'karim', role: 'warehouse', badge: { serial, drawnAt: NOON, drawnBy: 'jean' } } as const;

let vault: OpenVault;
let said: Refusal | null | 'offline';
const no = () => Promise.reject(new SyncFault('offline'));
const backend: BackendClient = {
  enrol: no,
  signIn: no,
  badgeSignIn: async () => {
    if (said === 'offline') throw new SyncFault('offline');
    if (said) throw said;
    return { staffId: 'karim', grant: 'g'.repeat(40), expiresAt: '2026-04-16T11:00:00.000Z', serial };
  },
  drawBadge: no,
  revokeBadge: no,
  newCode: no,
  transport: () => ({ sync: no }),
  changes: no,
};
const scan = () =>
  proveBadge(
    {
      vault,
      backend: () => backend,
      now: () => NOON,
      random: seededRandom(1),
      patience: () => new Promise(() => undefined),
    },
    [karim],
    BADGE,
  );

beforeEach(async () => {
  vault = await openVault({ load: async () => null, save: async () => undefined }, () => undefined);
  const device = { backendUrl: 'https://shop.example', deviceId: idOf(1), token: 't', name: 'Banc 1', expiresAt: NOON };
  await vault.change((old) => ({ ...old, device }));
  said = null;
  await scan();
});

describe('a badge that this workstation has confirmed', () => {
  it.each([
    [refusal('pinLocked', { until: NOON })],
    // too many badges that are nobody's were held before this scanner
    [refusal('badgeLocked', { until: NOON })],
    [refusal('internal')],
  ])('still opens without the network after the backend said %s', async (code) => {
    said = code;
    await expect(scan()).rejects.toMatchObject({ code: code.code });
    said = 'offline';
    expect(await scan()).toMatchObject({ staffId: 'karim' });
  });

  it.each([[refusal('badgeUnknown')], [refusal('forbidden', { staff: 'karim' })]])(
    'opens nothing any more after %s',
    async (code) => {
      said = code;
      await expect(scan()).rejects.toMatchObject({ code: code.code });
      said = 'offline';
      await expect(scan()).rejects.toMatchObject({ code: 'signInOnline' });
    },
  );
});
