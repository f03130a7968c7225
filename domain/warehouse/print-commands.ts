/** What was printed is written down; it never stands in the way of the order. */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { loggedDocuments } from './print-log.ts';

const MOST_KEPT = 40;

export const recordPrint = command(
  'order.print',
  z.object({ orderId: Id, document: z.enum(loggedDocuments), duplicate: z.boolean() }),
  async (tx, { orderId, document, duplicate }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    await mustGetShop(tx, ctx, order.shop);
    const log = await tx.get('printLogs', orderId);
    const { id: by, name: byName } = ctx.actor;
    const entry = { document, at: ctx.issuedAt, by, byName, device: ctx.device, duplicate };
    // the first ones tell who printed it before anybody else
    const kept = (log?.entries ?? []).slice(0, MOST_KEPT - 1);
    await tx.put('printLogs', {
      id: orderId,
      shop: order.shop,
      orderId,
      orderCode: order.code,
      entries: [...kept, entry],
    });
  },
);
