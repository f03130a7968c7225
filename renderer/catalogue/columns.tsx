import { Leaf, Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { priceOn } from '../../domain/catalogue/article.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { type Format, useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import type { Column } from '../ui/table-columns.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { StockChip, onHandOf, restockOf } from './StockChip.tsx';
import { catalogueWords } from './words.ts';

type CatalogueWords = (typeof catalogueWords)['fr'];

/** Prices only for those who may see them (ROLE-2). */
export function useArticleColumns(): Column<ArticleHit>[] {
  const t = useT(catalogueWords);
  const format = useFormat();
  const seesPrices = useMay('prices.see');
  const day = useShopDay(useShop());
  return useMemo(() => {
    const columns = articleColumns(t, format, day);
    return seesPrices ? columns : columns.filter((column) => column.id !== 'price' && column.id !== 'vat');
  }, [t, format, day, seesPrices]);
}

function articleColumns(t: CatalogueWords, format: Format, day: string): Column<ArticleHit>[] {
  return [
    {
      id: 'name',
      header: t.columns.name,
      width: 210,
      grow: 2,
      fixed: true,
      cell: ({ article }) => <b>{article.name}</b>,
    },
    { id: 'category', header: t.columns.category, width: 120, grow: 1, cell: ({ article }) => article.category },
    {
      id: 'formats',
      header: t.columns.formats,
      hidden: true,
      width: 80,
      align: 'end',
      cell: ({ article }) => article.formats.length,
    },
    {
      id: 'stock',
      header: t.columns.stock,
      width: 140,
      cell: (hit) => <StockChip onHand={onHandOf(hit)} restockOn={restockOf(hit)} />,
    },
    { id: 'location', header: t.columns.location, width: 100, cell: ({ article }) => article.location },
    { id: 'traits', header: t.columns.traits, width: 150, cell: ({ article }) => <Traits article={article} t={t} /> },
    {
      id: 'vat',
      header: t.columns.vat,
      hidden: true,
      width: 64,
      align: 'end',
      cell: ({ article }) => format.rate(article.rateBp),
    },
    {
      id: 'price',
      header: t.columns.price,
      width: 132,
      align: 'end',
      cell: ({ article }) => <PriceCell article={article} day={day} />,
    },
  ];
}

function Traits({ article, t }: { article: ArticleHit['article']; t: CatalogueWords }) {
  return (
    <>
      {article.personalisation !== null && (
        <Chip tone="info" icon={<Pencil aria-hidden />}>
          {t.traits.personalised}
        </Chip>
      )}
      {article.perishable && (
        <Chip tone="accent" icon={<Leaf aria-hidden />}>
          {t.traits.perishable}
        </Chip>
      )}
      {!article.active && <Chip>{t.traits.inactive}</Chip>}
    </>
  );
}

/** CAT-2: a promotion is marked, with the price it replaces where all formats have the same. */
function PriceCell({ article, day }: { article: ArticleHit['article']; day: string }) {
  const t = useT(catalogueWords);
  const format = useFormat();
  const prices = article.formats.map((each) => priceOn(each, day));
  const units = prices.map(({ unitCents }) => unitCents);
  const lists = new Set(prices.map(({ listCents }) => listCents));
  const lowest = Math.min(...units);
  const [list] = lists;
  return (
    <>
      {prices.some(({ listCents }) => listCents !== null) && (
        <span title={t.detail.promotion} style={{ color: 'var(--accent-text)', marginRight: 6 }}>
          {lists.size === 1 && list != null ? <s>{format.money(list)}</s> : '%'}
          <span className="visually-hidden">{t.detail.promotion}</span>
        </span>
      )}
      <b>{lowest === Math.max(...units) ? format.money(lowest) : t.from(format.money(lowest))}</b>
    </>
  );
}
