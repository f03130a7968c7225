/** Lines of a quote: what is asked may be more than the shelf holds today, since it is ordered later (MSG-2). */
import type { Article } from '../catalogue/article.ts';
import { localDay } from '../format.ts';
import { type BasketLine, priceBasket } from '../order/basket.ts';
import type { OrderLine } from '../order/parts.ts';
import { countBySku } from '../order/stock.ts';
import { refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Tx } from '../tx.ts';

export async function quotedLines(
  tx: Tx,
  profile: ShopProfile,
  basket: readonly BasketLine[],
  agreed: readonly { lineId: string; unitCents: number }[],
  at: string,
): Promise<OrderLine[]> {
  const articles = new Map<string, Article | undefined>();
  for (const { articleId } of basket) articles.set(articleId, await tx.get('articles', articleId));
  const day = localDay(at, profile.identity.timeZone);
  const shelf = ({ articleId }: BasketLine) => ({ article: articles.get(articleId), stock: undefined });
  // as if all of it were held: the shelf is asked when it is ordered
  const { lines, problems } = priceBasket(profile, basket, shelf, day, countBySku(basket));
  const [problem] = problems.values();
  if (problem) throw problem;
  const stray = agreed.find(({ lineId }) => !lines.some(({ id }) => id === lineId));
  if (stray) throw refusal('notFound', { table: 'lines', id: stray.lineId });
  return lines.map((line) => {
    const own = agreed.find(({ lineId }) => lineId === line.id);
    return own ? { ...line, unitCents: own.unitCents, listCents: null } : line;
  });
}
