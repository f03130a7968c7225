/** What was printed of an order, when and where: from the second time on, a document says « DUPLICATA ». */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';

/** Documents whose second copy could be taken for a second parcel. */
export const loggedDocuments = ['delivery-note', 'preparation-slip', 'message-cards', 'parcel-label'] as const;
export type LoggedDocument = (typeof loggedDocuments)[number];

export const PrintLog = z.object({
  /** Of the order. */
  id: Id,
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  entries: z.array(
    z.object({
      document: z.enum(loggedDocuments),
      at: Instant,
      by: z.string(),
      byName: z.string(),
      device: z.string(),
      /** Printed before, as far as that workstation knew. */
      duplicate: z.boolean(),
    }),
  ),
});
export type PrintLog = z.output<typeof PrintLog>;
