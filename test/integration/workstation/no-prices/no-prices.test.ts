/** ROLE-2 over the whole API: whatever a person of the warehouse asks, no amount, no code and no price comes back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEnrolmentCode } from '../../../../backend/access/devices.ts';
import type { PulledRow } from '../../../../backend/contract.ts';
import { openBase, startBackend } from '../../../../backend/run-backend.ts';
import { type QueryName, queries } from '../../../../domain/api.ts';
import { type CommandName, commands } from '../../../../domain/commands.ts';
import { may } from '../../../../domain/staff/roles.ts';
import { fileSecrets } from '../../../../workstation/secrets-file.ts';
import { system } from '../../../../workstation/system.ts';
import { type Workstation, createWorkstation } from '../../../../workstation/workstation.ts';
import { emptyDatabase } from '../../backend/database.ts';
import { type Docs, HELD, questions } from './questions.ts';
import { type Secrets, leaks, secretsOf } from './secrets.ts';

let folder: string;
let workstation: Workstation;
let stop: () => Promise<void>;
let rows: PulledRow[];
let secrets: Secrets;
const docs: Docs = (table) =>
  rows.filter((row) => row.table === table && row.doc !== null).map(({ doc }) => doc as never);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-role-2-'));
  const place = { database: await emptyDatabase() };
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
  expect(await workstation.dispatch('action', 'saveDraft', draft)).toMatchObject({ ok: true });
  const seated = await workstation.dispatch('action', 'signIn', { staffId: 'karim', pin: '303030' });
  expect(seated).toMatchObject({ ok: true, value: { staff: { role: 'warehouse' } } });
}, 240_000);
afterAll(async () => {
  await workstation.close();
  await stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the warehouse sees no price (ROLE-2)', () => {
  it('where there is something to hide: orders, vouchers, cards, refunds, invoices, quotes, claims, payments', () => {
    for (const table of [
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
    ] as const)
      expect(docs(table).length, table).toBeGreaterThan(0);
    expect(secrets.amounts.size).toBeGreaterThan(100);
    expect(secrets.codes.length).toBeGreaterThan(5);
  });

  it.each(Object.keys(queries) as QueryName[])('%s', { timeout: 180_000 }, async (name) => {
    const found = new Map<string, number>();
    let answered = 0;
    const asked = questions(docs)[name];
    for (const input of asked) {
      const reply = await workstation.dispatch('query', name, input);
      expect(reply, JSON.stringify(input)).not.toMatchObject({ kind: 'fault' });
      expect(reply, JSON.stringify(input)).not.toMatchObject({ kind: 'badUse' });
      expect(reply, JSON.stringify(input)).not.toMatchObject({ code: 'badInput' });
      if (reply.ok) answered += 1;
      for (const leak of await leaks(reply, secrets)) found.set(leak, (found.get(leak) ?? 0) + 1);
    }
    expect([...found.keys()].slice(0, 20), `${answered} of ${asked.length} answered`).toEqual([]);
  });

  it('and is refused every command of money, here and before anything is looked at (ROLE-1, ROLE-4)', async () => {
    const money = Object.keys(commands).filter((name) =>
      /refund|voucher|payment|invoice|transfer|quote|points/iu.test(name),
    );
    expect(money.length).toBeGreaterThan(12);
    for (const name of money) {
      const permission = commands[name as CommandName].permission;
      expect(may('warehouse', permission), name).toBe(false);
      const input = { commandId: crypto.randomUUID(), name, args: {} };
      expect(await workstation.dispatch('action', 'execute', input), name).toMatchObject({
        ok: false,
        kind: 'refusal',
      });
    }
  });
});
