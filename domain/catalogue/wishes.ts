/** What customers wait for and wish: alerts on stock, questions, wish lists (CAT-1, CAT-3, CAT-4). */
import { z } from 'zod';
import { Day, Id, Instant, Sku, Slug } from '../ids.ts';
import { Language } from '../language.ts';

/** « Me prévenir »: served in the order they were left, once the stock is back. */
export const StockAlert = z.object({
  id: Id,
  shop: Slug,
  articleId: Id,
  sku: Sku,
  email: z.string(),
  customerId: Id.nullable(),
  language: Language,
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
  customerId: Id.nullable(),
  email: z.string(),
  name: z.string(),
  language: Language,
  text: z.string(),
  /** Who sees to it; null: nobody took it yet. */
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  askedAt: Instant,
  dueAt: Instant,
  answer: z.string(),
  answeredAt: Instant.nullable(),
  answeredByName: z.string().nullable(),
});
export type ArticleQuestion = z.output<typeof ArticleQuestion>;

export const wishPriorities = ['high', 'medium', 'low'] as const;
export const WishItem = z.object({ articleId: Id, sku: Sku, priority: z.enum(wishPriorities), addedAt: Instant });
export type WishItem = z.output<typeof WishItem>;

export const WishList = z.object({
  id: Id,
  shop: Slug,
  customerId: Id,
  name: z.string(),
  /** `web`: as the customer keeps it in the web shop, which alone changes it; `phone`: kept by staff. */
  source: z.enum(['web', 'phone']),
  items: z.array(WishItem),
  /** When the web shop last changed it, or staff did. */
  changedAt: Instant,
});
export type WishList = z.output<typeof WishList>;
