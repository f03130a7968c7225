/** Questions about pieces that are missing: the shelf, the shortage of an order, what could take their place. */
import { z } from 'zod';
import { Id, Sku, Slug } from './ids.ts';
import { ShortageOffer } from './warehouse/shortage-offer.ts';
import { Shelf } from './warehouse/shelf.ts';
import { Shortage } from './warehouse/shortage.ts';
import { call } from './api-call.ts';

export const shelfQueries = {
  /** `orderId`: the one in hand, whose own pieces do not count. Null: no stock is kept of it. */
  shelf: call(z.object({ shop: Slug, sku: Sku, orderId: Id }), z.object({ shelf: Shelf.nullable() })),
  /** Open, waited for or settled; null: there never was one. */
  shortageOfOrder: call(z.object({ orderId: Id }), Shortage.nullable()),
  /** What the customer could have instead; null where nothing is to settle, or for who may not. */
  shortageOffer: call(z.object({ orderId: Id }), ShortageOffer.nullable()),
} as const;
