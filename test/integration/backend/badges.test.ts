/** What a badge opens on the backend, and for how long. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveGrant, actorOf } from '../../../backend/access/sign-in.ts';
import { aStaff } from '../../builders.ts';
import { type TestBackend, bearer, clientOn, queued, startTestBackend } from './backend.ts';

let backend: TestBackend;
let token: string;
let manager: { staffId: string; grant: string };
beforeAll(async () => {
  backend = await startTestBackend();
  token = await backend.enrol('Entrepot');
  manager = { staffId: 'manager-1', grant: await backend.grant(token, 'manager-1') };
});
afterAll(() => backend.close());

const draw = async () => {
  const { body } = await backend.post('/badges', { ...manager, personId: 'warehouse-1' }, bearer(token));
  return body as { token: string; serial: string };
};
const scan = async (badge: string) => {
  const { body } = await backend.post('/badge-sign-in', { token: badge }, bearer(token));
  return body as { grant: string; code?: string };
};
const role = (now: 'warehouse' | 'manager', badge: { serial: string }) =>
  backend.storage.write(async ({ docs }) => {
    const drawn = { serial: badge.serial, drawnAt: backend.now(), drawnBy: 'manager-1' };
    await docs.put('staff', aStaff(now, { id: 'warehouse-1', shops: ['cadomaestro'], badge: drawn }));
  });

describe('a grant that came of a badge', () => {
  it('never speaks for a manager: who becomes one types their PIN (ROLE-3)', async () => {
    const badge = await draw();
    const { grant } = await scan(badge.token);
    await role('manager', badge);
    expect(await scan(badge.token)).toMatchObject({ code: 'badgeNeedsPin' });
    const asked = { ...manager, staffId: 'warehouse-1', grant, personId: 'agent-1' };
    expect((await backend.post('/badges', asked, bearer(token))).body).toMatchObject({ code: 'notSignedIn' });
    const client = clientOn(backend, token, { 'warehouse-1': grant });
    const args = { orderId: crypto.randomUUID() };
    const answer = await client.sync([queued(1, 'releaseOrder', args, { actorId: 'warehouse-1' })]);
    expect(answer.signInAgain).toBe('warehouse-1');
    await role('warehouse', badge);
  });

  it('ends with the badge, also one given in the moment in which it was revoked', async () => {
    const badge = await draw();
    const { grant } = await scan(badge.token);
    const revoked = await backend.post('/badges/revoke', { ...manager, personId: 'warehouse-1' }, bearer(token));
    expect(revoked.status).toBe(200);
    const { device_id: deviceId } = await backend.world.db
      .selectFrom('devices')
      .select('device_id')
      .executeTakeFirstOrThrow();
    const late = await giveGrant(backend.world, { deviceId, name: 'Entrepot' }, 'warehouse-1', badge.serial);
    for (const one of [grant, late.grant])
      expect(await actorOf(backend.world, deviceId, 'warehouse-1', one)).toBeUndefined();
  });
});
