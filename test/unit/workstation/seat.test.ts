import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import type { StaffEntry } from '../../../domain/views.ts';
import { openVault } from '../../../workstation/secrets.ts';
import { openSession } from '../../../workstation/session.ts';
import { NOON, idOf, seededRandom } from '../../builders.ts';

const BADGE = 'KARIM234567KARIM234567KARI';
const serial = idOf(7);

/** A workstation without its backend, on which Karim's badge was confirmed before. */
async function aSeat() {
  let role: StaffEntry['role'] = 'warehouse';
  const vault = await openVault({ load: async () => null, save: async () => undefined }, () => undefined);
  const device = { backendUrl: 'http://127.0.0.1:9', deviceId: idOf(1), token: 't', name: 'Banc 1', expiresAt: NOON };
  await vault.change((old) => ({ ...old, device }));
  const badge = { hash: createHash('sha256').update(BADGE).digest('hex'), serial, confirmedAt: NOON };
  await vault.setPerson('karim', { ...vault.person('karim'), badge });
  const drawn = { serial, drawnAt: NOON, drawnBy: 'jean' };
  const store = {
    staff: async () => [{ id: 'karim', name: 'Karim', role, shops: ['cadomaestro'], badge: drawn }],
    connect: () => undefined,
    syncNow: async () => undefined,
    lineLost: () => undefined,
  } as unknown as Store;
  const session = openSession({
    store,
    vault,
    backendUrl: null,
    deviceName: 'Banc 1',
    now: () => NOON,
    random: seededRandom(1),
    timer: { set: () => () => undefined },
    tell: () => undefined,
  });
  return {
    session,
    becomes(next: typeof role) {
      role = next;
      return session.refresh();
    },
  };
}

it('a person who sat down with a badge alone does not become a manager there: their PIN is asked (ROLE-3)', async () => {
  const { session, becomes } = await aSeat();
  expect(await session.badgeSignIn({ token: BADGE })).toMatchObject({ staff: { id: 'karim', role: 'warehouse' } });
  await becomes('agent');
  expect(session.current()).toMatchObject({ staff: { id: 'karim', role: 'agent' } });
  await becomes('manager');
  expect(session.current().staff).toBeNull();
  session.close();
});
