/** The queue by departure, who has what in hand, and the bench of each person: as the screens ask for them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Actor } from '../../../domain/tx.ts';
import { anActor, anOrder, anOrderLine, idOf, NOON, paid, warehouse } from '../../builders.ts';
import { type AnyDoc, type Backend, aBackend, aStation, firstDocs, wireTo } from './station.ts';

const lea = anActor('manager', { name: 'Hélène' });
/** NOON is a Monday: 12:00 in Paris, before the lorry. */
const monday = '2026-03-16';
let made = 0;

function waiting(change: Partial<Order>, dispatchDay = monday, lines = [anOrderLine({ quantity: 1 })]): AnyDoc {
  made += 1;
  const id = change.id ?? idOf(0x5000 + made);
  const promise = { from: NOON, dispatchDay, deliveryDay: null, earliestDay: null };
  const base = anOrder({
    code: `W-${String(made).padStart(6, '0')}`,
    status: 'validated',
    promise,
    lines,
    ...change,
    id,
  });
  return { table: 'orders', doc: paid({ ...base, since: { recorded: NOON, validated: NOON } }) };
}

const orders: AnyDoc[] = [
  waiting({ code: 'W-000101' }, '2026-03-17'),
  waiting({ code: 'W-000102' }, monday, [anOrderLine({ quantity: 2, location: 'B-01' })]),
  waiting({ code: 'W-000103' }, '2026-03-13'),
  waiting({ code: 'W-000104' }, monday, [
    anOrderLine({ location: 'A-01', quantity: 1, personalisation: { label: 'Prénom', text: 'Léa', unitCents: 0 } }),
  ]),
  waiting({ code: 'W-000105', status: 'inPreparation' }, monday),
  waiting({ code: 'W-000106', status: 'shipped' }, monday),
];
const idOfCode = (code: string) => orders.find(({ doc }) => 'code' in doc && doc.code === code)?.doc.id ?? '';
const shop = 'cadomaestro';
const stage = { shop, stage: 'validated' as const, when: null, kind: null, carrier: null };

let backend: Backend;
let one: Store;
let two: Store;
const cut = { one: false, two: false };
beforeEach(async () => {
  Object.assign(cut, { one: false, two: false });
  backend = await aBackend([...firstDocs, ...orders]);
  const line = (name: 'one' | 'two') => ({
    sync: (request: Parameters<Backend['sync']>[0]) =>
      cut[name] ? Promise.reject(new Error('cut')) : backend.sync(request, `device-${name}`),
  });
  one = (await aStation({ transport: line('one'), deviceName: 'Banc 1' })).store;
  two = (await aStation({ transport: line('two'), deviceName: 'Banc 2' })).store;
  await one.syncNow();
  await two.syncNow();
});
let commands = 0;
const run = (store: Store, actor: Actor, name: string, args: Record<string, unknown>) => {
  commands += 1;
  return store.execute({ commandId: idOf(0x9000 + commands), name, args }, actor);
};
const list = async (store: Store, filter = {}, actor = warehouse) =>
  (await store.query('preparationList', { ...stage, offset: 0, limit: 100, ...filter }, actor)).rows;

describe('the queue (LIV-1)', () => {
  it('is in the order of departure, late before today before later, and tells no price (ROLE-2)', async () => {
    const rows = await list(one);
    expect(rows.map(({ code, departure }) => [code, departure])).toEqual([
      ['W-000103', 'late'],
      ['W-000102', 'today'],
      ['W-000104', 'today'],
      ['W-000101', 'later'],
    ]);
    expect(rows.every(({ totalCents, dueCents }) => totalCents === null && dueCents === null)).toBe(true);
  });

  it('counts each stage, moment, kind and carrier; each is a filter', async () => {
    const counts = await one.query('preparationCounts', stage, warehouse);
    expect(counts).toMatchObject({
      stages: { validated: 4, inPreparation: 1, prepared: 0 },
      when: { late: 1, today: 2, later: 1 },
      kinds: { personalised: 1, single: 3, pickUp: 0 },
      carriers: [{ carrier: 'la-poste', all: 4, urgent: 3 }],
      shown: { late: 1, today: 2, later: 1 },
    });
    for (const [filter, codes] of [
      [{ when: 'today' }, ['W-000102', 'W-000104']],
      [{ kind: 'personalised' }, ['W-000104']],
      [{ kind: 'single' }, ['W-000103', 'W-000104', 'W-000101']],
      [{ carrier: 'tnt' }, []],
      [{ stage: 'inPreparation' }, ['W-000105']],
    ] as const)
      expect((await list(one, filter)).map(({ code }) => code)).toEqual(codes);
  });

  it('is for the shops of who looks only (SHOP-1)', async () => {
    const other = anActor('warehouse', { shops: ['caseapains'] });
    await expect(list(one, {}, other)).rejects.toMatchObject({ code: 'wrongShop' });
  });
});

describe('two packers on two workstations', () => {
  const order = idOfCode('W-000102');
  const held = async (store: Store, actor: Actor) =>
    (await list(store, {}, actor)).find(({ code }) => code === 'W-000102')?.inHand ?? null;

  it('see who has what in hand; what is taken without the network is to be confirmed', async () => {
    await run(one, warehouse, 'takeOrder', { orderId: order });
    expect(await held(one, warehouse)).toMatchObject({ mine: true, pending: true, byName: 'Yann' });
    expect(await held(two, lea)).toBeNull();
    await one.syncNow();
    await two.syncNow();
    expect(await held(one, warehouse)).toMatchObject({ mine: true, pending: false });
    expect(await held(two, lea)).toMatchObject({ mine: false, pending: false, byName: 'Yann', device: 'device-one' });
  });

  it('take the most pressing along the shelves, and pass over what somebody has or what lacks pieces', async () => {
    expect(await two.query('nextOrders', { ...stage, count: 3 }, lea)).toEqual({
      orderIds: ['W-000103', 'W-000104', 'W-000102'].map(idOfCode),
      passedOver: [],
    });
    await run(one, warehouse, 'takeOrder', { orderId: order });
    const lineId = anOrderLine().id;
    const lines = [{ lineId, missing: 1, counted: 0, change: 0 }];
    const short = { orderId: idOfCode('W-000103'), auditId: idOf(0x7700), lines, note: '' };
    await run(one, warehouse, 'reportShortage', short);
    await one.syncNow();
    await two.syncNow();
    const { orderIds, passedOver } = await two.query('nextOrders', { ...stage, count: 9 }, lea);
    expect(orderIds).toEqual(['W-000104', 'W-000101'].map(idOfCode));
    expect(passedOver).toEqual([
      { code: 'W-000103', why: 'short', by: '' },
      { code: 'W-000102', why: 'taken', by: 'Yann' },
    ]);
    const rows = await list(two, {}, lea);
    expect(rows.find(({ code }) => code === 'W-000103')?.shortage).toBe('open');
  });

  it('who comes second is refused and sees the first; none of their batch but that order leaves', async () => {
    const batchId = idOf(0x8800);
    await run(one, warehouse, 'takeOrder', { orderId: order, batchId });
    for (const code of ['W-000102', 'W-000104'])
      await run(two, lea, 'takeOrder', { orderId: idOfCode(code), batchId: idOf(0x8801) });
    await one.syncNow();
    await two.syncNow();
    const seen = await two.query('bench', { orderIds: ['W-000102', 'W-000104'].map(idOfCode) }, lea);
    expect(seen.map(({ inHand }) => [inHand?.byName, inHand?.mine])).toEqual([
      ['Yann', false],
      ['Hélène', true],
    ]);
    const refused = await two.query('refusedList', { settled: false }, lea);
    expect(refused.map(({ refusal, about }) => [refusal.code, refusal.detail['by'], about])).toEqual([
      ['takenByOther', 'Yann', 'W-000102'],
    ]);
  });

  const work = { startedAt: NOON, batchId: null, scanned: 2, byHand: [], errors: [], checks: [], grams: null };
  const prepare = async (store: Store, actor: Actor) => {
    await run(store, actor, 'takeOrder', { orderId: order });
    await run(store, actor, 'startPreparation', { orderId: order });
    await run(store, actor, 'markPrepared', { orderId: order, work });
  };

  it('never both prepare it once connected', async () => {
    await run(one, warehouse, 'takeOrder', { orderId: order });
    await one.syncNow();
    await two.syncNow();
    for (const name of ['takeOrder', 'startPreparation', 'markPrepared'])
      await expect(run(two, lea, name, { orderId: order })).rejects.toMatchObject({ name: 'Refusal' });
    await run(one, warehouse, 'startPreparation', { orderId: order });
    await run(one, warehouse, 'markPrepared', { orderId: order, work });
    await one.syncNow();
    await two.syncNow();
    await expect(prepare(two, lea)).rejects.toMatchObject({ code: 'preparedTwice' });
  });

  it('a double preparation without the network is caught, told by name, and undone on the second bench (VIE-1)', async () => {
    await prepare(one, warehouse);
    await prepare(two, lea);
    await one.syncNow();
    await two.syncNow();
    const refused = await two.query('refusedList', { settled: false }, lea);
    const codes = refused.map(({ name, refusal }) => [name, refusal.code, refusal.detail['by']]);
    expect(codes).toContainEqual(['startPreparation', 'preparedTwice', 'Yann']);
    expect(codes).toContainEqual(['markPrepared', 'preparedTwice', 'Yann']);
    const [seen] = await two.query('bench', { orderIds: [order] }, lea);
    expect(seen?.prepared).toMatchObject({ byName: 'Yann' });
    // its parcel is neither weighed nor shipped in place of the first one's
    const parcels = [{ id: idOf(0x7800), carrier: 'la-poste', trackingNumber: '9L20524752032' }];
    for (const [name, args] of [
      ['weighOrder', { grams: 900 }],
      ['markShipped', { parcels }],
    ] as const) {
      const act = run(two, lea, name, { orderId: order, preparedBy: lea.id, ...args });
      await expect(act).rejects.toMatchObject({ code: 'preparedTwice' });
    }
    const [doc] = await backend.docs('preparations');
    expect(doc).toMatchObject({ by: 'warehouse-1', scanned: 2 });
    const timeline = (await backend.docs('orders')).find(({ id }) => id === order)?.timeline ?? [];
    expect(timeline.filter(({ what }) => what === 'prepared')).toHaveLength(1);
  });
});

describe('the bench of a person', () => {
  const kept = { id: idOf(0x6600), kind: 'bench' as const, shop, title: warehouse.id, json: '{"orders":[]}' };

  it('is nobody else’s, is no call on hold, and outlives the program', async () => {
    const { store, path } = await aStation({ transport: wireTo(backend, 'device-three') });
    await store.syncNow();
    await store.saveDraft(kept);
    await store.saveDraft({ ...kept, json: '{"orders":[1]}' });
    expect(await store.query('benchDraft', { shop }, warehouse)).toMatchObject({ json: '{"orders":[1]}' });
    expect(await store.query('benchDraft', { shop }, lea)).toBeNull();
    expect(await store.query('draftList', { shop }, warehouse)).toEqual([]);
    await store.close();
    const again = await aStation({ path });
    expect(await again.store.query('benchDraft', { shop }, warehouse)).toMatchObject({ json: '{"orders":[1]}' });
  });

  it('knows the barcodes of its articles and what a prepared parcel weighs (LIV-9)', async () => {
    const order = idOfCode('W-000104');
    await run(one, warehouse, 'startPreparation', { orderId: order });
    await expect(run(one, warehouse, 'weighOrder', { orderId: order, grams: 900 })).rejects.toMatchObject({
      code: 'moveImpossible',
    });
    const work = { startedAt: NOON, batchId: null, scanned: 1, byHand: [], errors: [], checks: [], grams: null };
    await run(one, warehouse, 'markPrepared', { orderId: order, work });
    await run(one, warehouse, 'weighOrder', { orderId: order, grams: 900 });
    const [seen] = await one.query('bench', { orderIds: [order, idOf(1)] }, warehouse);
    expect(seen).toMatchObject({ prepared: { by: 'warehouse-1', grams: 900 }, inHand: null });
    expect(seen?.view.priced).toBe(false);
  });
});
