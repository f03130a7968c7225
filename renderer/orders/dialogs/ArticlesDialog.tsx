import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import type { ArticleHit } from '../../../domain/api.ts';
import { stockId } from '../../../domain/catalogue/article.ts';
import { BasketLine, lineName, priceBasket } from '../../../domain/order/basket.ts';
import { asBasketLine } from '../../../domain/order/changes.ts';
import { LineForm } from '../../../domain/order/draft.ts';
import { countBySku } from '../../../domain/order/stock.ts';
import { totals } from '../../../domain/order/totals.ts';
import { newId } from '../../api.ts';
import { useT } from '../../i18n/words.ts';
import { useSay } from '../../refusals.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useLive } from '../../use-live.ts';
import { useShopById } from '../../workstation-state.ts';
import { useCommand } from '../use-command.ts';
import { orderWords } from '../words.ts';
import { ArticleAdder } from './ArticleAdder.tsx';
import { NewTotal } from './NewTotal.tsx';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { LineRow } from './dialog-style.ts';
import { filled } from './filled.ts';

const Refused = z.object({ lines: z.array(BasketLine) });

/** VIE-2, VIE-5, ORD-3: quantities, removals and additions, the price difference told before it is done. */
export function ArticlesDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const say = useSay();
  const profile = useShopById(order.shop);
  const command = useCommand();
  const [lines, setLines] = useState<LineForm[]>(() =>
    filled(Refused, args, { lines: order.lines.map(asBasketLine) }).lines.map((line) => ({ ...line, quantity: String(line.quantity) })),
  );
  const articleIds = [...new Set(lines.map(({ articleId }) => articleId))];
  const hits = useLive('articlesById', { articleIds }, ['articles', 'stock']).data ?? [];
  if (!profile) return null;
  const typed = z.array(BasketLine).min(1).safeParse(lines.map((line) => ({ ...line, quantity: Number(line.quantity) })));
  const basket = typed.success ? typed.data : [];
  const priced = priceBasket(profile, basket, ({ articleId, sku }) => shelfOf(hits, articleId, sku), countBySku(order.lines));
  const after = totals({ lines: priced.lines, mode: order.mode, wrapRateBp: profile.gifts.wrapRateBp }).totalCents;
  const change = (id: string, quantity: string) => setLines(lines.map((line) => (line.id === id ? { ...line, quantity } : line)));
  const confirm = async () => {
    if (await command.run('changeArticles', { orderId: order.id, lines: basket, expectedTotalCents: after })) onDone();
  };
  return (
    <Dialog
      title={t.articlesTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmDisabled={!typed.success || priced.problems.size > 0}
      busy={command.busy}
      width={640}
    >
      {lines.map((line) => {
        const shelf = shelfOf(hits, line.articleId, line.sku);
        const kept = order.lines.find(({ id }) => id === line.id);
        const format = shelf.article?.formats.find(({ sku }) => sku === line.sku);
        const problem = priced.problems.get(line.id);
        return (
          <LineRow key={line.id}>
            <span className="name">
              {shelf.article && format ? lineName(shelf.article, format) : (kept?.name ?? line.sku)}
              {shelf.stock && <small>{t.stockLeft(shelf.stock.onHand)}</small>}
            </span>
            <Field
              label={`${t.columns.pieces} ${kept?.name ?? line.sku}`}
              hideLabel
              inputMode="numeric"
              value={line.quantity}
              onChange={(quantity) => change(line.id, quantity)}
              error={problem ? say({ code: problem.code, detail: problem.detail }).sentence : null}
            />
            <IconButton
              label={`${t.remove} ${kept?.name ?? line.sku}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => setLines(lines.filter(({ id }) => id !== line.id))}
            />
          </LineRow>
        );
      })}
      <ArticleAdder
        shop={order.shop}
        onAdd={(article, sku) =>
          setLines([...lines, { id: newId(), articleId: article.id, sku, quantity: '1', personalisation: '', wrapId: null, cardText: '' }])
        }
      />
      {typed.success && hits.length > 0 && <NewTotal before={order.totals.totalCents} after={after} />}
      <RefusalNote what={command.error ?? view.gates.changeArticles} alert={command.error !== null} />
    </Dialog>
  );
}

function shelfOf(hits: readonly ArticleHit[], articleId: string, sku: string) {
  const hit = hits.find(({ article }) => article.id === articleId);
  return { article: hit?.article, stock: hit?.stock.find((stock) => stock.id === stockId(hit.article.shop, sku)) };
}
