/** What is not kept for ever, and what stays although the rest is forgotten. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEnrolmentCode, revokeDevice } from '../../../backend/access/devices.ts';
import { newShopKey } from '../../../backend/access/shop-keys.ts';
import { KEEP_ARGUMENTS_DAYS, forgetOld } from '../../../backend/forgetting.ts';
import { someDetails } from '../../builders.ts';
import { PIN, type TestBackend, aClient, bearer, queued, startTestBackend } from './backend.ts';
import { aWebOrder } from './web-order.ts';

const DAY = 24 * 60;
let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.close());

const forget = () => forgetOld(backend.world, KEEP_ARGUMENTS_DAYS);
const rows = (table: 'commands' | 'grants' | 'enrolment_codes' | 'pin_failures' | 'devices') =>
  backend.world.db.selectFrom(table).selectAll().execute();
const newCustomer = (seq: number, lastName: string) => {
  const details = { ...someDetails(), lastName };
  return queued(seq, 'createCustomer', { customerId: randomUUID(), shop: 'cadomaestro', details, addresses: [] });
};

describe('the arguments of commands', () => {
  it('are forgotten ninety days after the decision; the decision stays, and the command stays single [S8] [S11]', async () => {
    const client = await aClient(backend);
    const old = newCustomer(1, 'Oubliée');
    const refused = { ...newCustomer(2, 'Refusée'), args: old.args };
    const before = await client.sync([old, refused]);
    backend.pass(60 * DAY);
    expect(await forget()).toBe(0);
    backend.pass(31 * DAY);
    const again = await aClient(backend);
    await again.sync([newCustomer(1, 'Récente')]);
    expect(await forget()).toBe(2);
    const kept = JSON.stringify(await rows('commands'));
    expect([kept.includes('Oubliée'), kept.includes('Récente')]).toEqual([false, true]);
    const version = await backend.storage.version();
    const resent = await client.sync([old, refused]);
    expect(resent.results).toEqual(before.results);
    expect(await backend.storage.version()).toBe(version);
    expect((await again.sync([{ ...old, seq: 2 }], { lastSeq: 1 })).results).toMatchObject([{ seq: 2, code: null }]);
  });

  it('are not needed to know a web order again (SHOP-5)', async () => {
    const headers = { 'x-shop-key': await newShopKey(backend.world, 'cadomaestro') };
    const order = aWebOrder();
    const send = () => backend.post('/shops/cadomaestro/orders', order, headers);
    const first = await send();
    expect(first.status).toBe(201);
    backend.pass(91 * DAY);
    await forget();
    expect(await send()).toMatchObject({ status: 200, body: first.body });
    expect((await rows('commands')).every(({ args }) => args === null)).toBe(true);
  });
});

describe('access', () => {
  it('loses codes and grants that have expired, and keeps the others', async () => {
    await newEnrolmentCode(backend.world);
    await backend.grant(await backend.enrol(), 'agent-1');
    backend.pass(31 * DAY);
    await backend.grant(await backend.enrol(), 'agent-1');
    await newEnrolmentCode(backend.world);
    await forget();
    expect([(await rows('enrolment_codes')).length, (await rows('grants')).length]).toEqual([1, 1]);
  });

  it('forgets wrong PINs after a day, and not before', async () => {
    const token = await backend.enrol();
    const tryPin = (pin: string) => backend.post('/sign-in', { staffId: 'agent-1', pin }, bearer(token));
    for (let n = 0; n < 3; n += 1) await tryPin('000000');
    backend.pass(DAY - 60);
    await forget();
    expect((await tryPin('000000')).body).toMatchObject({ detail: { triesLeft: 1 } });
    backend.pass(DAY + 1);
    await forget();
    expect(await rows('pin_failures')).toEqual([]);
    expect((await tryPin(PIN)).status).toBe(200);
  });

  it('forgets a workstation three months after its end', async () => {
    const token = await backend.enrol('Perdu');
    const mine = () => rows('devices').then((all) => all.filter(({ name }) => name === 'Perdu'));
    await revokeDevice(backend.world, (await mine())[0]?.device_id ?? '');
    backend.pass(89 * DAY);
    await forget();
    expect(await mine()).toHaveLength(1);
    backend.pass(2 * DAY);
    await forget();
    expect(await mine()).toEqual([]);
    expect((await backend.post('/sync', {}, bearer(token))).status).toBe(401);
  });
});
