/** What the closed parcel weighs: on the scale after « Préparée », for the manifest (LIV-9). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { mustBePreparedBy } from './holding.ts';
import { MOST_GRAMS } from './weight.ts';

/** Weighed again, it replaces what was told before. Throws `Refusal` moveImpossible before it is prepared and once it left. */
export const weighOrder = command(
  'order.prepare',
  z.object({ orderId: Id, preparedBy: z.string().nullable().default(null), grams: z.int().min(1).max(MOST_GRAMS) }),
  async (tx, { orderId, preparedBy, grams }, ctx) => {
    await mustBePreparedBy(tx, orderId, preparedBy);
    const order = await mustGet(tx, 'orders', orderId);
    await mustGetShop(tx, ctx, order.shop);
    const preparation = await tx.get('preparations', orderId);
    if (order.status !== 'prepared' || !preparation)
      throw refusal('moveImpossible', { rule: 'LIV-9', action: 'markShipped', status: order.status });
    await tx.put('preparations', { ...preparation, grams });
  },
);
