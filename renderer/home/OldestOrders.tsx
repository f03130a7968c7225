import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { rowModeWord } from '../orders/own-words.ts';
import { type OrdersQuery, everyOrder, hrefOf, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { useShopById } from '../workstation-state.ts';
import { LinkRows } from './link-rows.ts';
import { homeWords } from './words.ts';

const queries = {
  recorded: { ...everyOrder, statuses: ['recorded'] },
  due: { ...everyOrder, due: true },
  validated: { ...everyOrder, statuses: ['validated'] },
} satisfies Record<string, OrdersQuery>;

/** The orders that have waited longest for one thing. */
export function OldestOrders({ shop, which }: { shop: string; which: keyof typeof queries }) {
  const t = useT(homeWords);
  const locale = useLocale();
  const profile = useShopById(shop);
  const found = useLive('orderList', { shop, ...queries[which], sort: { by: 'placedAt', dir: 'asc' }, limit: 6 }, [
    'orders',
    'outbox',
  ]).data;
  if (found === null) return null;
  return (
    <Card
      title={t.oldest[which]}
      flush
      aside={
        found.total > found.rows.length && (
          <Button size="small" look="quiet" onClick={() => navigate({ page: 'orders', query: queries[which] })}>
            {t.seeAll(found.total)}
          </Button>
        )
      }
    >
      <LinkRows>
        {found.rows.map((row) => (
          <a key={row.id} href={hrefOf({ page: 'order', orderId: row.id, intent: null })}>
            <b className="code">{row.code}</b>
            <span className="name">{row.customerName}</span>
            <span className="quiet grow">
              {row.city} · {t.pieces(row.pieces)} · {rowModeWord(locale, row.modeLabel, profile)}
            </span>
            <span className="quiet">
              <When at={row.placedAt} shape="relative" />
            </span>
            {row.totalCents !== null && (
              <span className="money">
                <Money cents={row.totalCents} strong />
              </span>
            )}
          </a>
        ))}
        {found.rows.length === 0 && <p>{t.none[which]}</p>}
      </LinkRows>
    </Card>
  );
}
