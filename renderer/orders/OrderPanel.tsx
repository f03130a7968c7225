import { styled } from '@mui/material/styles';
import type { OrderView } from '../../domain/api.ts';
import { personName } from '../../domain/customer/address.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useLive } from '../use-live.ts';
import { OrderActions } from './OrderActions.tsx';
import { OrderAlerts } from './OrderAlerts.tsx';
import { OrderLines } from './OrderLines.tsx';
import { Timeline } from './Timeline.tsx';
import { Small } from './order-style.ts';
import { orderWords } from './words.ts';

/** The order under the cursor, at the right of the list: what it is and what can be done to it, without leaving the list. */
export function OrderPanel({ orderId }: { orderId: string }) {
  const t = useT(orderWords);
  const { data: view } = useLive('orderById', { orderId }, ['orders', 'outbox']);
  if (!view || view.order.id !== orderId) return <Panel aria-label={t.preview} />;
  return (
    <Panel aria-label={t.preview}>
      <Head view={view} />
      <OrderAlerts order={view.order} />
      <OrderActions view={view} intent={null} keys={false} />
      <section>
        <h3>{t.lines}</h3>
        <OrderLines view={view} />
      </section>
      <section>
        <h3>{t.timeline}</h3>
        <Timeline entries={view.order.timeline} />
      </section>
    </Panel>
  );
}

function Head({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const { order, priced } = view;
  return (
    <header>
      <div className="top">
        <h2>{order.code}</h2>
        <StatusChip shop={order.shop} status={order.status} />
        {priced && (
          <span className="total">
            <Money cents={order.totals.totalCents} strong />
          </span>
        )}
      </div>
      <Small>
        {[personName(order.customer), order.customer.phone, `${order.delivery.postalCode} ${order.delivery.city}`, order.mode.label]
          .filter((text) => text !== '')
          .join(' · ')}
      </Small>
      <Button size="small" onClick={() => navigate({ page: 'order', orderId: order.id, intent: null })}>
        {t.open}
      </Button>
    </header>
  );
}

const Panel = styled('aside')({
  width: 392,
  flexShrink: 0,
  borderLeft: '1px solid var(--line)',
  background: 'var(--surface)',
  padding: 16,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  header: { display: 'flex', flexDirection: 'column', gap: 6, alignItems: 'flex-start' },
  '.top': { display: 'flex', alignItems: 'center', gap: 10, width: '100%' },
  '.total': { marginLeft: 'auto' },
  h2: { fontSize: 18, lineHeight: '26px', fontWeight: 600 },
  h3: { fontSize: 12, lineHeight: '18px', fontWeight: 600, color: 'var(--muted)', marginBottom: 8 },
  '@media (max-width: 1180px)': { width: 330 },
});
