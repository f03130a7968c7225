import { beforeEach, describe, expect, it } from 'vitest';
import {
  aShopProfile,
  anActor,
  anOrder,
  anOrderLine,
  aStock,
  agent,
  idOf,
  manager,
  NOON,
  paid,
  warehouse,
} from '../../builders.ts';
import { type World, aSmallShop } from '../domain/map-tx.ts';

const yann = warehouse;
const lea = anActor('warehouse', { id: 'warehouse-2', name: 'Léa' });
const later = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
const orderId = anOrder().id;
const lineId = anOrderLine().id;
const work = { startedAt: NOON, batchId: null, scanned: 2, byHand: [], errors: [], checks: [], grams: 850 };
const stockId = aStock().id;

let world: World;
beforeEach(() => {
  world = aSmallShop();
  world.seed('orders', paid(anOrder({ status: 'validated', since: { recorded: NOON, validated: NOON } })));
});
const onHand = () => world.read('stock', stockId).onHand;

describe('an order taken in hand (ROLE-2, DOC-7)', () => {
  it('is kept from everybody else, and told by whom', async () => {
    await world.run('takeOrder', { orderId }, { actor: yann, device: 'Banc 1' });
    for (const name of ['takeOrder', 'startPreparation', 'releaseOrder']) {
      const no = await world.refused(name, { orderId }, { actor: lea, device: 'Banc 2' });
      expect(no).toMatchObject({ code: 'takenByOther', detail: { by: 'Yann', device: 'Banc 1', code: 'A-000001' } });
    }
    await world.run('startPreparation', { orderId }, { actor: yann });
  });

  it('is free again once its half hour is over, unless it was taken again in time', async () => {
    await world.run('takeOrder', { orderId }, { actor: yann });
    await world.run('takeOrder', { orderId }, { actor: yann, now: later(29) });
    await world.refused('takeOrder', { orderId }, { actor: lea, now: later(58) });
    await world.run('takeOrder', { orderId }, { actor: lea, now: later(59) });
    expect(world.read('leases', orderId).byName).toBe('Léa');
  });

  it('is given back by its owner, or by a manager when he went home', async () => {
    await world.run('takeOrder', { orderId }, { actor: yann });
    await world.run('releaseOrder', { orderId }, { actor: yann });
    await world.run('takeOrder', { orderId }, { actor: yann });
    await world.run('releaseOrder', { orderId }, { actor: manager });
    await world.run('takeOrder', { orderId }, { actor: lea });
    expect(world.read('leases', orderId).byName).toBe('Léa');
  });

  it('is refused once it has left', async () => {
    world.seed('orders', paid(anOrder({ status: 'shipped' })));
    expect(await world.refused('takeOrder', { orderId }, { actor: yann })).toMatchObject({ code: 'moveImpossible' });
  });
});

describe('an order prepared', () => {
  beforeEach(async () => {
    await world.run('takeOrder', { orderId }, { actor: yann });
    await world.run('startPreparation', { orderId }, { actor: yann });
  });

  it('keeps how it was done and is in nobody’s hand any more', async () => {
    await world.run('markPrepared', { orderId, work }, { actor: yann, device: 'Banc 1', now: later(4) });
    expect(world.read('preparations', orderId)).toMatchObject({ byName: 'Yann', device: 'Banc 1', grams: 850 });
    expect(world.snapshot()[`leases:${orderId}`]).toBeUndefined();
  });

  it('a second time, offline on another bench, is told apart from any other refusal (VIE-1)', async () => {
    await world.run('markPrepared', { orderId, work }, { actor: yann, device: 'Banc 1', now: later(4) });
    for (const [name, args] of [
      ['startPreparation', {}],
      ['markPrepared', { work }],
    ] as const) {
      const no = await world.refused(name, { orderId, ...args }, { actor: lea, now: later(30) });
      expect(no).toMatchObject({ code: 'preparedTwice', detail: { by: 'Yann', device: 'Banc 1', at: later(4) } });
    }
  });
});

describe('pieces that are not on their shelf (ORD-3)', () => {
  const missing = { lineId, missing: 1, counted: 0, change: -50 };
  const report = () =>
    world.run(
      'reportShortage',
      { orderId, auditId: idOf(0x9000), lines: [missing], note: 'rayon vide' },
      { actor: yann },
    );
  const settle = (settled: object) =>
    world.run('settleShortage', { orderId, settled, reason: 'vu avec elle' }, { actor: agent });

  beforeEach(async () => {
    await world.run('startPreparation', { orderId }, { actor: yann });
    await report();
  });

  it('count the shelf anew with its reason, and hold the order back', async () => {
    expect(onHand()).toBe(0);
    expect(world.read('audits', idOf(0x9000)).detail).toContain('50 → 0');
    expect(await world.refused('markPrepared', { orderId, work }, { actor: yann })).toMatchObject({
      code: 'shortageOpen',
      detail: { names: '1 × Mug prénom · Blanc' },
    });
  });

  it('are not settled by the warehouse', async () => {
    const args = { orderId, settled: { outcome: 'found' }, reason: 'là' };
    expect(await world.refused('settleShortage', args, { actor: yann })).toMatchObject({ code: 'forbidden' });
  });

  it('found after all, the order goes on and the shelf stays as counted', async () => {
    await settle({ outcome: 'found' });
    await world.run('markPrepared', { orderId, work }, { actor: yann });
    expect(onHand()).toBe(0);
  });

  it('waited for, still hold it back; once they came they are taken off the filled shelf', async () => {
    await settle({ outcome: 'wait', until: '2026-03-25' });
    expect(await world.refused('markPrepared', { orderId, work }, { actor: yann })).toMatchObject({
      detail: { state: 'waiting', waitUntil: '2026-03-25' },
    });
    world.seed('stock', aStock({ onHand: 10 }));
    await settle({ outcome: 'arrived' });
    expect(onHand()).toBe(9);
    await world.run('markPrepared', { orderId, work }, { actor: yann });
  });

  it('cancelled, only the pieces that were there go back on the shelf (VIE-5)', async () => {
    await settle({ outcome: 'cancelled' });
    expect(world.read('orders', orderId).status).toBe('cancelled');
    expect(onHand()).toBe(1);
    expect(world.read('shortages', orderId)).toMatchObject({ state: 'settled', outcome: 'cancelled' });
  });

  it('left out, the order goes without them, what was paid too much is owed, and the shelf gains nothing', async () => {
    const before = world.read('orders', orderId);
    const [first] = before.lines;
    if (!first) throw new Error('no line');
    const { id, articleId, sku } = first;
    const basket = [{ id, articleId, sku, quantity: 1, personalisation: '', wrapId: null, cardText: '' }];
    const settled = { outcome: 'changed', lines: basket, expectedTotalCents: before.totals.totalCents - 1290 };
    await settle(settled);
    const after = world.read('orders', orderId);
    expect(after.lines[0]?.quantity).toBe(1);
    expect(after.payment.paidCents - after.totals.totalCents).toBe(1290);
    expect(onHand()).toBe(0);
    await world.run('markPrepared', { orderId, work }, { actor: yann });
  });

  it('are settled once', async () => {
    await settle({ outcome: 'found' });
    const again = { orderId, settled: { outcome: 'found' }, reason: 'encore' };
    expect(await world.refused('settleShortage', again, { actor: agent })).toMatchObject({ code: 'shortageWrong' });
  });

  it('are settled before the articles are changed, which would put them back', async () => {
    const { gates, ...profile } = aShopProfile();
    const changeArticles = { ...gates.changeArticles, open: ['recorded', 'inPreparation'] as const };
    world.seed('shops', {
      ...profile,
      gates: { ...gates, changeArticles: { ...changeArticles, open: [...changeArticles.open] } },
    });
    const { articleId, sku } = anOrderLine();
    const line = { id: lineId, articleId, sku, quantity: 1, personalisation: '', wrapId: null, cardText: '' };
    const args = { orderId, lines: [line], codes: null, expectedTotalCents: 1980 };
    expect(await world.refused('changeArticles', args, { actor: agent })).toMatchObject({ code: 'shortageOpen' });
  });
});

describe('parcels given to the driver (LIV-9)', () => {
  const handOverId = idOf(0x8000);
  const shipped = () => {
    const parcel = { id: idOf(0x7000), carrier: 'la-poste', trackingNumber: '8R00000000014', shippedAt: NOON };
    world.seed('orders', paid(anOrder({ status: 'shipped', parcels: [parcel] })));
  };
  const args = { handOverId, shop: 'cadomaestro', carrier: 'la-poste', orderIds: [orderId] };

  it('are on one manifest, never on two', async () => {
    shipped();
    await world.run('handOverParcels', args, { actor: yann });
    expect(world.read('handOvers', handOverId)).toMatchObject({
      day: '2026-03-16',
      parcels: [{ orderCode: 'A-000001', trackingNumber: '8R00000000014', postalCode: '57000' }],
    });
    const again = await world.refused('handOverParcels', { ...args, handOverId: idOf(0x8001) }, { actor: lea });
    expect(again).toMatchObject({ code: 'handedOverAlready', detail: { codes: 'A-000001' } });
  });

  it('are shipped before', async () => {
    expect(await world.refused('handOverParcels', args, { actor: yann })).toMatchObject({ code: 'moveImpossible' });
  });
});

describe('an order given at the counter (LIV-5)', () => {
  const mode = {
    id: 'retrait',
    kind: 'warehouse',
    label: 'Retrait',
    carrier: null,
    priceCents: 0,
    rateBp: 2000,
  } as const;
  beforeEach(() => world.seed('orders', paid(anOrder({ status: 'prepared', mode }))));
  const args = { handOverId: idOf(0x8000), orderId, identityChecked: true };

  it('is given against an identity document, of which nothing is kept', async () => {
    const no = await world.refused('handOverAtCounter', { ...args, identityChecked: false }, { actor: yann });
    expect(no).toMatchObject({ code: 'identityNotChecked', detail: { rule: 'LIV-5' } });
    await world.run('handOverAtCounter', { ...args, signature: 'M1,2L30,40' }, { actor: yann });
    expect(world.read('orders', orderId).status).toBe('delivered');
    expect(world.read('handOvers', idOf(0x8000))).toMatchObject({ kind: 'counter', signature: 'M1,2L30,40' });
  });

  it('takes no drawing that is no drawing', async () => {
    const bad = { ...args, signature: '<svg onload=x>' };
    expect(await world.refused('handOverAtCounter', bad, { actor: yann })).toMatchObject({ code: 'badInput' });
  });
});
