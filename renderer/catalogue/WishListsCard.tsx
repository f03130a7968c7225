import { useState } from 'react';
import type { Customer } from '../../domain/customer/customer.ts';
import type { WishItem } from '../../domain/catalogue/wishes.ts';
import { startOrderFor } from '../customers/new-order.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Card } from '../ui/Card.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { WishLists } from './WishLists.tsx';
import { articlesOf, useArticles } from './use-article-names.ts';
import { withWishes } from './wish-lines.ts';
import { wishWords } from './wish-words.ts';

/** The wish lists of a customer; one of them becomes a phone order (CAT-4). Nothing where there is none. */
export function WishListsCard({ customerId }: { customerId: string }) {
  const t = useT(wishWords);
  const lists = useLive('wishLists', { customerId }, ['wishLists', 'outbox']).data;
  const view = useLive('customerById', { customerId }, ['customers']).data;
  const articles = useArticles(lists?.flatMap(({ items }) => items) ?? null);
  const mayOrder = useMay('order.place');
  const [error, setError] = useState<unknown>(null);
  const shop = useShopById(view?.customer.shop ?? '');
  const order = async (customer: Customer, items: readonly WishItem[]) => {
    if (shop === null) return;
    const { lines, missing } = withWishes([], items, await articlesOf(items), newId);
    if (missing.length > 0) toast('info', t.missing(missing.join(', ')));
    await startOrderFor(customer, shop, lines);
  };
  if (lists === null || lists.length === 0) return null;
  return (
    <Card title={t.title}>
      <RefusalNote what={error} alert />
      <WishLists
        lists={lists}
        articles={articles}
        inCall={false}
        onTake={mayOrder && view !== null ? (items) => void order(view.customer, items).catch(setError) : null}
      />
    </Card>
  );
}
