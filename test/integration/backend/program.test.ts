/** The backend as it is started: arguments, its line of JSON, administration, stopping, starting again. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Order } from '../../../domain/order/order.ts';
import { SyncAnswer } from '../../../domain/sync.ts';
import { isTable, tables } from '../../../domain/tx.ts';
import { emptyDatabase } from './database.ts';
import { type Running, errand, killAll, main, post, start } from './program.ts';

afterAll(killAll);

const QUIET_MS = 3_000;

async function pullAll({ url }: Running, deviceToken: string): Promise<SyncAnswer> {
  const clientId = crypto.randomUUID();
  const request = { protocol: 1, clientId, cookie: 0, lastSeq: 0, commands: [], grants: {}, limit: 5_000 };
  return SyncAnswer.parse(await post(`${url}/sync`, request, deviceToken));
}

/** Once the backend has done what its own work finds to do in the demo. */
async function settled(running: Running, deviceToken: string): Promise<SyncAnswer> {
  let last = await pullAll(running, deviceToken);
  for (;;) {
    await new Promise((next) => setTimeout(next, QUIET_MS));
    const now = await pullAll(running, deviceToken);
    if (now.cookie === last.cookie) return now;
    last = now;
  }
}

describe('with demo shops on the PostgreSQL it carries', () => {
  let folder: string;
  let running: Running;
  let token: string;
  let first: SyncAnswer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comptoir-backend-'));
    // PostgreSQL does not run as root and must get through to its folder
    await chmod(folder, 0o755);
    running = await start('--data', folder, '--demo');
    const body = { code: running.enrolmentCode, deviceName: 'Poste 1' };
    token = String((await post(`${running.url}/enrol`, body))['deviceToken']);
    first = await settled(running, token);
  });
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds valid documents of both shops, and orders in every status', () => {
    for (const { table, doc } of first.patch) if (isTable(table)) tables[table].parse(doc);
    const orders = first.patch.filter(({ table }) => table === 'orders').map(({ doc }) => Order.parse(doc));
    expect(new Set(orders.map(({ shop }) => shop))).toEqual(new Set(['cadomaestro', 'caseapains']));
    expect(new Set(orders.map(({ source }) => source))).toEqual(new Set(['phone', 'web']));
    expect([...new Set(orders.map(({ status }) => status))].sort()).toEqual(
      ['cancelled', 'delivered', 'inPreparation', 'prepared', 'recorded', 'shipped', 'validated'].sort(),
    );
    for (const shop of ['cadomaestro', 'caseapains'])
      expect(orders.filter((order) => order.shop === shop).length).toBeGreaterThan(45);
    const stock = first.patch.filter(({ table }) => table === 'stock').map(({ doc }) => tables.stock.parse(doc).onHand);
    expect(Math.min(...stock)).toBeGreaterThanOrEqual(0);
  });

  it('keeps its password to itself', async () => {
    const password = await readFile(join(folder, 'pg', 'password'), 'utf8');
    expect(password.length).toBeGreaterThan(20);
  });

  it('stops cleanly and has everything again when it starts again, loading the demo once', async () => {
    const { status, lines } = await running.stop('SIGINT');
    expect([status, lines.length]).toEqual([0, 1]);
    running = await start('--data', folder, '--demo');
    const again = await pullAll(running, token);
    expect(again.patch).toEqual(first.patch);
  });

  it('comes back after it was killed outright', async () => {
    await running.stop('SIGKILL');
    running = await start('--data', folder);
    expect((await pullAll(running, token)).cookie).toBe(first.cookie);
  });
});

describe('for a real shop on a given database', () => {
  let place: string[];
  beforeAll(async () => {
    place = ['--database', await emptyDatabase()];
  });
  const anne = { id: 'anne', name: 'Anne', role: 'manager', shops: ['cadomaestro'] };

  it('is set up from the command line until a person can sign in', async () => {
    const profile = join(import.meta.dirname, '../../../resources/profiles/cadomaestro.json');
    expect((await errand(place, ['--load-profile', profile])).out).toBe('{"shop":"cadomaestro"}\n');
    expect((await errand(place, ['--add-staff', JSON.stringify(anne)])).out).toBe('{"staffId":"anne"}\n');
    expect((await errand(place, ['--set-pin', 'anne'], '864209\n')).out).toBe('{"staffId":"anne"}\n');
    const { code } = z.object({ code: z.string() }).parse(JSON.parse((await errand(place, ['--new-code'])).out));
    const running = await start(...place);
    expect(running.enrolmentCode).toBe('');
    const { deviceToken } = await post(`${running.url}/enrol`, { code, deviceName: 'Caisse' });
    const signedIn = await post(`${running.url}/sign-in`, { staffId: 'anne', pin: '864209' }, String(deviceToken));
    expect(signedIn['staffId']).toBe('anne');
    await running.stop();
    expect(JSON.parse((await errand(place, ['--devices'])).out)).toMatchObject([{ name: 'Caisse', revoked: false }]);
  });

  it('refuses what does not fit, with status 1 and the reason', async () => {
    const { status, err, out } = await errand(place, ['--set-pin', 'nobody'], '123456');
    expect([status, out]).toEqual([1, '']);
    expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'refusal', code: 'notFound' });
    expect((await errand(place, ['--set-pin', 'anne'], '12345')).status).toBe(1);
    expect((await errand(place, ['--add-staff', 'not json'])).status).toBe(1);
    expect((await errand(place, ['--load-profile', main])).status).toBe(1);
    expect((await errand(place, ['--shop-key', 'nowhere'])).status).toBe(1);
  });

  it('explains bad use with status 2, and itself with --help', async () => {
    expect((await errand(place, ['--data', 'elsewhere'])).status).toBe(2);
    expect((await errand(place, ['--port', 'x'])).status).toBe(2);
    expect((await errand(place, ['--keep-arguments', '0'])).status).toBe(2);
    expect((await errand([], ['--nonsense'])).status).toBe(2);
    expect((await errand([], ['--help'])).out).toContain('--shop-key SHOP');
  });
});
