import type { Order } from '../order/order.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { Work } from './preparation.ts';

/** How it was prepared, kept for the day's figures and for a claim to come (SAV-3); nothing where the bench said nothing. */
export async function writePreparation(tx: Tx, ctx: Ctx, order: Order, work: Work | null): Promise<void> {
  if (!work) return;
  const { id: by, name: byName } = ctx.actor;
  const about = { id: order.id, shop: order.shop, orderId: order.id, orderCode: order.code };
  await tx.put('preparations', { ...about, by, byName, device: ctx.device, preparedAt: ctx.issuedAt, ...work });
}
