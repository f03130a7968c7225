import { styled } from '@mui/material/styles';
import { Gift, Globe, PenLine, Phone, Sparkles } from 'lucide-react';
import type { OrderRow } from '../../domain/views.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Marks, PendingDot } from '../orders/order-style.ts';
import { rowModeWord } from '../orders/own-words.ts';
import { orderWords } from '../orders/words.ts';
import { hrefOf } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { When } from '../ui/When.tsx';
import { useShop } from '../workstation-state.ts';
import { customerWords } from './words.ts';

/** Every order of a customer, the latest first; a row opens it (CLI-5). */
export function CustomerOrders({ orders }: { orders: readonly OrderRow[] }) {
  const t = useT(customerWords);
  const say = useT(orderWords);
  const locale = useLocale();
  const profile = useShop();
  if (orders.length === 0)
    return (
      <Card title={t.orders}>
        <EmptyState title={t.noOrder} text={t.noOrderHint} />
      </Card>
    );
  return (
    <Card title={t.orderCount(orders.length)} flush>
      <List>
        {orders.map((row) => (
          <li key={row.id}>
            <a href={hrefOf({ page: 'order', orderId: row.id, intent: null })}>
              <b>
                {row.code}
                {row.pending && <PendingDot role="img" aria-label={t.pending} title={t.pending} />}
              </b>
              <span>
                <StatusChip shop={row.shop} status={row.status} />
              </span>
              <span className="quiet source">
                {row.source === 'phone' ? <Phone aria-hidden /> : <Globe aria-hidden />} {say.source[row.source]}
              </span>
              <span className="quiet what">
                {t.pieces(row.pieces)} · {rowModeWord(locale, row.modeLabel, profile)} · {row.deliveryName}, {row.city}
              </span>
              <Marks className="marks">
                {row.gifts && <Gift role="img" aria-label={say.wrapped} />}
                {row.personalised && <PenLine role="img" aria-label={say.personalised} />}
                {row.surprise && <Sparkles role="img" aria-label={say.surpriseShort} />}
              </Marks>
              <When at={row.placedAt} />
              {row.totalCents !== null && (
                <span className="money">
                  <Money cents={row.totalCents} strong />
                </span>
              )}
            </a>
          </li>
        ))}
      </List>
    </Card>
  );
}

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: 13,
  li: { borderTop: '1px solid var(--line)' },
  a: {
    display: 'grid',
    gridTemplateColumns: '92px 176px 92px minmax(0, 1fr) 62px 112px 88px',
    gap: 8,
    alignItems: 'center',
    minHeight: 40,
    padding: '4px 16px',
    color: 'var(--ink)',
    textDecoration: 'none',
    outlineOffset: '-2px !important',
  },
  'a:hover': { background: 'color-mix(in srgb, var(--ink) 3%, transparent)' },
  b: { fontWeight: 600, display: 'inline-flex', alignItems: 'center' },
  '.quiet': { color: 'var(--muted)', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '.source svg': { width: 14, height: 14, verticalAlign: -2, strokeWidth: 1.75 },
  '.money': { textAlign: 'right' },
  '@media (max-width: 1500px)': {
    a: { gridTemplateColumns: '88px 176px minmax(0, 1fr) 96px 84px' },
    '.source, .marks': { display: 'none' },
  },
});
