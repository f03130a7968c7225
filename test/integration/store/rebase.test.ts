import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SyncFault } from '../../../domain/sync.ts';
import { aPhoneOrder, agent, anOrder, aStock, idOf, manager, warehouse } from '../../builders.ts';
import {
  aBackend,
  aStation,
  anAnswer,
  anOpenShop,
  filledWith,
  firstDocs,
  patchOf,
  scripted,
  tempDir,
  wireTo,
} from './station.ts';

const order = (number: number) => ({
  commandId: idOf(number),
  draftId: null,
  args: aPhoneOrder({ orderId: idOf(0x3000 + number) }),
});
const stockOf = async ({ store }: Awaited<ReturnType<typeof aStation>>) =>
  (await store.query('articlesById', { articleIds: [idOf(0x1000)] }, agent))[0]?.stock[0]?.onHand;

describe('an answer of the backend', () => {
  it('confirms what was done here and empties the queue (S21)', async () => {
    const station = await anOpenShop();
    await station.store.placeOrder(order(1), agent);
    const status = await station.store.syncNow();
    expect(status).toMatchObject({ state: 'idle', queued: 0, refused: 0, fault: null });
    const view = await station.store.query('orderById', { orderId: idOf(0x3001) }, agent);
    expect(view?.pending).toBe(false);
    expect(view?.order.timeline[0]?.confirmedAt).not.toBeNull();
  });

  it('for another cookie or another client changes nothing (S20)', async () => {
    const late = patchOf([{ table: 'stock', doc: aStock({ onHand: 1 }) }], 90);
    const wire = scripted(
      filledWith(),
      (request) => anAnswer(request, { base: 40, cookie: 95, patch: late }),
      (request) => anAnswer(request, { clientId: idOf(9), cookie: 195, patch: late }),
    );
    const station = await aStation({ transport: wire });
    await station.store.syncNow();
    await station.store.placeOrder(order(1), agent);
    for (const _ of [1, 2]) {
      const status = await station.store.syncNow();
      expect(status).toMatchObject({ state: 'waiting', fault: 'badAnswer', queued: 1 });
      expect(await stockOf(station)).toBe(48);
    }
    await station.store.syncNow();
    expect(wire.requests.at(-1)).toMatchObject({ cookie: 100, lastSeq: 0 });
  });

  it('that tells fewer results than are held here is an old one, and changes nothing (S20)', async () => {
    const wire = scripted(
      filledWith(),
      (request) =>
        anAnswer(request, {
          cookie: 100,
          lastSeq: 1,
          results: [{ seq: 1, commandId: idOf(1), code: 'stockShort', detail: {} }],
        }),
      (request) => anAnswer(request, { lastSeq: 0 }),
    );
    const { store } = await aStation({ transport: wire });
    await store.syncNow();
    await store.placeOrder(order(1), agent);
    await store.syncNow();
    expect(await store.syncNow()).toMatchObject({ fault: 'badAnswer', refused: 1, queued: 0 });
  });

  it('replays what is left of the queue over the changes of others (S21, S23)', async () => {
    const wire = scripted(filledWith(), (request) =>
      anAnswer(request, {
        cookie: 110,
        patch: patchOf([{ table: 'stock', doc: aStock({ onHand: 3 }) }], 110),
        lastSeq: 0,
        signInAgain: agent.id,
      }),
    );
    const station = await aStation({ transport: wire });
    const { store } = station;
    await store.syncNow();
    await store.placeOrder(order(1), agent);
    await store.placeOrder(order(2), agent);
    const told: string[][] = [];
    store.onChanged((tables) => told.push([...tables].sort()));
    expect(await store.syncNow()).toMatchObject({ state: 'paused', signInAgain: agent.id, queued: 2 });
    expect(await stockOf(station)).toBe(1);
    const queue = await store.query('queue', {}, agent);
    expect(queue.map(({ localRefusal }) => localRefusal?.code ?? null)).toEqual([null, 'stockShort']);
    expect(await store.query('orderById', { orderId: idOf(0x3002) }, agent)).toBeNull();
    expect(told).toEqual([['orders', 'outbox', 'stock']]);
  });

  it('keeps a refused act whole, with its form, its reason and who asked, until a person settles it (S22)', async () => {
    const { store, backend } = await anOpenShop();
    await backend.put({ table: 'stock', doc: aStock({ onHand: 1 }) });
    await store.placeOrder(order(1), agent);
    expect(await store.syncNow()).toMatchObject({ queued: 0, refused: 1 });
    expect(await store.query('orderById', { orderId: idOf(0x3001) }, agent)).toBeNull();
    const [row] = await store.query('refusedList', { settled: false }, agent);
    expect(row).toMatchObject({ commandId: idOf(1), name: 'placePhoneOrder', actorId: agent.id, settledBy: null });
    expect(row?.refusal).toMatchObject({ code: 'stockShort' });
    expect(row?.args).toMatchObject({ ...aPhoneOrder({ orderId: idOf(0x3001) }), code: 'A-000001' });
    await store.settleRefused(idOf(1), manager);
    expect(store.status().refused).toBe(0);
    expect(await store.query('refusedList', { settled: true }, agent)).toMatchObject([{ settledBy: manager.id }]);
  });

  it('opens a refused order for nobody who could not have placed it: its form tells prices (ROLE-2)', async () => {
    const { store, backend } = await anOpenShop();
    await backend.put({ table: 'stock', doc: aStock({ onHand: 1 }) });
    await store.placeOrder(order(1), agent);
    await store.syncNow();
    for (const asked of [store.reopenRefused(idOf(1), warehouse), store.settleRefused(idOf(1), warehouse)])
      await expect(asked).rejects.toMatchObject({ code: 'notFound' });
    expect(await store.query('refusedList', { settled: false }, agent)).toHaveLength(1);
  });

  it('lets a refused order be opened again as a draft, once, under a new order id (S22)', async () => {
    const { store, backend } = await anOpenShop();
    await backend.put({ table: 'stock', doc: aStock({ onHand: 1 }) });
    await store.placeOrder(order(1), agent);
    await store.syncNow();
    const reopened = await store.reopenRefused(idOf(1), agent);
    expect(await store.reopenRefused(idOf(1), agent)).toEqual(reopened);
    const draft = await store.query('draftById', { id: reopened.draftId ?? '' }, agent);
    const form = JSON.parse(draft?.json ?? '{}');
    expect(form).toMatchObject({ buyer: 'guest', lines: [{ sku: 'MUG-BLANC', quantity: '2' }] });
    expect(form.orderId).not.toBe(idOf(0x3001));
    expect(await store.drafts()).toHaveLength(1);
  });

  it('in pages leaves results for the last one, so that nothing seems undone meanwhile (S24)', async () => {
    const done = { ...anOrder({ id: idOf(0x3001), code: 'A-000001' }) };
    const result = { seq: 1, commandId: idOf(1), code: null, detail: {} };
    const wire = scripted(
      filledWith(),
      (request) =>
        anAnswer(request, {
          cookie: 105,
          more: true,
          left: 1,
          patch: patchOf([{ table: 'stock', doc: aStock({ onHand: 48 }) }], 105),
          lastSeq: 1,
          results: [result],
        }),
      (request) => {
        expect(request).toMatchObject({ cookie: 105, lastSeq: 0 });
        return anAnswer(request, {
          cookie: 106,
          patch: patchOf([{ table: 'orders', doc: done }], 106),
          lastSeq: 1,
          results: [result],
        });
      },
    );
    const { store } = await aStation({ transport: wire });
    await store.syncNow();
    await store.placeOrder(order(1), agent);
    const seen: unknown[] = [];
    store.onSync(({ queued, progress }) => seen.push({ queued, progress }));
    await store.syncNow();
    expect(seen).toContainEqual({ queued: 1, progress: { done: 1, left: 1 } });
    expect(store.status()).toMatchObject({ queued: 0, progress: null });
    expect(wire.requests).toHaveLength(3);
  });

  it('with a document that does not parse is refused whole (S27)', async () => {
    const rows = [
      ...patchOf([{ table: 'stock', doc: aStock({ onHand: 9 }) }], 101),
      { table: 'orders' as const, id: idOf(0x3009), version: 102, doc: { id: idOf(0x3009) } },
    ];
    const wire = scripted(filledWith(), (request) => anAnswer(request, { cookie: 102, patch: rows }));
    const station = await aStation({ transport: wire });
    await station.store.syncNow();
    expect(await station.store.syncNow()).toMatchObject({ state: 'waiting', fault: 'badAnswer' });
    expect(await stockOf(station)).toBe(50);
  });

  it('removes what was removed', async () => {
    const wire = scripted(filledWith(), (request) =>
      anAnswer(request, { cookie: 101, patch: [{ table: 'customers', id: idOf(0x2000), version: 101, doc: null }] }),
    );
    const { store } = await aStation({ transport: wire });
    await store.syncNow();
    expect(
      await store.query('customerSearch', { shop: 'cadomaestro', text: 'lefevre', limit: 20 }, agent),
    ).toHaveLength(1);
    await store.syncNow();
    expect(await store.query('customerById', { customerId: idOf(0x2000) }, agent)).toBeNull();
    expect(await store.query('customerSearch', { shop: 'cadomaestro', text: 'lefevre', limit: 20 }, agent)).toEqual([]);
  });

  it('behind our cookie means a restored backend: nothing is applied, the queue is kept, people are told (S26)', async () => {
    const wire = scripted(filledWith(), (request) =>
      anAnswer(request, { cookie: 50, patch: patchOf([{ table: 'stock', doc: aStock({ onHand: 1 }) }], 50) }),
    );
    const station = await aStation({ transport: wire });
    await station.store.syncNow();
    await station.store.placeOrder(order(1), agent);
    expect(await station.store.syncNow()).toMatchObject({ state: 'paused', fault: 'serverRestored', queued: 1 });
    expect(await stockOf(station)).toBe(48);
  });

  it('of a restored backend is pulled in full once a person says so, with the queue kept (S26)', async () => {
    const { store, backend } = await anOpenShop();
    const lost = await aBackend(firstDocs.slice(0, 7));
    await store.placeOrder(order(1), agent);
    for (let extra = 0; extra < 3; extra += 1) await backend.put({ table: 'stock', doc: aStock() });
    await store.syncNow();
    await store.placeOrder(order(2), agent);
    store.connect(wireTo(lost));
    expect(await store.syncNow()).toMatchObject({ state: 'paused', fault: 'serverRestored', queued: 1 });
    expect(await store.pullAgain()).toMatchObject({ state: 'idle', queued: 0, progress: null });
    expect(await lost.orderIds()).toContain(idOf(0x3002));
  });
});

describe('a file that was restored from a copy, or copied to a second machine', () => {
  it('notices results that it never asked for, goes on as a new client, and no act counts twice (S25)', async () => {
    const { store, backend, path } = await anOpenShop();
    await store.placeOrder(order(1), agent);
    const copy = join(tempDir(), 'copy.db');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    await store.placeOrder(order(2), agent);
    await store.syncNow();
    await store.close();
    const restored = await aStation({ path: copy, transport: wireTo(backend) });
    expect(await restored.store.syncNow()).toMatchObject({ queued: 0, refused: 0, fault: null, progress: null });
    expect(await backend.orderIds()).toHaveLength(2);
    expect(await restored.store.query('orderById', { orderId: idOf(0x3002) }, agent)).not.toBeNull();
    expect((await restored.store.placeOrder(order(3), agent)).code).not.toMatch(/^A-/);
  });

  it('that acts under a number which is taken is told so, and keeps its act (S9, S25)', async () => {
    const { store, backend, path } = await anOpenShop();
    const copy = join(tempDir(), 'copy.db');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${copy}-wal`);
    await store.placeOrder(order(1), agent);
    await store.syncNow();
    await store.close();
    const clone = await aStation({ path: copy, transport: wireTo(backend) });
    await clone.store.placeOrder(order(2), agent);
    const status = await clone.store.syncNow();
    expect(status).toMatchObject({ queued: 0, fault: null });
    // both files drew the same code: the second order is refused for it, and kept to be placed again
    expect(status.refused).toBe(1);
    expect(await clone.store.query('refusedList', { settled: false }, agent)).toMatchObject([
      { refusal: { code: 'codeTaken' } },
    ]);
  });
});

describe('the queue of an older program', () => {
  it('is kept where this program does not know a command, without effect (S28)', async () => {
    const wire = scripted(filledWith(), () => new SyncFault('offline'));
    const { store, path } = await aStation({ transport: wire });
    await store.syncNow();
    await store.placeOrder(order(1), agent);
    await store.close();
    const { default: Database } = await import('better-sqlite3');
    const file = new Database(path);
    file.exec(`UPDATE outbox SET name = 'fromTheFuture'`);
    file.close();
    const { store: again } = await aStation({ path, deviceName: 'Poste 2' });
    expect(again.status().queued).toBe(1);
    expect(await again.query('queue', {}, agent)).toMatchObject([
      { name: 'fromTheFuture', localRefusal: { code: 'unknownCommand' } },
    ]);
    expect(await again.query('orderById', { orderId: idOf(0x3001) }, agent)).toBeNull();
  });
});
