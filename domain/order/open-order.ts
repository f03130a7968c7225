/** How every command on a placed order begins and ends: same gate, same timeline, whoever asks. */
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type OrderAction, actionMove } from './actions.ts';
import type { Order } from './order.ts';
import { whyNot, isGated } from './rules.ts';
import { type What, told } from './timeline.ts';

export interface OpenOrder {
  order: Order;
  profile: ShopProfile;
}

/** Reads the order and refuses unless `action` is allowed on it, now, to this actor (ROLE-4, VIE-6). */
export async function openFor(tx: Tx, ctx: Ctx, orderId: string, action: OrderAction): Promise<OpenOrder> {
  const order = await mustGet(tx, 'orders', orderId);
  const profile = await mustGetShop(tx, ctx, order.shop);
  throwIf(whyNot(action, order, profile, ctx.actor.role));
  throwIf(whyNotOtherwise(action, order));
  return { order, profile };
}

/** Writes the changed order with its timeline entry and, where the gate says so, the warehouse's alert (VIE-3, VIE-4). */
export async function close(
  tx: Tx,
  ctx: Ctx,
  { profile }: OpenOrder,
  action: OrderAction,
  changed: Order,
  what: What,
): Promise<void> {
  const kind = isGated(action) ? profile.gates[action].alerts[changed.status] : undefined;
  const alerts = kind ? [...changed.alerts, { kind, at: ctx.issuedAt, text: what.after ?? what.what }] : changed.alerts;
  await tx.put('orders', told({ ...changed, alerts }, ctx, what));
}

/** The move that goes with `action`; `whyNot` has already said that it exists. */
export function moved(order: Order, action: OrderAction, ctx: Ctx): Order {
  const status = actionMove[action] ?? order.status;
  return { ...order, status, since: { ...order.since, [status]: ctx.issuedAt } };
}

/** What makes another order good holds what was missing, nothing else (SAV-7). */
function whyNotOtherwise(action: OrderAction, { afterSale, status }: Order): Refusal | undefined {
  if (!afterSale.makesGood || (action !== 'changeArticles' && action !== 'changeGifts')) return undefined;
  return refusal('moveImpossible', { rule: 'SAV-7', action, status });
}
