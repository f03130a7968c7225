/** What the warehouse does all day: takes orders in hand, misses pieces, weighs, prints, loads the lorry. */
import { asBasketLine } from '../../domain/order/changes.ts';
import { type Order, balanceCents } from '../../domain/order/order.ts';
import { contentsOf } from '../../domain/warehouse/contents.ts';
import { heldLines } from '../../domain/warehouse/holding.ts';
import { basketWith } from '../../domain/warehouse/shortage-offer.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import { NOON } from '../builders.ts';
import type { Dice } from './prng.ts';
import { type Act, type Screen, execute, id, newTotal } from './screen.ts';
import { people, profile } from './shop.ts';

export function onTheFloor(dice: Dice, screen: Screen, order: Order): Act {
  const orderId = order.id;
  const shortage = dice.chance(0.3) ? openShortage(dice, screen) : undefined;
  if (shortage) return settled(dice, screen, shortage);
  const lorry = order.status === 'shipped' && dice.chance(0.7) ? loaded(dice, screen) : null;
  if (lorry) return lorry;
  const roll = dice.next();
  // refused to whoever comes second, and where there is nothing to prepare
  if (roll < 0.35) return execute('takeOrder', { orderId });
  if (roll < 0.45) return released(dice, screen, orderId);
  if (roll < 0.65) return missed(dice, screen, order);
  if (roll < 0.73) return execute('weighOrder', { orderId, preparedBy: null, grams: 100 + dice.int(900) });
  if (roll < 0.78) return execute('recordPrint', { orderId, document: 'delivery-note', duplicate: dice.chance(0.3) });
  return loaded(dice, screen) ?? execute('takeOrder', { orderId });
}

/** What lies before the warehouse, or stands at its door. */
export function onFloor({ orders }: Screen): Order[] {
  return orders.filter(
    (order) => floor.some((status) => status === order.status) && balanceCents(order) <= 0 && order.lines.length > 0,
  );
}

const floor = ['validated', 'inPreparation', 'prepared', 'shipped'] as const;

/** As a bench hands it in: with what the order said there. */
export function prepared(order: Order): Act {
  const scanned = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const told = { startedAt: NOON, batchId: null, scanned, byHand: [], errors: [], checks: [], grams: null };
  return execute('markPrepared', { orderId: order.id, work: { ...told, contents: contentsOf(order) } });
}

/** Somebody's, as this screen shows it, or showed it a while ago. */
function released(dice: Dice, { leases }: Screen, orderId: string): Act {
  const held = dice.chance(0.5) && leases.size > 0 ? dice.pick([...leases.values()]) : leases.get(orderId);
  const from = dice.chance(0.3) ? dice.pick(people).id : (held?.by ?? null);
  return execute('releaseOrder', { orderId: held?.orderId ?? orderId, from });
}

function missed(dice: Dice, { orders, shortages }: Screen, asked: Order): Act {
  const again = orders.filter(({ id: one, lines }) => lines.length > 1 && isOpen(shortages.get(one)));
  const order = again.length > 0 && dice.chance(0.5) ? dice.pick(again) : asked;
  const { id: lineId, quantity } = dice.pick(order.lines);
  const lines = [{ lineId, missing: 1 + dice.int(quantity), counted: null, change: 0 }];
  // told over another one that this screen shows, or has not seen
  const replaces = dice.chance(0.6) ? (shortages.get(order.id)?.reportedAt ?? null) : null;
  return execute('reportShortage', { orderId: order.id, auditId: id(dice), lines, note: '', replaces });
}

function openShortage(dice: Dice, { shortages }: Screen): Shortage | undefined {
  const open = [...shortages.values()].filter(isOpen);
  return open.length > 0 ? dice.pick(open) : undefined;
}

function isOpen(shortage: Shortage | undefined): boolean {
  return shortage !== undefined && shortage.state !== 'settled';
}

function settled(dice: Dice, screen: Screen, shortage: Shortage): Act {
  const { orderId } = shortage;
  const order = screen.orders.find((one) => one.id === orderId);
  const outcome = dice.pick(['found', 'wait', 'arrived', 'changed', 'cancelled'] as const);
  const until = outcome === 'wait' ? { until: null } : {};
  const changed = order && outcome === 'changed' ? leftOut(screen, order, shortage) : {};
  return execute('settleShortage', {
    orderId,
    settled: { outcome, ...until, ...changed },
    reason: 'vu avec le client',
  });
}

/** The order without the pieces that are missing; with nothing else in it, that is refused. */
function leftOut(screen: Screen, order: Order, shortage: Shortage) {
  const out = basketWith(order, shortage, Object.fromEntries(shortage.lines.map(({ lineId }) => [lineId, null])));
  const lines = out.length > 0 ? out : order.lines.map(asBasketLine);
  return { lines, expectedTotalCents: newTotal(screen, order, lines, heldLines(order.lines, shortage)) };
}

/** Whatever stands at the door, on one manifest; a parcel may stay behind. */
function loaded(dice: Dice, { orders }: Screen): Act | null {
  const shipped = orders.filter(({ status }) => status === 'shipped');
  const taken = shipped.filter(() => dice.chance(0.7));
  if (taken.length === 0) return null;
  const [one] = taken;
  if (one && dice.chance(0.2))
    return execute('tellGone', { orderId: one.id, parcelIds: one.parcels.map((parcel) => parcel.id) });
  const staying = taken.flatMap(({ parcels }) => (parcels.length > 1 && dice.chance(0.5) ? parcels.slice(1) : []));
  return execute('handOverParcels', {
    handOverId: id(dice),
    shop: profile.id,
    carrier: 'la-poste',
    orderIds: taken.map((order) => order.id),
    staying: staying.map((parcel) => parcel.id),
  });
}
