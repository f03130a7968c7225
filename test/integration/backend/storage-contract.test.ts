/** The same cases on both storages: what the simulator proves on memory holds on PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import { aCustomer, anOrder, aStock, idOf } from '../../builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

const opened: TestDatabase[] = [];
const storages: Record<string, () => Promise<Storage>> = {
  memory: async () => createMemoryStorage(),
  PostgreSQL: async () => {
    const database = await testDatabase();
    opened.push(database);
    return database.storage;
  },
};

afterAll(async () => {
  for (const database of opened) await database.close();
});

const decision = (commandId: string) => ({
  commandId,
  name: 'validateOrder',
  actorId: 'agent-1',
  code: null,
  detail: { seen: ['é', 1, null] },
  at: '2026-03-16T11:00:00.000Z',
});
const client = { clientId: idOf(1), deviceId: idOf(2), lastSeq: 0, codePrefix: 'A' };

describe.each(Object.keys(storages))('storage on %s', (kind) => {
  let storage: Storage;
  const putStock = (...skus: string[]) =>
    storage.write(async ({ docs }) => {
      for (const sku of skus) await docs.put('stock', aStock({ sku }));
    });

  beforeAll(async () => {
    storage = (await (storages[kind] ?? storages['memory'])?.()) as Storage;
  });

  it('gives one version to all documents of a transaction, and none to a transaction without documents [S7]', async () => {
    const before = await storage.version();
    await putStock('ONE', 'TWO');
    await storage.write((tx) => tx.client(idOf(99)));
    expect(await storage.version()).toBe(before + 1);
    const { rows, cookie, left } = await storage.pull(before, 10);
    expect(rows.map(({ id, version }) => [id, version])).toEqual([
      ['cadomaestro:ONE', before + 1],
      ['cadomaestro:TWO', before + 1],
    ]);
    expect([cookie, left]).toEqual([before + 1, 0]);
  });

  it('reads back what was put, and nothing once removed', async () => {
    const customer = aCustomer({ id: idOf(0x2100) });
    const seen = await storage.write(async ({ docs }) => {
      await docs.put('customers', customer);
      return docs.get('customers', customer.id);
    });
    expect(seen).toEqual(customer);
    const before = await storage.version();
    await storage.write(({ docs }) => docs.remove('customers', customer.id));
    expect(await storage.write(({ docs }) => docs.get('customers', customer.id))).toBeUndefined();
    const { rows } = await storage.pull(before, 10);
    expect(rows).toEqual([{ table: 'customers', id: customer.id, version: before + 1, json: null, doc: null }]);
  });

  it('finds what is about a customer, an order or a stock, what waits to be written too (CLI-4, CAT-1)', async () => {
    const customerId = idOf(0x2200);
    const order = anOrder({ id: idOf(0x3200), code: 'Q-000001', customer: { ...anOrder().customer, id: customerId } });
    const alert = {
      ...{ id: idOf(0xe200), shop: 'cadomaestro', articleId: idOf(0x1000), sku: 'ALERT', email: 'a@b.example' },
      ...{
        customerId,
        language: 'fr' as const,
        until: null,
        leftAt: '2026-03-16T11:00:00.000Z',
        state: 'waiting' as const,
        toldAt: null,
      },
    };
    const list = {
      ...{ id: idOf(0xe201), shop: 'cadomaestro', customerId, name: 'Noël', items: [] },
      ...{ source: 'web' as const, changedAt: '2026-03-16T11:00:00.000Z' },
    };
    await storage.write(async ({ docs }) => {
      await docs.put('orders', order);
      await docs.put('stockAlerts', alert);
    });
    await storage.write(async ({ docs }) => {
      await docs.put('wishLists', list);
      expect(await docs.find('customer', customerId)).toEqual([
        { table: 'orders', id: order.id },
        { table: 'stockAlerts', id: alert.id },
        { table: 'wishLists', id: list.id },
      ]);
      expect(await docs.find('stock', 'cadomaestro:ALERT')).toEqual([{ table: 'stockAlerts', id: alert.id }]);
      expect(await docs.find('order', order.id)).toEqual([]);
      const lea = aCustomer({ id: customerId, details: { ...aCustomer().details, email: 'lea@b.example' } });
      await docs.put('customers', lea);
      expect(await docs.find('email', 'cadomaestro:lea@b.example')).toEqual([{ table: 'customers', id: customerId }]);
      expect(await docs.find('email', 'caseapains:lea@b.example')).toEqual([]);
      await docs.remove('stockAlerts', alert.id);
      expect(await docs.find('stock', 'cadomaestro:ALERT')).toEqual([]);
    });
  });

  it('tells a document as the text that is stored', async () => {
    const before = await storage.version();
    const stock = aStock({ sku: 'TEXT' });
    await storage.write(({ docs }) => docs.put('stock', stock));
    const [row] = (await storage.pull(before, 10)).rows;
    expect([row?.json, row?.doc]).toEqual([JSON.stringify(stock), stock]);
  });

  it('finds ahead what it then is asked for, whether it is there or not [S8] [S11]', async () => {
    const order = anOrder({ id: idOf(0x3500), code: 'A-009500' });
    const customer = aCustomer({ id: idOf(0x2500) });
    const author = { ...client, clientId: idOf(0x500), codePrefix: 'ZZ' };
    await storage.write(async (tx) => {
      await tx.docs.put('orders', order);
      await tx.docs.put('customers', customer);
      await tx.putClient(author);
      await tx.putDecision(decision(idOf(0x9500)), {});
    });
    const look = (n: number, code: string) =>
      storage.write(async (tx) => {
        const what = { clientId: idOf(n), commandId: idOf(0x9000 + n), orderId: idOf(0x3000 + n), code };
        await tx.ahead({ ...what, customerId: idOf(0x2000 + n) });
        return [
          await tx.client(what.clientId),
          await tx.decision(what.commandId),
          await tx.docs.get('orders', what.orderId),
          await tx.docs.orderBy('code', code),
          await tx.docs.get('customers', idOf(0x2000 + n)),
        ];
      });
    expect(await look(0x500, 'A-009500')).toEqual([author, decision(idOf(0x9500)), order, order.id, customer]);
    expect(await look(0x501, 'A-009501')).toEqual(Array(5).fill(undefined));
  });

  it('takes no version for the removal of what is not there', async () => {
    const before = await storage.version();
    await storage.write(({ docs }) => docs.remove('customers', idOf(0x2fff)));
    expect(await storage.version()).toBe(before);
  });

  it('forgets everything of a transaction that throws [S7]', async () => {
    const before = await storage.version();
    const failing = storage.write(async (tx) => {
      await tx.docs.put('stock', aStock({ sku: 'LOST' }));
      await tx.putDecision(decision(idOf(0x9001)), {});
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await storage.version()).toBe(before);
    const seen = await storage.write(async (tx) => [
      await tx.docs.get('stock', 'cadomaestro:LOST'),
      await tx.decision(idOf(0x9001)),
    ]);
    expect(seen).toEqual([undefined, undefined]);
  });

  it('undoes documents since the savepoint, keeping those before it and the decision [S12]', async () => {
    const before = await storage.version();
    await storage.write(async (tx) => {
      await tx.docs.put('stock', aStock({ sku: 'KEPT' }));
      await tx.savepoint();
      await tx.docs.put('stock', aStock({ sku: 'KEPT', onHand: 0 }));
      await tx.docs.put('orders', anOrder({ id: idOf(0x3100), code: 'A-009100' }));
      await tx.rollbackDocs();
      await tx.putDecision(decision(idOf(0x9002)), { some: 'args' });
    });
    const seen = await storage.write(async (tx) => ({
      kept: (await tx.docs.get('stock', 'cadomaestro:KEPT'))?.onHand,
      order: await tx.docs.orderBy('code', 'A-009100'),
      decision: await tx.decision(idOf(0x9002)),
    }));
    expect(seen).toEqual({ kept: 50, order: undefined, decision: decision(idOf(0x9002)) });
    expect(await storage.version()).toBe(before + 1);
  });

  it('takes no version for a transaction whose documents were all undone', async () => {
    const before = await storage.version();
    await storage.write(async (tx) => {
      await tx.savepoint();
      await tx.docs.put('stock', aStock({ sku: 'GONE' }));
      await tx.rollbackDocs();
    });
    expect(await storage.version()).toBe(before);
  });

  it('finds an order by code and by the shop id it came under, until it is removed or changed', async () => {
    const order = anOrder({ id: idOf(0x3200), code: 'A-009200', source: 'web', externalId: 'X-1' });
    await storage.write(({ docs }) => docs.put('orders', order));
    const find = () =>
      storage.write(async ({ docs }) => [
        await docs.orderBy('code', 'A-009200'),
        await docs.orderBy('externalId', 'cadomaestro:X-1'),
        await docs.orderBy('externalId', 'caseapains:X-1'),
      ]);
    expect(await find()).toEqual([order.id, order.id, undefined]);
    await storage.write(({ docs }) => docs.put('orders', { ...order, externalId: null }));
    expect(await find()).toEqual([order.id, undefined, undefined]);
    await storage.write(({ docs }) => docs.remove('orders', order.id));
    expect(await find()).toEqual([undefined, undefined, undefined]);
  });

  it('refuses two orders with one code (ORD-10)', async () => {
    await storage.write(({ docs }) => docs.put('orders', anOrder({ id: idOf(0x3300), code: 'A-009300' })));
    const twice = storage.write(({ docs }) => docs.put('orders', anOrder({ id: idOf(0x3301), code: 'A-009300' })));
    await expect(twice).rejects.toThrow(/same code|duplicate key/);
    expect(await storage.write(({ docs }) => docs.get('orders', idOf(0x3301)))).toBeUndefined();
  });

  it('draws each code prefix once, never the web shops’ one (ORD-10)', async () => {
    const drawn = await Promise.all(Array.from({ length: 30 }, () => storage.write((tx) => tx.nextCodePrefix())));
    expect(new Set(drawn).size).toBe(30);
    expect(drawn).toContain('A');
    expect(drawn).toContain('AA');
    expect(drawn.filter((prefix) => !/^[A-HJ-NP-VX-Z]{1,4}$/.test(prefix))).toEqual([]);
  });

  it('tells the decisions of a client in order of their numbers, after and up to [S17]', async () => {
    await storage.write(async (tx) => {
      await tx.putClient(client);
      for (const seq of [1, 2, 3, 4]) {
        await tx.putDecision(decision(idOf(0x9100 + seq)), {});
        await tx.putReceipt(client.clientId, seq, idOf(0x9100 + seq));
      }
      await tx.putClient({ ...client, lastSeq: 4 });
    });
    const { told, row } = await storage.snapshot(async (snapshot) => ({
      told: await snapshot.receiptsAfter(client.clientId, 1, 3),
      row: await snapshot.client(client.clientId),
    }));
    expect(told).toEqual([2, 3].map((seq) => ({ ...decision(idOf(0x9100 + seq)), seq })));
    expect(row).toEqual({ ...client, lastSeq: 4 });
    expect(await storage.write((tx) => tx.receipt(client.clientId, 2))).toBe(idOf(0x9102));
    expect(await storage.write((tx) => tx.receipt(client.clientId, 9))).toBeUndefined();
  });

  it('never splits a version over two pages [S18]', async () => {
    const from = await storage.version();
    await putStock('P1', 'P2', 'P3');
    await putStock('P4');
    await putStock('P5', 'P6');
    const first = await storage.pull(from, 2);
    expect([first.rows.length, first.cookie, first.left]).toEqual([3, from + 1, 3]);
    const second = await storage.pull(first.cookie, 2);
    expect([second.rows.length, second.cookie, second.left]).toEqual([3, from + 3, 0]);
    expect(await storage.pull(second.cookie, 2)).toEqual({ rows: [], cookie: from + 3, left: 0 });
  });

  it('orders one version by table, then by id', async () => {
    const from = await storage.version();
    await storage.write(async ({ docs }) => {
      await docs.put('orders', anOrder({ id: idOf(0x3400), code: 'A-009400' }));
      await docs.put('stock', aStock({ sku: 'ZED' }));
      await docs.put('stock', aStock({ sku: 'ABC' }));
    });
    const { rows } = await storage.pull(from, 10);
    expect(rows.map(({ id }) => id)).toEqual(['cadomaestro:ABC', 'cadomaestro:ZED', idOf(0x3400)]);
  });

  it('runs writers one after the other: no update is lost [S16]', async () => {
    await storage.write(({ docs }) => docs.put('stock', aStock({ sku: 'COUNT', onHand: 0 })));
    const add = () =>
      storage.write(async ({ docs }) => {
        const stock = await docs.get('stock', 'cadomaestro:COUNT');
        if (stock) await docs.put('stock', { ...stock, onHand: stock.onHand + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect((await storage.write(({ docs }) => docs.get('stock', 'cadomaestro:COUNT')))?.onHand).toBe(20);
  });

  it('rings after a commit that changed documents, until one stops listening', async () => {
    const rung: number[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = storage.onCommit((version) => {
      rung.push(version);
      resolve();
    });
    // the first commits may come before the listening connection is there
    for (let round = 0; rung.length === 0 && round < 100; round += 1) {
      await putStock('BELL');
      await Promise.race([promise, new Promise((next) => setImmediate(next))]);
    }
    await promise;
    stop();
    expect(rung[0]).toBeLessThanOrEqual(await storage.version());
  });
});
