/** What customers wait for and wish: alerts on stock, questions, wish lists (CAT-1, CAT-3, CAT-4). */
import { z } from 'zod';
import { Day, Id, Instant, Sku, Slug } from '../ids.ts';

/** « Me prévenir »: served in the order they were left, once the stock is back. */
export const StockAlert = z.object({
  id: Id,
  shop: Slug,
  articleId: Id,
  sku: Sku,
  email: z.string(),
  customerId: Id.nullable(),
  /** Latest day on which it is still of use; null: always. */
  until: Day.nullable(),
  leftAt: Instant,
  state: z.enum(['waiting', 'told', 'late', 'withdrawn']),
  toldAt: Instant.nullable(),
});
export type StockAlert = z.output<typeof StockAlert>;

export const ArticleQuestion = z.object({
  id: Id,
  shop: Slug,
  articleId: Id,
  email: z.string(),
  name: z.string(),
  text: z.string(),
  askedAt: Instant,
  dueAt: Instant,
  answer: z.string(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
});
export type ArticleQuestion = z.output<typeof ArticleQuestion>;

export const WishList = z.object({
  id: Id,
  shop: Slug,
  customerId: Id,
  name: z.string(),
  items: z.array(z.object({ articleId: Id, sku: Sku, priority: z.enum(['high', 'medium', 'low']), addedAt: Instant })),
});
export type WishList = z.output<typeof WishList>;
