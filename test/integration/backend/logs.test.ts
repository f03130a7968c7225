/** The log is read by people who run the backend: it holds no secret and nothing that a customer said. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { SyncAnswer } from '../../../domain/sync.ts';
import { aPhoneOrder, anAddress, someDetails } from '../../builders.ts';
import { queued } from './backend.ts';
import { type Running, errand, killAll, post, start } from './program.ts';
import { aWebOrder } from './web-order.ts';

afterAll(killAll);

const told = {
  lastName: 'Zwolanek-Témoin',
  email: 'temoin.zwolanek@courriel.example',
  phone: '06 98 76 54 32',
  street: '17 impasse des Témoins',
  card: 'Joyeux anniversaire Zwolanek',
};
const details = { ...someDetails(), lastName: told.lastName, email: told.email, phone: told.phone };
const address = { ...anAddress(), line1: told.street };

it('holds no token, PIN, code, key or word of a customer, whatever goes well or wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-logs-'));
  await chmod(folder, 0o755);
  const demo = await start('--data', folder, '--demo');
  await demo.stop();
  const { key } = JSON.parse((await errand(['--data', folder], ['--shop-key', 'cadomaestro'])).out) as { key: string };
  const running = await start('--data', folder, '--print-code');
  const secrets = [key, running.enrolmentCode, '101010', '909090', ...Object.values(told)];
  secrets.push(...(await workstation(running)), await readFile(join(folder, 'pg', 'password'), 'utf8'));
  await webShop(running, key);
  const pid = Number.parseInt(await readFile(join(folder, 'pg', 'cluster', 'postmaster.pid'), 'utf8'), 10);
  process.kill(pid, 'SIGQUIT');
  const { log } = await running.ended;
  await rm(folder, { recursive: true, force: true });
  for (const line of ['POST /sync 400', 'POST /sign-in 422 refusal wrongPin', 'PostgreSQL ended by itself'])
    expect(log).toContain(line);
  for (const secret of secrets) expect(log).not.toContain(secret);
});

it('holds no password of the database', async () => {
  for (const database of ['postgres://shop:s3cr3t-word@127.0.0.1:1/x', 'postgres://shop:s3cr3t-word@[bad/x']) {
    const { status, err } = await errand(['--database', database], ['--devices']);
    expect([status, err.includes('s3cr3t-word')]).toEqual([3, false]);
  }
});

/** A day of a workstation on which much goes wrong. Resolves to its secrets. */
async function workstation(running: Running): Promise<string[]> {
  const { deviceToken } = await post(`${running.url}/enrol`, { code: running.enrolmentCode, deviceName: 'Témoin' });
  await post(`${running.url}/enrol`, { code: 'AAAA-AAAA', deviceName: told.lastName });
  const token = String(deviceToken);
  await post(`${running.url}/sign-in`, { staffId: 'melissa', pin: '909090' }, token);
  const { grant } = await post(`${running.url}/sign-in`, { staffId: 'melissa', pin: '101010' }, token);
  const request = { protocol: 1, clientId: randomUUID(), cookie: 0, lastSeq: 0, commands: [] as unknown[], limit: 1 };
  const sync = (commands: unknown[]) =>
    post(`${running.url}/sync`, { ...request, commands, grants: { melissa: grant } }, token);
  const customer = { customerId: randomUUID(), shop: 'cadomaestro', details, addresses: [] };
  const by = { actorId: 'melissa' };
  const order = { ...aPhoneOrder({ orderId: randomUUID() }), code: 'ZZ-000001', billing: address, delivery: address };
  const answer = SyncAnswer.parse(
    await sync([
      queued(1, 'createCustomer', customer, by),
      queued(2, 'createCustomer', customer, by),
      queued(3, 'placePhoneOrder', { ...order, instructions: told.card }, by),
      { ...queued(4, 'createCustomer', customer, by), name: 'unknown' },
    ]),
  );
  expect(answer.results.map(({ code }) => code !== null)).toEqual([false, true, true, true]);
  // refused by PostgreSQL itself, by the schema, and as no JSON at all
  await sync([{ ...queued(5, 'createCustomer', customer, by), name: `${told.lastName}\0` }]);
  await sync([{ ...queued(5, 'createCustomer', customer, by), issuedAt: told.email }]);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const broken = await fetch(`${running.url}/sync`, { method: 'POST', headers, body: `{"${told.lastName}"` });
  expect(broken.status).toBe(400);
  await fetch(`${running.url}/${encodeURIComponent(told.lastName)}?token=${token}`, { headers });
  return [token, String(grant)];
}

async function webShop(running: Running, key: string): Promise<void> {
  for (const change of [{}, { externalId: '' }, { lines: [] }, { modeId: told.email }]) {
    const order = aWebOrder({ customer: details, billing: address, delivery: address, ...change });
    const headers = { 'content-type': 'application/json', 'x-shop-key': key };
    await fetch(`${running.url}/shops/cadomaestro/orders`, { method: 'POST', headers, body: JSON.stringify(order) });
  }
}
