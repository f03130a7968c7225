import { BadgePercent } from 'lucide-react';
import { type Format as Sold, type Period, type Stock, periodOn, priceOn } from '../../domain/catalogue/article.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { StockChip } from './StockChip.tsx';
import { stockWords } from './stock-words.ts';
import { catalogueWords } from './words.ts';

/** One format: what is left of it and, for those who may see it, what it costs and when that changes. */
export function FormatRow({
  name,
  format,
  stock,
  day,
  seesPrices,
}: {
  name: string;
  format: Sold;
  stock: Stock | undefined;
  /** Of the shop. */
  day: string;
  seesPrices: boolean;
}) {
  return (
    <li>
      <div>
        <b>{name}</b>
        <small>{format.sku}</small>
        {seesPrices && <Prices format={format} day={day} />}
      </div>
      <StockChip onHand={stock?.onHand ?? 0} restockOn={stock?.restockOn ?? null} />
      {seesPrices && (
        <span className="price">
          <Money cents={priceOn(format, day).unitCents} strong />
        </span>
      )}
    </li>
  );
}

/** Tiers of the day, the promotion with its last day and the price beside it, and the price lists to come (CAT-2, ORD-4). */
function Prices({ format: sold, day }: { format: Sold; day: string }) {
  const t = useT(catalogueWords).detail;
  const words = useT(stockWords).prices;
  const format = useFormat();
  const { tiers, listCents } = priceOn(sold, day);
  const current = periodOn(sold, day);
  const to = current?.to ?? null;
  const next = sold.periods.filter(({ from }) => from > day).sort((a, b) => (a.from < b.from ? -1 : 1));
  const days = (period: Period) =>
    period.to === null
      ? words.from(format.day(period.from))
      : words.between(format.day(period.from), format.day(period.to));
  return (
    <>
      {current !== null && listCents !== null && (
        <Chip tone="accent" icon={<BadgePercent aria-hidden />}>
          {to === null ? words.since(format.day(current.from)) : words.until(format.day(to))}{' '}
          <s>{format.money(listCents)}</s>
        </Chip>
      )}
      {current !== null && listCents === null && <small>{days(current)}</small>}
      {tiers.length > 0 && (
        <small>{tiers.map((tier) => t.tier(tier.min, format.money(tier.unitCents))).join(' · ')}</small>
      )}
      {next.map((period) => {
        const price = format.money(period.unitCents);
        const said = period.promotion && period.unitCents < sold.unitCents ? words.nextPromotion : words.next;
        return <small key={period.from}>{said(days(period), price)}</small>;
      })}
    </>
  );
}
