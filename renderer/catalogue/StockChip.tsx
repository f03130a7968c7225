import { FEW_LEFT } from '../../domain/catalogue/article.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Chip } from '../ui/Chip.tsx';
import { catalogueWords } from './words.ts';

export function onHandOf(hit: ArticleHit): number {
  return hit.stock.reduce((sum, stock) => sum + stock.onHand, 0);
}

/** Pieces left as words: a number, « reste 3 », or when it comes back. */
export function StockChip({ onHand, restockOn }: { onHand: number; restockOn: string | null }) {
  const t = useT(catalogueWords);
  const format = useFormat();
  if (onHand === 0)
    return (
      <Chip tone={restockOn === null ? 'error' : 'neutral'}>
        {restockOn === null ? t.stock.none : t.stock.restock(format.day(restockOn))}
      </Chip>
    );
  if (onHand <= FEW_LEFT) return <Chip tone="accent">{t.stock.left(onHand)}</Chip>;
  return <Chip tone="ok">{format.count(onHand)}</Chip>;
}

/** The soonest return of any format; null when none is announced. */
export function restockOf(hit: ArticleHit): string | null {
  return (
    hit.stock
      .map((stock) => stock.restockOn)
      .filter((day) => day !== null)
      .sort()[0] ?? null
  );
}
