import type { z } from 'zod';
import type { WebOrder } from '../intake.ts';
import type { InventedOrder } from './invented-order.ts';

/** The body that the web shop sends: paid by card there, or awaited by transfer. */
export function webOrderBody(order: InventedOrder, externalId: string, placedAt: string): z.input<typeof WebOrder> {
  const paid = order.method.kind === 'link';
  return {
    externalId,
    placedAt,
    customer: order.customer.details,
    billing: order.address,
    delivery: order.address,
    instructions: order.instructions,
    surprise: order.surprise,
    returnOption: order.returnOption,
    modeId: order.modeId,
    lines: order.lines.map(({ sku, quantity, personalisation, wrapId, cardText }) => ({
      sku,
      quantity,
      personalisation,
      wrapId,
      cardText,
    })),
    paymentMethod: order.method.id,
    totalCents: order.totalCents,
    paidCents: paid ? order.totalCents : 0,
    paymentReference: paid ? `PSP-${externalId}` : '',
  };
}
