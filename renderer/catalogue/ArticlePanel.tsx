import { styled } from '@mui/material/styles';
import { BadgePercent } from 'lucide-react';
import { type Format as Sold, priceOn } from '../../domain/catalogue/article.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { useShopDay } from '../use-shop-day.ts';
import { useMay, useShop } from '../workstation-state.ts';
import { StockChip } from './StockChip.tsx';
import { catalogueWords } from './words.ts';

/** One article beside the list: formats, tiers and stock. */
export function ArticlePanel({ hit }: { hit: ArticleHit | null }) {
  const t = useT(catalogueWords);
  const format = useFormat();
  const seesPrices = useMay('prices.see');
  const day = useShopDay(useShop());
  if (hit === null)
    return (
      <Root aria-label={t.title}>
        <p className="quiet">{t.detail.empty}</p>
      </Root>
    );
  const { article, stock } = hit;
  return (
    <Root aria-label={article.name}>
      <h2>{article.name}</h2>
      <p className="quiet">
        {[
          article.category,
          article.location === '' ? '' : t.detail.bin(article.location),
          seesPrices ? t.detail.vat(format.rate(article.rateBp)) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="chips">
        {article.personalisation !== null && (
          <Chip tone="info">
            {t.detail.personalisation(article.personalisation.label, article.personalisation.maxLength)}
            {article.personalisation.required ? ` · ${t.detail.required}` : ''}
          </Chip>
        )}
        {article.perishable && <Chip tone="accent">{t.traits.perishable}</Chip>}
        {!article.wrappable && <Chip>{t.traits.notWrappable}</Chip>}
        {!article.active && <Chip tone="error">{t.traits.inactive}</Chip>}
      </div>
      <ul>
        {article.formats.map((each) => {
          const left = stock.find((found) => found.sku === each.sku);
          return (
            <li key={each.sku}>
              <div>
                <b>{each.label === '' ? article.name : each.label}</b>
                <small>{each.sku}</small>
                {seesPrices && <Prices format={each} day={day} />}
              </div>
              <StockChip onHand={left?.onHand ?? 0} restockOn={left?.restockOn ?? null} />
              {seesPrices && (
                <span className="price">
                  <Money cents={priceOn(each, day).unitCents} strong />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {article.description !== '' && <p className="description">{article.description}</p>}
      <p className="quiet note">{t.readOnly}</p>
    </Root>
  );
}

/** Tiers of the day, the promotion beside the own price, and the price lists to come (CAT-2, ORD-4). */
function Prices({ format: sold, day }: { format: Sold; day: string }) {
  const t = useT(catalogueWords).detail;
  const format = useFormat();
  const { tiers, listCents } = priceOn(sold, day);
  const next = sold.periods.filter(({ from }) => from > day);
  return (
    <>
      {listCents !== null && (
        <Chip tone="accent" icon={<BadgePercent aria-hidden />}>
          {t.promotion} <s>{format.money(listCents)}</s>
        </Chip>
      )}
      {tiers.length > 0 && (
        <small>{tiers.map((tier) => t.tier(tier.min, format.money(tier.unitCents))).join(' · ')}</small>
      )}
      {next.map(({ from, unitCents }) => (
        <small key={from}>{t.next(format.day(from), format.money(unitCents))}</small>
      ))}
    </>
  );
}

const Root = styled('aside')({
  width: 400,
  flexShrink: 0,
  borderLeft: '1px solid var(--line)',
  background: 'var(--surface)',
  padding: 16,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  h2: { fontSize: 16, lineHeight: '24px', color: 'var(--ink)' },
  '.quiet': { color: 'var(--muted)', fontSize: 13, lineHeight: '18px' },
  '.chips': { display: 'flex', gap: 6, flexWrap: 'wrap' },
  ul: { listStyle: 'none', margin: '4px -16px', padding: 0, borderTop: '1px solid var(--line)' },
  li: {
    display: 'flex',
    gap: 10,
    alignItems: 'center',
    padding: '10px 16px',
    borderBottom: '1px solid var(--line)',
    fontSize: 13,
  },
  'li > div': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 3 },
  b: { fontWeight: 600 },
  small: { color: 'var(--muted)', fontSize: 12 },
  '.price': { width: 76, textAlign: 'right' },
  '.description': { whiteSpace: 'pre-line', fontSize: 13, lineHeight: '19px' },
  '.note': { marginTop: 'auto' },
  '@media (max-width: 1400px)': { width: 330 },
});
