import { styled } from '@mui/material/styles';
import { ShoppingBasket, X } from 'lucide-react';
import type { WishItem, WishList } from '../../domain/catalogue/wishes.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useMay } from '../workstation-state.ts';
import { StockChip } from './StockChip.tsx';
import { nameOf } from './use-article-names.ts';
import { byPriority } from './wish-lines.ts';
import { wishWords } from './wish-words.ts';

/** Wish lists with what is left of each article, and the way from there to a basket (CAT-4). */
export function WishLists({
  lists,
  articles,
  inCall,
  onTake,
}: {
  lists: readonly WishList[];
  articles: ReadonlyMap<string, ArticleHit>;
  /** Within a call, single articles are taken too. */
  inCall: boolean;
  /** Null: nobody here takes orders. */
  onTake: ((items: readonly WishItem[]) => void) | null;
}) {
  const t = useT(wishWords);
  return (
    <Root>
      {lists.map((list) => (
        <section key={list.id} aria-label={list.name}>
          <header>
            <b>{list.name}</b>
            <small>
              {t.count(list.items.length)} · {t[list.source]}
            </small>
            {onTake !== null && (
              <Button
                size="small"
                icon={<ShoppingBasket aria-hidden />}
                onClick={() => onTake(list.items)}
                aria={{ 'aria-label': inCall ? t.toBasketHint(list.name) : t.orderHint(list.name) }}
              >
                {inCall ? t.toBasket : t.order}
              </Button>
            )}
          </header>
          <ul>
            {byPriority(list).map((item) => (
              <Wish
                key={item.sku}
                item={item}
                list={list}
                articles={articles}
                onTake={inCall && onTake !== null ? () => onTake([item]) : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </Root>
  );
}

function Wish({
  item,
  list,
  articles,
  onTake,
}: {
  item: WishItem;
  list: WishList;
  articles: ReadonlyMap<string, ArticleHit>;
  onTake: (() => void) | null;
}) {
  const t = useT(wishWords);
  const command = useCommand();
  const changes = useMay('customer.change') && list.source === 'phone';
  const name = nameOf(articles, item);
  const hit = articles.get(item.articleId);
  const active = hit?.article.active !== false;
  const stock = hit?.stock.find(({ sku }) => sku === item.sku);
  const remove = async () => {
    if (await command.run('takeOffWishList', { wishListId: list.id, sku: item.sku })) toast('ok', t.removed(name));
  };
  return (
    <li>
      <span className="what">
        {name}
        <RefusalNote what={command.error} shop={list.shop} alert />
        <span className="facts">
          <small>{t.priorities[item.priority]}</small>
          {active && <StockChip onHand={stock?.onHand ?? 0} restockOn={stock?.restockOn ?? null} />}
          {!active && <Chip tone="error">{t.retired}</Chip>}
        </span>
      </span>
      {onTake !== null && <IconButton label={t.addOne(name)} icon={<ShoppingBasket aria-hidden />} onClick={onTake} />}
      {changes && <IconButton label={t.remove(name)} icon={<X aria-hidden />} onClick={() => void remove()} />}
    </li>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  header: { display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' },
  b: { fontWeight: 600 },
  'header button': { marginLeft: 'auto' },
  small: { color: 'var(--muted)', fontSize: 12.5 },
  ul: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  li: {
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    padding: '5px 0',
    borderTop: '1px solid var(--line)',
    fontSize: 13,
  },
  '.facts': { display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' },
  '.what': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});
