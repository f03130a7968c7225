/** Taking an order in hand and giving it back (one command for each order of a batch: each is granted or not by itself). */
import { z } from 'zod';
import { minutesAfter } from '../calendar/local-time.ts';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { may } from '../staff/roles.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { mustBeFree } from './holding.ts';
import { LEASE_MINUTES } from './lease.ts';

const inHand = ['validated', 'inPreparation', 'prepared'] as const;

/** Taken again by the one who has it, it lasts longer. Throws `Refusal` takenByOther, moveImpossible. */
export const takeOrder = command(
  'order.prepare',
  z.object({ orderId: Id, batchId: Id.nullable().default(null) }),
  async (tx, { orderId, batchId }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    await mustGetShop(tx, ctx, order.shop);
    if (!inHand.some((status) => status === order.status))
      throw refusal('moveImpossible', { rule: 'VIE-1', action: 'startPreparation', status: order.status });
    await mustBeFree(tx, ctx, orderId);
    const { id: by, name: byName } = ctx.actor;
    await tx.put('leases', {
      id: orderId,
      shop: order.shop,
      orderId,
      orderCode: order.code,
      by,
      byName,
      device: ctx.device,
      batchId,
      takenAt: ctx.issuedAt,
      until: minutesAfter(ctx.now, LEASE_MINUTES),
    });
  },
);

/**
 * One's own; a manager, anybody's (somebody went home with ten orders in hand). `from`: in whose hand it was seen, null:
 * not told. In another one by now (told late, from offline), it stays there. Throws `Refusal` takenByOther.
 */
export const releaseOrder = command(
  'order.prepare',
  z.object({ orderId: Id, from: Slug.nullable().default(null) }),
  async (tx, { orderId, from }, ctx) => {
    const lease = await tx.get('leases', orderId);
    if (!lease || (from !== null && from !== lease.by)) return;
    await mustGetShop(tx, ctx, lease.shop);
    if (lease.by !== ctx.actor.id && !may(ctx.actor.role, 'order.cancelValidated')) await mustBeFree(tx, ctx, orderId);
    await tx.remove('leases', orderId);
  },
);
