/** A quote (devis) that the customer may accept within its days; it then becomes an order at its own prices (MSG-2). */
import { z } from 'zod';
import { KeptAddress } from '../customer/address.ts';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { OrderCustomer } from '../order/order.ts';
import { OrderLine, OrderMode, OrderVat, Totals } from '../order/parts.ts';

export const QuoteDocument = z.object({
  id: Id,
  shop: Slug,
  /** Drawn on the backend; null until then. */
  number: z.string().nullable(),
  requestId: Id.nullable(),
  customer: OrderCustomer,
  language: Language,
  billing: KeptAddress,
  delivery: KeptAddress,
  lines: z.array(OrderLine).min(1),
  mode: OrderMode,
  vat: OrderVat,
  totals: Totals,
  note: z.string(),
  madeAt: Instant,
  madeByName: z.string(),
  validUntil: Day,
  state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
  orderId: Id.nullable(),
  /** The last link that was asked for to pay it; the quote is accepted when it is paid. */
  linkId: Id.nullable(),
});
export type QuoteDocument = z.output<typeof QuoteDocument>;

/** Open and past its last day: it can be prolonged, not accepted. `today`: day of the shop. */
export function isExpired({ state, validUntil }: Pick<QuoteDocument, 'state' | 'validUntil'>, today: string): boolean {
  return state === 'open' && validUntil < today;
}
