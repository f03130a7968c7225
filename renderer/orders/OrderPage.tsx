import { styled } from '@mui/material/styles';
import { PackageSearch, Sparkles } from 'lucide-react';
import { useT } from '../i18n/words.ts';
import { navigate, everyOrder, hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { OrderActions } from './OrderActions.tsx';
import { OrderAlerts } from './OrderAlerts.tsx';
import { OrderDocuments } from './OrderDocuments.tsx';
import { OrderLines } from './OrderLines.tsx';
import { OrderParcels, OrderParties } from './OrderParties.tsx';
import { OrderTotals } from './OrderTotals.tsx';
import { Timeline } from './Timeline.tsx';
import { PendingDot, Rows } from './order-style.ts';
import { orderWords } from './words.ts';

/** One order whole: what may be done, what is in it, where it goes, what was printed, and everything that happened. */
export function OrderPage({ orderId, intent }: { orderId: string; intent: string | null }) {
  const t = useT(orderWords);
  const { data: view } = useLive('orderById', { orderId }, ['orders', 'outbox', 'staff']);
  const { data: found } = useLive('orderList', { shop: null, limit: 1 }, ['orders']);
  if (!view || view.order.id !== orderId) {
    if (view === null && found === null) return <Page title={t.title}>{null}</Page>;
    return (
      <Page title={t.title}>
        <EmptyState
          icon={<PackageSearch aria-hidden />}
          title={t.notFound}
          text={t.notFoundHint}
          action={<Button onClick={() => navigate({ page: 'orders', query: everyOrder })}>{t.back}</Button>}
        />
      </Page>
    );
  }
  const { order, priced, pending } = view;
  return (
    <Page
      title={order.code}
      lead={
        <Lead>
          <StatusChip shop={order.shop} status={order.status} />
          <ShopDot shop={order.shop} named />
          <span>
            {t.placed(t.source[order.source])} · <When at={order.placedAt} shape="dayTime" />
          </span>
          {order.surprise && (
            <Chip tone="accent" icon={<Sparkles aria-hidden />}>
              {t.surpriseShort}
            </Chip>
          )}
          {pending && (
            <span className="pending">
              <PendingDot /> {t.pending}
            </span>
          )}
        </Lead>
      }
      actions={<a href={hrefOf({ page: 'orders', query: everyOrder })}>{t.back}</a>}
    >
      <Layout>
        <Rows style={{ gap: 12 }}>
          <OrderAlerts order={order} />
          <Card>
            <OrderActions view={view} intent={intent} keys />
          </Card>
          <Card title={t.lines}>
            <OrderLines view={view} />
          </Card>
          <Card title={t.parties}>
            <OrderParties view={view} />
          </Card>
          <Card title={t.parcels}>
            <OrderParcels view={view} />
          </Card>
        </Rows>
        <Rows style={{ gap: 12 }}>
          {priced && (
            <Card title={t.money}>
              <OrderTotals order={order} />
            </Card>
          )}
          <Card title={t.documents}>
            <OrderDocuments view={view} />
          </Card>
          <Card title={t.timeline}>
            <Timeline entries={order.timeline} />
          </Card>
        </Rows>
      </Layout>
    </Page>
  );
}

const Lead = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  '.pending': { color: 'var(--accent-text)', fontSize: 13, display: 'inline-flex', gap: 6, alignItems: 'center' },
});
const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 380px',
  gap: 12,
  alignItems: 'start',
  maxWidth: 1500,
  '@media (max-width: 1080px)': { gridTemplateColumns: '1fr' },
});
