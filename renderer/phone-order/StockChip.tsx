import { FEW_LEFT, type Stock } from '../../domain/catalogue/article.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { dayMonth } from './days.ts';
import { callWords } from './words.ts';

/** What the shelf holds now: `12 en stock`, `reste 3`, `réassort 2 déc.`. */
export function StockChip({ stock, active }: { stock: Stock | undefined; active: boolean }) {
  const t = useT(callWords).articles;
  const format = useFormat();
  const locale = useLocale();
  if (!active) return <Chip>{t.retired}</Chip>;
  if (stock === undefined) return <Chip>{t.unknownStock}</Chip>;
  if (stock.onHand > FEW_LEFT) return <Chip tone="ok">{t.inStock(format.count(stock.onHand))}</Chip>;
  if (stock.onHand > 0) return <Chip tone="accent">{t.left(stock.onHand)}</Chip>;
  return <Chip>{stock.restockOn === null ? t.soldOut : t.restock(dayMonth(locale, stock.restockOn))}</Chip>;
}
