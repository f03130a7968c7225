import { styled } from '@mui/material/styles';
import { ArrowUpRight } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { personName } from '../../domain/customer/address.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Money } from '../ui/Money.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { useShopById } from '../workstation-state.ts';
import { OrderActions } from './OrderActions.tsx';
import { OrderAlerts } from './OrderAlerts.tsx';
import { OrderLines } from './OrderLines.tsx';
import { SurpriseChip } from './SurpriseChip.tsx';
import { Timeline } from './Timeline.tsx';
import { destination } from './destination.ts';
import { Small } from './order-style.ts';
import { useOrder } from './use-order.ts';
import { modeWord } from './own-words.ts';
import { orderWords } from './words.ts';

/** The order under the cursor, at the right of the list: what it is and what can be done to it, without leaving the list. */
export function OrderPanel({ orderId }: { orderId: string }) {
  const t = useT(orderWords);
  const { view } = useOrder(orderId);
  if (view === null) return <Panel aria-label={t.preview} />;
  const { order } = view;
  return (
    <Panel aria-label={t.preview}>
      <Head view={view} />
      <OrderAlerts order={order} />
      {/* keys wait for the order that the cursor is on */}
      <OrderActions key={order.id} view={view} intent={null} keys={order.id === orderId} />
      <section>
        <h3>{t.lines}</h3>
        <OrderLines view={view} />
      </section>
      <section>
        <h3>{t.timeline}</h3>
        <Timeline entries={order.timeline} />
      </section>
    </Panel>
  );
}

function Head({ view }: { view: OrderView }) {
  const t = useT(orderWords);
  const { order, priced } = view;
  const { customer } = order;
  const mode = modeWord(useLocale(), order, useShopById(order.shop));
  return (
    <header>
      <div className="top">
        <h2>
          <a href={hrefOf({ page: 'order', orderId: order.id, intent: null })} title={t.open}>
            {order.code}
            <ArrowUpRight aria-hidden />
          </a>
        </h2>
        <StatusChip shop={order.shop} status={order.status} />
        {priced && (
          <span className="total">
            <Money cents={order.totals.totalCents} strong />
          </span>
        )}
      </div>
      <Small>
        {[personName(customer), customer.phone, destination(order.delivery), mode]
          .filter((text) => text !== '')
          .join(' · ')}
      </Small>
      {order.surprise && <SurpriseChip />}
    </header>
  );
}

const Panel = styled('aside')({
  width: 440,
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
  '.total': { marginLeft: 'auto', fontSize: 15 },
  h2: { fontSize: 18, lineHeight: '26px', fontWeight: 600, color: 'var(--ink)' },
  'h2 a': { color: 'inherit', textDecoration: 'none', display: 'inline-flex', alignItems: 'center', gap: 2 },
  'h2 a:hover': { color: 'var(--primary)' },
  'h2 svg': { width: 16, height: 16, color: 'var(--faint)' },
  h3: { marginBottom: 8 },
  '@media (max-width: 1700px)': { width: 404 },
  '@media (max-width: 1400px)': { width: 356 },
  '@media (max-width: 1100px)': { display: 'none' },
});
