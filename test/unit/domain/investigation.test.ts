/** Carrier investigations (TRP-1…4): questions, carrier, silence, a parcel that comes back, what may then be done. */
import { beforeEach, describe, expect, test } from 'vitest';
import { carrierDays, silentSince } from '../../../domain/investigation/deadlines.ts';
import type { Order } from '../../../domain/order/order.ts';
import {
  NOON,
  agent,
  anActor,
  anAddress,
  anArticle,
  anOrder,
  anOrderLine,
  aStock,
  idOf,
  paid,
  warehouse,
} from '../../builders.ts';
import { type World, aWorld } from './map-tx.ts';
import { cadomaestro } from './profiles.ts';

const investigationId = idOf(0xc000);
const orderId = idOf(0x3000);
const parcelId = idOf(0x3100);
const newOrderId = idOf(0x3200);
const about = { investigationId, orderId, parcelId };
const connector = anActor('agent', { id: 'la-poste', role: 'connector' });
const parcel = {
  id: parcelId,
  carrier: 'colissimo',
  trackingNumber: '9L2052475203 2'.replace(' ', ''),
  shippedAt: NOON,
};

function shipped(change: Partial<Order> = {}): Order {
  return { ...paid(anOrder({ status: 'shipped', ...change })), parcels: [parcel] };
}

let world: World;
beforeEach(() => {
  world = aWorld();
  world.seed('shops', cadomaestro);
  world.seed('articles', anArticle());
  world.seed('stock', aStock({ onHand: 50 }));
  world.seed('orders', shipped());
});

const read = () => world.read('investigations', investigationId);
const yesToAll = (kind: string) =>
  cadomaestro.afterSale.investigations
    .find((rules) => rules.kind === kind)
    ?.checks.map(({ id }) => ({ id, answer: 'yes' })) ?? [];

describe('an investigation on a parcel', () => {
  test('begins with the questions of its kind, and is known by its order (TRP-1)', async () => {
    await world.run('openInvestigation', { ...about, kind: 'late' });
    expect(read()).toMatchObject({ state: 'checking', trackingNumber: parcel.trackingNumber, ownerName: 'Claire' });
    expect(read().checks.map(({ id, answer }) => [id, answer])).toEqual([
      ['status-read', null],
      ['carrier-waits', null],
    ]);
    expect(world.read('orders', orderId).afterSale.investigations).toEqual([investigationId]);
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({ what: 'investigationOpened' });
  });

  test('goes to the carrier only once every question has its answer (TRP-2)', async () => {
    await world.run('openInvestigation', { ...about, kind: 'notReceived' });
    const no = await world.refused('tellCarrier', { investigationId, reference: 'REC-12' });
    expect(no).toMatchObject({ code: 'investigationState', detail: { rule: 'TRP-2', why: 'checks' } });
    await world.run('answerInvestigation', { investigationId, answers: yesToAll('notReceived') });
    await world.run('tellCarrier', { investigationId, reference: 'REC-12' });
    expect(read()).toMatchObject({ state: 'withCarrier', carrierReference: 'REC-12', openedWithCarrierAt: NOON });
    // 21 days of La Poste, until the shop closes
    expect(read().dueAt).toBe('2026-04-06T15:00:00Z');
  });

  test('refuses an answer to what was not asked, and events of tomorrow (TRP-1, TRP-2)', async () => {
    await world.run('openInvestigation', { ...about, kind: 'late' });
    const answers = [{ id: 'postman', answer: 'yes' }];
    expect(await world.refused('answerInvestigation', { investigationId, answers })).toMatchObject({
      code: 'badInput',
    });
    const event = { investigationId, at: '2026-03-17T08:00:00.000Z', label: 'Vu à Metz' };
    expect(await world.refused('addTrackingEvent', event)).toMatchObject({ detail: { field: 'at' } });
  });

  test('keeps what people were told by the carrier in the order in which it happened', async () => {
    await world.run('openInvestigation', { ...about, kind: 'late' });
    await world.run('addTrackingEvent', { investigationId, at: '2026-03-16T10:00:00.000Z', label: 'À Metz' });
    await world.run('addTrackingEvent', { investigationId, at: '2026-03-16T08:00:00.000Z', label: 'À Lyon' });
    expect(read().events.map(({ label, source }) => [label, source])).toEqual([
      ['À Lyon', 'Claire'],
      ['À Metz', 'Claire'],
    ]);
  });

  test('is one only while it is open', async () => {
    await world.run('openInvestigation', { ...about, kind: 'late' });
    const again = { ...about, investigationId: idOf(0xc001), kind: 'lost' };
    expect(await world.refused('openInvestigation', again)).toMatchObject({ detail: { why: 'alreadyOpen' } });
    await world.run('closeInvestigation', { investigationId, outcome: 'found' });
    await world.run('openInvestigation', again);
    expect(world.read('orders', orderId).afterSale.investigations).toHaveLength(2);
  });

  test('needs a parcel that left', async () => {
    world.seed('orders', anOrder());
    expect(await world.refused('openInvestigation', { ...about, kind: 'late' })).toMatchObject({
      detail: { why: 'notShipped' },
    });
  });

  test('is not for the warehouse, which only receives (ROLE-4)', async () => {
    const no = await world.refused('openInvestigation', { ...about, kind: 'late' }, { actor: warehouse });
    expect(no).toMatchObject({ code: 'forbidden' });
  });
});

describe('a parcel returned to its sender (TRP-3)', () => {
  const again = { investigationId, newOrderId, code: 'A-000002', from: 'parcel' };
  const open = () =>
    world.run('openInvestigation', { ...about, kind: 'returnedToSender', reason: 'Adresse incomplète' });

  test('is noted with its reason', async () => {
    const no = await world.refused('openInvestigation', { ...about, kind: 'returnedToSender' });
    expect(no).toMatchObject({ code: 'badInput', detail: { rule: 'TRP-3', field: 'reason' } });
    await open();
    expect(read()).toMatchObject({ state: 'awaitingParcel', reason: 'Adresse incomplète' });
  });

  test('can be neither sent again nor paid back before it is here, and the reason is told', async () => {
    await open();
    const no = await world.refused('shipAgain', again);
    expect(no).toMatchObject({
      code: 'investigationState',
      detail: { rule: 'TRP-3', why: 'notBack', reason: 'Adresse incomplète' },
    });
  });

  test('is received by the warehouse, then leaves to a new address as a real order without a price', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: true }, { actor: warehouse });
    expect(read()).toMatchObject({ state: 'parcelBack', back: { byName: 'Yann', intact: true } });
    const delivery = anAddress({ street: '12 rue Neuve', postalCode: '67000', city: 'Strasbourg' });
    const [mode] = cadomaestro.deliveryModes.filter(({ kind }) => kind === 'home');
    await world.run('shipAgain', { ...again, to: { delivery, modeId: mode?.id, relayId: null } });
    const made = world.read('orders', newOrderId);
    expect(made).toMatchObject({
      code: 'A-000002',
      status: 'recorded',
      delivery: { city: 'Strasbourg' },
      totals: { totalCents: 0, deliveryCents: 0 },
      afterSale: { makesGood: { orderId, kind: 'investigation', caseId: investigationId, fromShelf: [] } },
    });
    expect(read()).toMatchObject({ state: 'closed', outcome: 'shippedAgain', followUp: { orderId: newOrderId } });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(50);
  });

  test('is sent again once only', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: true }, { actor: warehouse });
    await world.run('shipAgain', again);
    const twice = { ...again, newOrderId: idOf(0x3201), code: 'A-000003' };
    expect(await world.refused('shipAgain', twice)).toMatchObject({ detail: { why: 'settled' } });
  });

  test('may come back before anybody asked: the warehouse opens the case', async () => {
    await world.run('parcelBack', { ...about, reason: 'Non réclamé', intact: false }, { actor: warehouse });
    expect(read()).toMatchObject({ kind: 'returnedToSender', state: 'parcelBack', reason: 'Non réclamé' });
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({ what: 'parcelBack' });
    const twice = { ...about, investigationId: idOf(0xc001), intact: true };
    expect(await world.refused('parcelBack', twice, { actor: warehouse })).toMatchObject({
      detail: { why: 'parcelBack' },
    });
  });

  test('comes back once: nobody receives it again, nor asks about it again', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: true }, { actor: warehouse });
    await world.run('shipAgain', again);
    const other = { ...about, investigationId: idOf(0xc001) };
    const why = { detail: { rule: 'TRP-3', why: 'alreadyBack' } };
    expect(await world.refused('parcelBack', { ...other, intact: true }, { actor: warehouse })).toMatchObject(why);
    expect(await world.refused('openInvestigation', { ...other, kind: 'lost' })).toMatchObject(why);
  });

  test('leaves as it is only when it is intact', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: false }, { actor: warehouse });
    expect(await world.refused('shipAgain', again)).toMatchObject({ detail: { rule: 'TRP-3', why: 'broken' } });
  });

  test('is neither claimed, returned nor refunded elsewhere while it is away', async () => {
    await open();
    const [line] = world.read('orders', orderId).lines;
    const pieces = [{ lineId: line?.id ?? '', quantity: 1 }];
    const why = { code: 'investigationState', detail: { rule: 'TRP-3', why: 'notBack', reason: 'Adresse incomplète' } };
    const wish = { refundId: idOf(0xd000), orderId, wish: { pieces }, how: { as: 'money' }, reason: 'Geste' };
    expect(await world.refused('askRefund', { ...wish, expectedCents: 0 })).toMatchObject(why);
    const [reason] = cadomaestro.returns.reasons;
    const back = { returnId: idOf(0xb000), orderId, lines: pieces, reason: reason?.id };
    expect(await world.refused('openReturn', back)).toMatchObject(why);
  });

  test('is paid back for exactly what was shown, all of it (AVO-5)', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: true }, { actor: warehouse });
    const { totalCents } = world.read('orders', orderId).totals;
    const asked = { investigationId, how: { as: 'money' }, reason: 'Refusé', restock: true };
    expect(await world.refused('refundInvestigation', { ...asked, expectedCents: totalCents - 1 })).toMatchObject({
      code: 'refundWrong',
      detail: { why: 'otherAmount', amount: totalCents },
    });
    await world.run('refundInvestigation', { ...asked, expectedCents: totalCents });
    expect(read()).toMatchObject({ state: 'closed', outcome: 'refunded' });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(52);
  });

  test('takes new pieces from the shelf when it came back broken, and gives them back when it is cancelled', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: false }, { actor: warehouse });
    await world.run('shipAgain', { ...again, from: 'shelf' });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(48);
    await world.run('cancelOrder', { orderId: newOrderId, reason: 'Le client préfère être remboursé' });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(50);
  });

  test('does not fill the shelf when the parcel itself was to leave again and is cancelled', async () => {
    await open();
    await world.run('parcelBack', { ...about, intact: true }, { actor: warehouse });
    await world.run('shipAgain', again);
    await world.run('cancelOrder', { orderId: newOrderId, reason: 'Le client a changé d’avis' });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(50);
  });

  test('leaves with the pieces of its own parcel when the order went in several', async () => {
    const [first, second] = [anOrderLine(), anOrderLine({ id: idOf(0x4009), quantity: 1 })];
    const packing = [
      { id: parcelId, lines: [{ lineId: first.id, quantity: 1 }] },
      {
        id: idOf(0x3101),
        lines: [
          { lineId: first.id, quantity: 1 },
          { lineId: second.id, quantity: 1 },
        ],
      },
    ];
    world.seed('orders', { ...shipped({ lines: [first, second] }), packing });
    await open();
    await world.run('parcelBack', { ...about, intact: true }, { actor: warehouse });
    await world.run('shipAgain', again);
    expect(world.read('orders', newOrderId).lines.map(({ id, quantity }) => [id, quantity])).toEqual([[first.id, 1]]);
  });
});

describe('a lost parcel (TRP-4)', () => {
  const again = { investigationId, newOrderId, code: 'A-000002', from: 'shelf' };

  test('is made good once the investigation says that it is lost, not before', async () => {
    await world.run('openInvestigation', { ...about, kind: 'lost' });
    expect(await world.refused('shipAgain', again)).toMatchObject({ detail: { rule: 'TRP-4', why: 'undecided' } });
    await world.run('closeInvestigation', { investigationId, outcome: 'lost' });
    await world.run('shipAgain', again);
    expect(read()).toMatchObject({ outcome: 'lost', followUp: { orderId: newOrderId } });
  });

  test('that comes back after it was made good is kept, not made good twice', async () => {
    await world.run('openInvestigation', { ...about, kind: 'lost' });
    await world.run('closeInvestigation', { investigationId, outcome: 'lost' });
    await world.run('shipAgain', again);
    const late = { ...about, investigationId: idOf(0xc001) };
    await world.run('parcelBack', { ...late, intact: true }, { actor: warehouse });
    const twice = { ...again, investigationId: late.investigationId, newOrderId: idOf(0x3201), code: 'A-000003' };
    expect(await world.refused('shipAgain', twice)).toMatchObject({ detail: { why: 'settled' } });
    const onHand = world.read('stock', 'cadomaestro:MUG-BLANC').onHand;
    const kept = { investigationId: late.investigationId, outcome: 'found', restock: true };
    await world.run('closeInvestigation', kept);
    expect(world.read('investigations', late.investigationId)).toMatchObject({ state: 'closed', outcome: 'found' });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(onHand + 2);
  });

  test('is refused to the customer with a reason only (TRP-2)', async () => {
    await world.run('openInvestigation', { ...about, kind: 'notReceived' });
    const asked = { investigationId, outcome: 'refused' };
    expect(await world.refused('closeInvestigation', asked)).toMatchObject({ detail: { field: 'reason' } });
    await world.run('closeInvestigation', { ...asked, reason: 'Signature du client' });
    expect(read()).toMatchObject({ outcome: 'refused' });
    expect(read().timeline.at(-1)).toMatchObject({ what: 'investigationClosed', reason: 'Signature du client' });
  });

  test('that was found is not made good', async () => {
    await world.run('openInvestigation', { ...about, kind: 'lost' });
    await world.run('closeInvestigation', { investigationId, outcome: 'found' });
    expect(await world.refused('shipAgain', again)).toMatchObject({ detail: { why: 'closed' } });
  });
});

describe('what the carrier’s service says', () => {
  const told = (events: { at: string; code: string; label: string }[], now = NOON) =>
    world.run(
      'recordTracking',
      { orderId, parcelId, events, final: false },
      { actor: connector, now, side: 'backend' },
    );
  const event = (at: string, code: string) => ({ at, code, label: code });

  test('is kept once, in order, and opens nothing (TRP-1)', async () => {
    await told(
      [event('2026-03-17T08:00:00.000Z', 'ET1'), event('2026-03-16T18:00:00.000Z', 'PC1')],
      '2026-03-17T09:00:00.000Z',
    );
    await told([event('2026-03-16T18:00:00.000Z', 'PC1')], '2026-03-17T10:00:00.000Z');
    const tracking = world.read('trackings', parcelId);
    expect(tracking.events.map(({ code }) => code)).toEqual(['PC1', 'ET1']);
    expect(tracking).toMatchObject({ stage: 'moving', silentSince: null, final: false });
    expect(world.read('orders', orderId).afterSale.investigations).toEqual([]);
  });

  test('marks a parcel that has not moved for the carrier’s days, Sundays not counted (TRP-4)', async () => {
    // Monday 16 March: five carrier days end on Saturday 21
    await told([event('2026-03-16T18:00:00.000Z', 'PC1')], '2026-03-21T10:00:00.000Z');
    expect(world.read('trackings', parcelId).silentSince).toBeNull();
    await told([], '2026-03-22T10:00:00.000Z');
    expect(world.read('trackings', parcelId).silentSince).toBe('2026-03-16T18:00:00.000Z');
    await told([event('2026-03-22T09:00:00.000Z', 'ET2')], '2026-03-22T11:00:00.000Z');
    expect(world.read('trackings', parcelId).silentSince).toBeNull();
  });

  test('says no more of a parcel that is delivered, and does not take a notice for a delivery', async () => {
    await told([event('2026-03-16T18:00:00.000Z', 'AG1')], '2026-04-20T10:00:00.000Z');
    expect(world.read('trackings', parcelId)).toMatchObject({ stage: 'atPoint', final: false, silentSince: null });
    await told([event('2026-04-20T18:00:00.000Z', 'DI1')], '2026-04-21T10:00:00.000Z');
    expect(world.read('trackings', parcelId)).toMatchObject({ stage: 'delivered', final: true });
  });

  test('is told by nobody else (ROLE-4)', async () => {
    const args = { orderId, parcelId, events: [], final: false };
    expect(await world.refused('recordTracking', args, { actor: agent })).toMatchObject({ code: 'forbidden' });
  });
});

test('days to tell the carrier: silence, damage in three carrier days, loss within a year (TRP-4)', () => {
  const order = { delivery: anAddress(), since: { delivered: '2026-03-20T15:00:00.000Z' } };
  expect(carrierDays(cadomaestro, order, parcel, [])).toEqual({
    silentUntil: '2026-03-21',
    lossUntil: '2027-03-16',
    damageUntil: '2026-03-24',
  });
  expect(silentSince(cadomaestro, order, { ...parcel, carrier: 'gone' }, [], NOON)).toBeNull();
});
