/** ROLE-2 over the whole API: whatever a person of the warehouse asks, no amount, no code and no price comes back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEnrolmentCode } from '../../../../backend/access/devices.ts';
import type { PulledRow } from '../../../../backend/contract.ts';
import { openBase, startBackend } from '../../../../backend/run-backend.ts';
import { type QueryName, type Reply, queries } from '../../../../domain/api.ts';
import { type CommandName, commands } from '../../../../domain/commands.ts';
import { may } from '../../../../domain/staff/roles.ts';
import { fileSecrets } from '../../../../workstation/secrets-file.ts';
import { system } from '../../../../workstation/system.ts';
import { type Workstation, createWorkstation } from '../../../../workstation/workstation.ts';
import { demoDatabase } from '../../backend/database.ts';
import { type Docs, HELD, questions } from './questions.ts';
import { type Secrets, leaks, secretsOf } from './secrets.ts';

let folder: string;
let workstation: Workstation;
let stop: () => Promise<void>;
let rows: PulledRow[];
let secrets: Secrets;
let seated: Reply;
const docs: Docs = (table) =>
  rows.filter((row) => row.table === table && row.doc !== null).map(({ doc }) => doc as never);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-role-2-'));
  const place = { database: await demoDatabase() };
  const mail = { folder: join(folder, 'mails') };
  const options = { place, host: '127.0.0.1', port: 0, code: false, mail, version: '0', log: () => undefined };
  const backend = await startBackend({ ...options, demo: true });
  const base = await openBase(place, () => undefined);
  const { code } = await newEnrolmentCode(base.world);
  rows = (await base.storage.pull(0, 100_000)).rows;
  await base.close();
  secrets = secretsOf(docs);
  workstation = await createWorkstation({
    ...system,
    dbPath: join(folder, 'w.db'),
    backendUrl: null,
    deviceName: 'Entrepot',
    secrets: fileSecrets(join(folder, 'w.secrets')),
    log: () => undefined,
  });
  stop = () => backend.stop();
  await workstation.dispatch('action', 'enrol', { backendUrl: backend.url, code, deviceName: 'Entrepot' });
  await workstation.dispatch('action', 'syncNow', {});
  // a call on hold, with what it will cost
  await workstation.dispatch('action', 'signIn', { staffId: 'anais', pin: '202020' });
  const held = JSON.stringify({ codes: ['SECRET-CODE-1'], giftCards: [{ amountCents: 5_077 }], note: 'à 12,90 €' });
  const draft = { id: HELD, kind: 'phoneOrder', shop: 'cadomaestro', title: 'Mme Durand', json: held };
  await workstation.dispatch('action', 'saveDraft', draft);
  seated = await workstation.dispatch('action', 'signIn', { staffId: 'karim', pin: '303030' });
}, 240_000);
afterAll(async () => {
  await workstation.close();
  await stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the warehouse sees no price (ROLE-2)', () => {
  it('where there is something to hide: orders, vouchers, cards, refunds, invoices, quotes, claims, payments', () => {
    const hiding = [
      'orders',
      'vouchers',
      'giftCards',
      'refunds',
      'invoices',
      'quotes',
      'claims',
      'returns',
      'paymentLinks',
      'mails',
    ] as const;
    expect(seated).toMatchObject({ ok: true, value: { staff: { role: 'warehouse' } } });
    expect(hiding.filter((table) => docs(table).length === 0)).toEqual([]);
    const asked = questions(docs);
    expect((Object.keys(queries) as QueryName[]).filter((name) => asked[name].length === 0)).toEqual([]);
    expect(secrets.amounts.size).toBeGreaterThan(100);
    expect(secrets.codes.length).toBeGreaterThan(5);
  });

  it.each(Object.keys(queries) as QueryName[])('%s', { timeout: 180_000 }, async (name) => {
    const found = new Set<string>();
    for (const input of questions(docs)[name]) {
      const reply = await workstation.dispatch('query', name, input);
      // asked wrongly, it would hide what it tells
      if (!reply.ok && (reply.kind !== 'refusal' || reply.code === 'badInput'))
        found.add(`${reply.code}: ${JSON.stringify(input)}`);
      for (const leak of await leaks(reply, secrets)) found.add(leak);
    }
    expect([...found].slice(0, 20)).toEqual([]);
  });

  it('and is refused every command of money, here and before anything is looked at (ROLE-1, ROLE-4)', async () => {
    const money = Object.keys(commands).filter((name) =>
      /refund|voucher|payment|invoice|transfer|quote|points/iu.test(name),
    );
    expect(money.length).toBeGreaterThan(12);
    const allowed = money.filter((name) => may('warehouse', commands[name as CommandName].permission));
    expect(allowed).toEqual([]);
    const replies = await Promise.all(
      money.map((name) =>
        workstation.dispatch('action', 'execute', { commandId: crypto.randomUUID(), name, args: {} }),
      ),
    );
    expect(replies.filter((reply) => reply.ok || reply.kind !== 'refusal')).toEqual([]);
  });

  it('though the same questions tell a manager: what is looked for is there to be found', async () => {
    await workstation.dispatch('action', 'signIn', { staffId: 'jean-philippe', pin: '404040' });
    const telling = [
      'shops',
      'orderList',
      'orderById',
      'articlesById',
      'voucherList',
      'giftCardsByCode',
      'refundsOfOrder',
      'invoices',
      'invoiceDocument',
      'quoteById',
      'paymentLinksOfOrder',
      'mails',
      'returnMoney',
      'customerMoney',
      'deliveryOffers',
      'draftById',
    ] as const;
    const silent: string[] = [];
    for (const name of telling) if ((await firstLeak(name)) === null) silent.push(name);
    expect(silent).toEqual([]);
  });
});

async function firstLeak(name: QueryName): Promise<string | null> {
  for (const input of questions(docs)[name]) {
    const [leak] = await leaks(await workstation.dispatch('query', name, input), secrets);
    if (leak !== undefined) return leak;
  }
  return null;
}
