/** A transfer that reached the shop's bank account, as its statement tells it (ORD-9). */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { fold } from '../text.ts';

export const Transfer = z.object({
  /** What it is recognised by (`transferId`): the same one told twice is one. */
  id: z.string().max(400),
  shop: Slug,
  day: Day,
  amountCents: PriceCents.min(1),
  /** The payer's words: where the order's code is looked for, never a name. */
  label: z.string(),
  /** The bank's own reference: the same one twice is one transfer. Empty when the statement has none. */
  bankReference: z.string(),
  /**
   * `matched`: noted on the order. `under`, `over`: the code fits, the amount does not; `unmatched`: no order. These three
   * are tasks until a person settles them.
   */
  state: z.enum(['matched', 'under', 'over', 'unmatched', 'settled']),
  orderId: Id.nullable(),
  orderCode: z.string().nullable(),
  /** What was due then; null when unmatched. */
  dueCents: PriceCents.nullable(),
  /** Of the receipt that it is or will be on an order. */
  receiptId: Id,
  recordedAt: Instant,
  recordedBy: z.string(),
  settledBy: z.string().nullable(),
  settledNote: z.string(),
});
export type Transfer = z.output<typeof Transfer>;

export interface StatementLine {
  day: string;
  amountCents: number;
  label: string;
  bankReference: string;
  /** 1, or more where a person says that it is another transfer with the same day, amount and label. */
  copy: number;
}

export function transferId(shop: string, { day, amountCents, label, bankReference, copy }: StatementLine): string {
  if (bankReference !== '') return `${shop}/${bankReference}`;
  return [shop, day, amountCents, fold(label), copy].join('/');
}
