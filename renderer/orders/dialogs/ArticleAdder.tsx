import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { type Article, priceOn } from '../../../domain/catalogue/article.ts';
import { lineName } from '../../../domain/order/basket.ts';
import { useT } from '../../i18n/words.ts';
import { Field } from '../../ui/Field.tsx';
import { Money } from '../../ui/Money.tsx';
import { useLive } from '../../use-live.ts';
import { useShopDay } from '../../use-shop-day.ts';
import { useShopById } from '../../workstation-state.ts';
import { orderWords } from '../words.ts';

/** Finds an article by keyword; what is out of stock cannot be added (ORD-1, ORD-2). */
export function ArticleAdder({ shop, onAdd }: { shop: string; onAdd: (article: Article, sku: string) => void }) {
  const t = useT(orderWords);
  const day = useShopDay(useShopById(shop));
  const [text, setText] = useState('');
  const asked = text.trim().length < 2 ? null : { shop, text: text.slice(0, 200), stock: 'in' as const, limit: 5 };
  const hits = useLive('articleSearch', asked, ['articles', 'stock']).data ?? [];
  const choices = hits.flatMap(({ article, stock }) =>
    article.formats.flatMap((format) => {
      const left = stock.find(({ sku }) => sku === format.sku)?.onHand ?? 0;
      return left > 0 ? [{ article, format, left }] : [];
    }),
  );
  return (
    <div>
      <Field label={t.addArticle} type="search" value={text} onChange={setText} start={<Search aria-hidden />} />
      {asked && choices.length > 0 && (
        <Choices>
          {choices.map(({ article, format, left }) => (
            <li key={format.sku}>
              <button
                type="button"
                onClick={() => {
                  onAdd(article, format.sku);
                  setText('');
                }}
              >
                <span>{lineName(article, format)}</span>
                <small>{t.stockLeft(left)}</small>
                <Money cents={priceOn(format, day).unitCents} />
              </button>
            </li>
          ))}
        </Choices>
      )}
    </div>
  );
}

const Choices = styled('ul')({
  listStyle: 'none',
  margin: '6px 0 0',
  padding: 0,
  border: '1px solid var(--line)',
  borderRadius: 8,
  overflow: 'hidden',
  button: {
    width: '100%',
    display: 'flex',
    gap: 12,
    alignItems: 'baseline',
    padding: '7px 12px',
    border: 0,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  'button:hover, button:focus-visible': { background: 'var(--primary-soft)' },
  span: { flex: 1 },
  small: { color: 'var(--muted)' },
});
