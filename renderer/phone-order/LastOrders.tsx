import { styled } from '@mui/material/styles';
import type { OrderRow } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { dayMonth } from './days.ts';
import { callWords } from './words.ts';

export function LastOrders({ orders }: { orders: readonly OrderRow[] }) {
  const t = useT(callWords);
  const locale = useLocale();
  const format = useFormat();
  return (
    <Card title={t.client.lastOrders}>
      <Rows>
        {orders.slice(0, 3).map((order) => (
          <li key={order.id}>
            <a href={hrefOf({ page: 'order', orderId: order.id, intent: null })}>{order.code}</a>
            <StatusChip shop={order.shop} status={order.status} />
            <small>
              <time dateTime={order.placedAt} title={format.full(order.placedAt)}>
                {dayMonth(locale, order.placedAt.slice(0, 10))}
              </time>
            </small>
            <Money cents={order.totalCents} />
          </li>
        ))}
      </Rows>
    </Card>
  );
}

const Rows = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 7,
  fontSize: 13,
  li: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  a: { fontWeight: 600, color: 'var(--ink)', textDecoration: 'none', whiteSpace: 'nowrap' },
  'a:hover': { textDecoration: 'underline' },
  small: { marginLeft: 'auto', whiteSpace: 'nowrap', color: 'var(--muted)', fontSize: 12.5 },
});
