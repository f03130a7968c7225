import { useState } from 'react';
import { z } from 'zod';
import type { ArticleHit } from '../../../domain/views.ts';
import { localDay } from '../../../domain/format.ts';
import { stockId } from '../../../domain/catalogue/article.ts';
import { Basket, BasketLine, priceBasket } from '../../../domain/order/basket.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import type { LineForm } from '../../../domain/order/draft.ts';
import { keepOwnPrices } from '../../../domain/order/own-prices.ts';
import { countBySku } from '../../../domain/order/stock.ts';
import { totals } from '../../../domain/order/totals.ts';
import { newId } from '../../api.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useNow } from '../../use-now.ts';
import { useLive } from '../../use-live.ts';
import { useShopById } from '../../workstation-state.ts';
import { splitLine } from '../../phone-order/lines.ts';
import { useCommand } from '../use-command.ts';
import { orderWords } from '../words.ts';
import { ArticleAdder } from './ArticleAdder.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import { NewTotal } from './NewTotal.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Refused = z.object({ lines: z.array(BasketLine) });

/** VIE-2, VIE-5, ORD-3: quantities, removals and additions, the price difference told before it is done. */
export function ArticlesDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const profile = useShopById(order.shop);
  const command = useCommand();
  const now = useNow();
  const [lines, setLines] = useState<LineForm[]>(() =>
    filled(Refused, args, { lines: order.lines.map(asBasketLine) }).lines.map(asForm),
  );
  const articleIds = [...new Set(lines.map(({ articleId }) => articleId))];
  const hits = useLive('articlesById', { articleIds }, ['articles', 'stock']).data;
  if (!profile) return null;
  const basket = Basket.safeParse(lines.map((line) => ({ ...line, quantity: Number(line.quantity) })));
  const known = hits !== null && articleIds.every((id) => hits.some(({ article }) => article.id === id));
  const priced = priceBasket(
    profile,
    basket.data ?? [],
    ({ articleId, sku }) => shelfOf(hits ?? [], articleId, sku),
    localDay(new Date(now).toISOString(), profile.identity.timeZone),
    countBySku(order.lines),
  );
  const after = totals({ ...order, lines: keepOwnPrices(order.lines, priced.lines) }).totalCents;
  const change = (id: string, part: Partial<LineForm>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const ready = basket.success && known && priced.problems.size === 0;
  const confirm = async () => {
    if (!ready) return;
    if (await command.run('changeArticles', { orderId: order.id, lines: basket.data, expectedTotalCents: after }))
      onDone();
  };
  return (
    <Dialog
      title={t.articlesTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmDisabled={!ready}
      busy={command.busy}
      width={640}
    >
      <RefusalNote what={view.gates.changeArticles} shop={view.order.shop} />
      {lines.map((line) => (
        <ArticleLine
          key={line.id}
          line={line}
          kept={order.lines.find(({ id }) => id === line.id) ?? null}
          shelf={shelfOf(hits ?? [], line.articleId, line.sku)}
          problem={known ? (priced.problems.get(line.id) ?? null) : null}
          wraps={profile.gifts.wraps}
          onChange={(part) => change(line.id, part)}
          onSplit={() => setLines(splitLine(lines, line.id, newId()))}
          onRemove={lines.length > 1 ? () => setLines(lines.filter(({ id }) => id !== line.id)) : null}
        />
      ))}
      <ArticleAdder shop={order.shop} onAdd={(article, sku) => setLines([...lines, newLine(article.id, sku)])} />
      {basket.success && known && <NewTotal order={order} after={after} />}
      <RefusalNote what={command.error} shop={view.order.shop} alert />
    </Dialog>
  );
}

function asForm(line: BasketLine): LineForm {
  return { ...line, quantity: String(line.quantity) };
}

function newLine(articleId: string, sku: string): LineForm {
  return { id: newId(), articleId, sku, quantity: '1', personalisation: '', wrapId: null, cardText: '' };
}

function shelfOf(hits: readonly ArticleHit[], articleId: string, sku: string) {
  const hit = hits.find(({ article }) => article.id === articleId);
  return { article: hit?.article, stock: hit?.stock.find((stock) => stock.id === stockId(hit.article.shop, sku)) };
}
