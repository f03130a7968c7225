import { useState } from 'react';
import { z } from 'zod';
import type { ArticleHit } from '../../../domain/views.ts';
import { localDay } from '../../../domain/format.ts';
import { stockId } from '../../../domain/catalogue/article.ts';
import { Basket, BasketLine, priceBasket } from '../../../domain/order/basket.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import type { LineForm } from '../../../domain/order/draft.ts';
import { countBySku } from '../../../domain/order/stock.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { newId } from '../../api.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useNow } from '../../use-now.ts';
import { useLive } from '../../use-live.ts';
import { useShopById } from '../../workstation-state.ts';
import { splitLine } from '../../phone-order/lines.ts';
import { useChange } from '../use-change.ts';
import { orderWords } from '../words.ts';
import { ArticleAdder } from './ArticleAdder.tsx';
import { ArticleLine } from './ArticleLine.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { filled } from './filled.ts';

const Refused = z.object({ lines: z.array(BasketLine) });

/** VIE-2, VIE-5, ORD-3: quantities, removals and additions, the price difference told before it is done. */
export function ArticlesDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const profile = useShopById(order.shop);
  const now = useNow();
  const [lines, setLines] = useState<LineForm[]>(() =>
    filled(Refused, args, { lines: order.lines.map(asBasketLine) }).lines.map(asForm),
  );
  const articleIds = [...new Set(lines.map(({ articleId }) => articleId))];
  const hits = useLive('articlesById', { articleIds }, ['articles', 'stock']).data;
  const basket = Basket.safeParse(lines.map((line) => ({ ...line, quantity: Number(line.quantity) })));
  const known = hits !== null && articleIds.every((id) => hits.some(({ article }) => article.id === id));
  const problems =
    profile && known
      ? priceBasket(
          profile,
          basket.data ?? [],
          ({ articleId, sku }) => shelfOf(hits, articleId, sku),
          localDay(new Date(now).toISOString(), profile.identity.timeZone),
          countBySku(order.lines),
        ).problems
      : new Map<string, Refusal>();
  const change = (id: string, part: Partial<LineForm>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const asked = basket.success && known && problems.size === 0 ? basket.data : null;
  const asking = useChange(
    view,
    'changeArticles',
    asked && ((expectedTotalCents) => ({ orderId: order.id, lines: asked, expectedTotalCents })),
    onDone,
  );
  if (!profile) return null;
  return (
    <Dialog
      title={t.articlesTitle}
      onClose={onClose}
      onConfirm={() => void asking.confirm()}
      confirmDisabled={!asking.ready}
      busy={asking.command.busy}
      width={640}
    >
      <RefusalNote what={view.gates.changeArticles} shop={view.order.shop} />
      {lines.map((line) => (
        <ArticleLine
          key={line.id}
          line={line}
          kept={order.lines.find(({ id }) => id === line.id) ?? null}
          shelf={shelfOf(hits ?? [], line.articleId, line.sku)}
          problem={problems.get(line.id) ?? null}
          wraps={profile.gifts.wraps}
          onChange={(part) => change(line.id, part)}
          onSplit={() => setLines(splitLine(lines, line.id, newId()))}
          onRemove={lines.length > 1 ? () => setLines(lines.filter(({ id }) => id !== line.id)) : null}
        />
      ))}
      <ArticleAdder shop={order.shop} onAdd={(article, sku) => setLines([...lines, newLine(article.id, sku)])} />
      <ChangePreview order={order} change={asking} />
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
