import { BellRing } from 'lucide-react';
import type { Article } from '../../domain/catalogue/article.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Chip } from '../ui/Chip.tsx';
import { useLive } from '../use-live.ts';
import { stockWords } from './stock-words.ts';

/** How many wait for an article to be back; nothing where nobody does. */
export function ArticleAlerts({ article }: { article: Article }) {
  const t = useT(stockWords).alert;
  const skus = article.formats.map(({ sku }) => sku);
  const asked = { shop: article.shop, state: 'waiting' as const, skus };
  const waiting = useLive('stockAlertList', asked, ['stockAlerts', 'outbox']).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <a href={hrefOf({ page: 'stockAlerts' })} style={{ alignSelf: 'flex-start' }}>
      <Chip tone="accent" icon={<BellRing aria-hidden />}>
        {t.waiting(waiting.length)}
      </Chip>
    </a>
  );
}
