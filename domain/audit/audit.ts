/** Who looked for, exported, merged or erased whose data, who gave back whose money (CLI-4): written once, never changed. */
import { z } from 'zod';
import { Id, Instant, Slug } from '../ids.ts';

export const Audit = z.object({
  id: Id,
  shop: Slug,
  at: Instant,
  by: z.string(),
  byName: z.string(),
  device: z.string(),
  what: z.enum([
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
  detail: z.string(),
});
export type Audit = z.output<typeof Audit>;
