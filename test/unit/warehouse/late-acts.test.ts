/** Acts of the warehouse that come late: what they meant is long over, and nobody else's work may suffer from them. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  NOON,
  aStock,
  agent,
  anActor,
  anOrder,
  anOrderLine,
  idOf,
  manager,
  paid,
  warehouse as yann,
} from '../../builders.ts';
import { type World, aSmallShop } from '../domain/map-tx.ts';

const lea = anActor('warehouse', { id: 'warehouse-2', name: 'Léa' });
const later = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
const order = anOrder({ status: 'validated', since: { recorded: NOON, validated: NOON } });
const orderId = order.id;
const stockId = aStock().id;

let world: World;
beforeEach(() => {
  world = aSmallShop();
  world.seed('orders', paid(order));
});

describe('an order given back offline and taken by somebody else since', () => {
  const take = (actor: typeof yann, now: string) => world.run('takeOrder', { orderId }, { actor, now });
  const giveBack = (actor: typeof yann, from: string) =>
    world.run('releaseOrder', { orderId, from }, { actor, now: later(45) });

  it('stays in the new hand, and nothing is refused: it was given back', async () => {
    await take(yann, NOON);
    await take(lea, later(40));
    await giveBack(yann, yann.id);
    expect(world.read('leases', orderId).byName).toBe('Léa');
  });

  it('is not taken out of it by a manager, who gave back his own', async () => {
    await take(manager, NOON);
    await take(lea, later(40));
    await giveBack(manager, manager.id);
    expect(world.read('leases', orderId).byName).toBe('Léa');
  });

  it('is taken out of a hand by a manager who saw it there, and by no packer', async () => {
    await take(lea, later(40));
    const no = await world.refused('releaseOrder', { orderId, from: lea.id }, { actor: yann, now: later(45) });
    expect(no).toMatchObject({ code: 'takenByOther', detail: { by: 'Léa' } });
    await giveBack(manager, lea.id);
    expect(world.snapshot()[`leases:${orderId}`]).toBeUndefined();
  });
});

describe('a shelf that was counted for a shortage (CAT-1)', () => {
  const report = (actor: typeof yann, lines: object[], n: number) =>
    world.run('reportShortage', { orderId, auditId: idOf(0x9000 + n * 16), lines, note: '' }, { actor });
  const onHand = () => world.read('stock', stockId).onHand;
  const counted = { missing: 1, counted: 6, change: -44 };

  it('is counted once, though two workstations told it of the same order offline', async () => {
    const line = { lineId: anOrderLine().id, ...counted };
    await report(yann, [line], 1);
    await report(lea, [line], 2);
    expect(onHand()).toBe(6);
  });

  it('is counted once, though two lines of the order are of that article', async () => {
    const twice = [anOrderLine({ id: idOf(0xa1) }), anOrderLine({ id: idOf(0xa2), wrap: null })];
    world.seed('orders', paid({ ...order, lines: twice }));
    await report(
      yann,
      twice.map(({ id: lineId }) => ({ lineId, ...counted })),
      1,
    );
    expect(onHand()).toBe(6);
  });

  it('forgets no piece that somebody else told meanwhile', async () => {
    const [one, two] = [anOrderLine({ id: idOf(0xa1) }), anOrderLine({ id: idOf(0xa2), wrap: null })];
    world.seed('orders', paid({ ...order, lines: [one, two] }));
    const told = (lineId: string, missing: number) => ({ lineId, missing, counted: null, change: 0 });
    await report(yann, [told(one.id, 2)], 1);
    await report(lea, [told(two.id, 1)], 2);
    const lines = () => world.read('shortages', orderId).lines.map(({ lineId, missing }) => [lineId, missing]);
    expect(lines()).toEqual([
      [one.id, 2],
      [two.id, 1],
    ]);
    const { reportedAt: replaces } = world.read('shortages', orderId);
    const args = { orderId, auditId: idOf(0x9100), lines: [told(two.id, 2)], note: '', replaces };
    await world.run('reportShortage', args, { actor: lea });
    expect(lines()).toEqual([[two.id, 2]]);
  });

  it('is counted anew once the first one is settled', async () => {
    const line = { lineId: anOrderLine().id, ...counted };
    await report(yann, [line], 1);
    await world.run('settleShortage', { orderId, settled: { outcome: 'found' }, reason: 'là' }, { actor: agent });
    await report(yann, [{ ...line, counted: 2, change: -4 }], 2);
    expect(onHand()).toBe(2);
  });
});
