/** Who looked for, exported, merged or erased whose data, who gave back whose money (CLI-4): written once, never changed. */
import { z } from 'zod';
import { Id, Instant, Sku, Slug } from '../ids.ts';

export const Audit = z.object({
  id: Id,
  shop: Slug,
  at: Instant,
  by: z.string(),
  byName: z.string(),
  device: z.string(),
  what: z.enum([
    'looked',
    'exported',
    'erased',
    'merged',
    'refunded',
    'voucherIssued',
    'stockAdjusted',
    'passwordReset',
    'accountClosed',
  ]),
  customerId: Id.nullable(),
  orderId: Id.nullable(),
  /** Pieces of a format that was counted anew; the reason is the detail. */
  stock: z.object({ sku: Sku, before: z.int(), after: z.int() }).nullable(),
  detail: z.string(),
});
export type Audit = z.output<typeof Audit>;
