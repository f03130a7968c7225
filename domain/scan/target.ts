/** What a scan leads to, where no field and no page waits for one. No price is in it (ROLE-2). */
import { z } from 'zod';
import { Id, OrderCode, Sku, Slug } from '../ids.ts';

const ArticleAt = z.object({ articleId: Id, name: z.string() });

export const ScanTarget = z.discriminatedUnion('kind', [
  /** By its own code, or by the number of one of its parcels. */
  z.object({ kind: z.literal('order'), shop: Slug, orderId: Id, code: OrderCode }),
  z.object({ kind: z.literal('return'), shop: Slug, returnId: Id }),
  /** `sku`: the format whose code was scanned. */
  z.object({ kind: z.literal('article'), shop: Slug, articleId: Id, sku: Sku }),
  z.object({ kind: z.literal('customer'), shop: Slug, customerId: Id }),
  z.object({ kind: z.literal('place'), shop: Slug, place: z.string(), articles: z.array(ArticleAt).min(1) }),
  /** It is known here, and not for this role to see (ROLE-4). */
  z.object({ kind: z.literal('notForYou') }),
  z.object({ kind: z.literal('unknown') }),
]);
export type ScanTarget = z.output<typeof ScanTarget>;
