/** An order that was delivered, in a world where its return can be worked. */
import type { Order } from '../../../domain/order/order.ts';
import type { OrderLine } from '../../../domain/order/parts.ts';
import type { Return } from '../../../domain/return/return.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import {
  aPayment,
  aStock,
  anArticle,
  anOrder,
  anOrderLine,
  idOf,
  manager,
  seededRandom,
  warehouse,
} from '../../builders.ts';
import { type World, aWorld } from '../domain/map-tx.ts';
import { cadomaestro } from '../domain/profiles.ts';

export const ORDER = idOf(0x3000);
export const RETURN = idOf(0xa000);
export const MUG = idOf(0x4000);
/** The eve of the delivery's first day of reflection. */
const DELIVERED = '2026-11-20T10:00:00.000Z';
export const SOON = '2026-11-23T09:00:00.000Z';

export const backend = (now = SOON) => ({ side: 'backend', random: seededRandom(5), now }) as const;

export function aDeliveredOrder(change: Partial<Order> = {}): Order {
  const lines: OrderLine[] = change.lines ?? [anOrderLine({ quantity: 3, personalisation: null, wrap: null })];
  const order = anOrder({
    status: 'delivered',
    placedAt: '2026-11-16T09:00:00.000Z',
    since: {
      recorded: '2026-11-16T09:00:00.000Z',
      shipped: '2026-11-17T15:00:00.000Z',
      delivered: DELIVERED,
    },
    ...change,
    lines,
  });
  const paidCents = order.totals.totalCents;
  const receipt = {
    id: idOf(0x6000),
    method: 'virement',
    amountCents: paidCents,
    at: order.placedAt,
    reference: 'VIR',
    providerId: null,
  };
  return { ...order, payment: aPayment({ paidCents, paidAt: order.placedAt, receipts: [receipt] }), ...change, lines };
}

export function aReturnWorld(order: Order = aDeliveredOrder(), profile: ShopProfile = cadomaestro): World {
  const world = aWorld();
  world.seed('shops', profile);
  world.seed('articles', anArticle({ shop: profile.id }));
  world.seed('stock', aStock({ shop: profile.id }));
  world.seed('orders', order);
  return world;
}

export const asked = {
  returnId: RETURN,
  orderId: ORDER,
  lines: [{ lineId: MUG, quantity: 2 }],
  reason: 'changed-mind',
};
export const returnOf = (world: World): Return => world.read('returns', RETURN);
export const stockOf = (world: World, shop = 'cadomaestro') => world.read('stock', `${shop}:MUG-BLANC`).onHand;

/** As far as the reception of `good`, `damaged` and `missing` pieces, two in all. */
export async function received(world: World, good: number, damaged = 0, missing = 0): Promise<void> {
  await world.run('openReturn', asked, backend());
  await world.run('validateReturn', { returnId: RETURN }, { ...backend(), actor: manager });
  const lines = [{ lineId: MUG, good, damaged, missing }];
  await world.run('receiveReturn', { returnId: RETURN, lines }, { ...backend(), actor: warehouse });
}
