import { Heart } from 'lucide-react';
import { useRef, useState } from 'react';
import type { WishItem } from '../../domain/catalogue/wishes.ts';
import { KeepBasketDialog } from '../catalogue/KeepBasketDialog.tsx';
import { WishLists } from '../catalogue/WishLists.tsx';
import { articlesOf, useArticles } from '../catalogue/use-article-names.ts';
import { withWishes } from '../catalogue/wish-lines.ts';
import { wishWords } from '../catalogue/wish-words.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useCall } from './call-context.ts';

/** The known caller's wish lists: into the basket, and the basket into one (CAT-4). Nothing while there is neither. */
export function CallWishLists({ customerId }: { customerId: string }) {
  const t = useT(wishWords);
  const { draft, change, know } = useCall();
  const [keeping, setKeeping] = useState(false);
  const lists = useLive('wishLists', { customerId }, ['wishLists', 'outbox']).data ?? [];
  const articles = useArticles(lists.flatMap(({ items }) => items));
  const latest = useRef(draft.lines);
  latest.current = draft.lines;
  const take = async (items: readonly WishItem[]) => {
    const hits = await articlesOf(items).catch(() => articles);
    const { lines, missing, taken } = withWishes(latest.current, items, hits, newId);
    for (const hit of hits.values()) know(hit);
    change({ lines });
    if (missing.length > 0) toast('info', t.missing(missing.join(', ')));
    else toast('ok', t.taken(taken));
  };
  if (lists.length === 0 && draft.lines.length === 0) return null;
  return (
    <Card
      title={t.title}
      aside={
        draft.lines.length > 0 && (
          <Button
            size="small"
            look="quiet"
            icon={<Heart aria-hidden />}
            shortcut="Alt+L"
            onClick={() => setKeeping(true)}
          >
            {t.save}
          </Button>
        )
      }
    >
      {lists.length === 0 ? (
        <p style={{ color: 'var(--muted)' }}>{t.none}</p>
      ) : (
        <WishLists lists={lists} articles={articles} inCall onTake={(items) => void take(items)} />
      )}
      {keeping && (
        <KeepBasketDialog customerId={customerId} lists={lists} items={draft.lines} onClose={() => setKeeping(false)} />
      )}
    </Card>
  );
}
