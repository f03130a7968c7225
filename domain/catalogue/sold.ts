/** Articles and people that an act around the catalogue names. */
import type { Customer } from '../customer/customer.ts';
import { refusal } from '../refusal.ts';
import { type Tx, mustGet } from '../tx.ts';
import type { Article } from './article.ts';

/** Throws `Refusal` wrongShop for an article of another shop (SHOP-1). */
export async function articleOf(tx: Tx, shop: string, articleId: string): Promise<Article> {
  const article = await mustGet(tx, 'articles', articleId);
  if (article.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: article.shop });
  return article;
}

/** Throws `Refusal` unknownArticle for a format that the article does not have. */
export async function mustSell(tx: Tx, shop: string, articleId: string, sku: string): Promise<void> {
  const { formats } = await articleOf(tx, shop, articleId);
  if (!formats.some((format) => format.sku === sku)) throw refusal('unknownArticle', { rule: 'CAT-1', sku });
}

/**
 * Whose e-mail address it is, so that what they left stands on their page and is erased with them (CLI-4, CLI-5). The first
 * of several; null where the shop knows nobody by it.
 */
export async function customerByEmail(tx: Tx, shop: string, email: string): Promise<Customer | null> {
  for (const { id } of await tx.find('email', `${shop}:${email.toLowerCase()}`)) {
    const found = await tx.get('customers', id);
    const customer = found?.mergedInto ? await tx.get('customers', found.mergedInto) : found;
    if (customer && customer.erasedAt === null) return customer;
  }
  return null;
}

/** The customer that is named, else whose address it is. Throws `Refusal` wrongShop. */
export async function whoAsks(
  tx: Tx,
  { shop, customerId, email }: { shop: string; customerId: string | null; email: string },
): Promise<string | null> {
  if (customerId === null) return (await customerByEmail(tx, shop, email))?.id ?? null;
  const customer = await mustGet(tx, 'customers', customerId);
  if (customer.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: customer.shop });
  return customer.mergedInto ?? customer.id;
}
