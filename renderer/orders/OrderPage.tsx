import { styled } from '@mui/material/styles';
import { PackageSearch } from 'lucide-react';
import type { OrderView } from '../../domain/views.ts';
import { useT } from '../i18n/words.ts';
import { personName } from '../../domain/customer/address.ts';
import { ClaimsCard } from '../claims/ClaimsCard.tsx';
import { OrderInvestigations } from '../investigations/OrderInvestigations.tsx';
import { RequestsCard } from '../requests/RequestsCard.tsx';
import { OrderRefunds } from '../refunds/OrderRefunds.tsx';
import { OrderReturns } from '../returns/OrderReturns.tsx';
import { type Route, navigate } from '../routing.ts';
import { OrderPayment } from '../payments/OrderPayment.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { StatusChip } from '../ui/StatusChip.tsx';
import { When } from '../ui/When.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { ShortageCard } from '../shortages/ShortageCard.tsx';
import { GiftForPoints } from '../vouchers/GiftForPoints.tsx';
import { useShop } from '../workstation-state.ts';
import { OnShopClock } from './OnShopClock.tsx';
import { BackLink } from './BackLink.tsx';
import { OrderActions } from './OrderActions.tsx';
import { OrderAlerts } from './OrderAlerts.tsx';
import { OrderDocuments } from './OrderDocuments.tsx';
import { OrderMails } from './OrderMails.tsx';
import { mailWords } from './mail-words.ts';
import { OrderLines } from './OrderLines.tsx';
import { OrderParcels } from './OrderParcels.tsx';
import { OrderParties } from './OrderParties.tsx';
import { OrderTotals } from './OrderTotals.tsx';
import { SurpriseChip } from './SurpriseChip.tsx';
import { Timeline } from './Timeline.tsx';
import { listPlace } from './list-place.ts';
import { OtherShop, PendingDot, Rows } from './order-style.ts';
import { useOrder } from './use-order.ts';
import { orderWords } from './words.ts';

/** The list as it was left. */
const list = (): Route => ({ page: 'orders', query: listPlace().query });

/** One order whole: what may be done, what is in it, where it goes, what was printed, and everything that happened. */
export function OrderPage({ orderId, intent }: { orderId: string; intent: string | null }) {
  const t = useT(orderWords);
  const { view, answered } = useOrder(orderId);
  const toList = () => navigate(list());
  useShortcut('Escape', toList, t.back);
  if (view === null)
    return (
      <Page
        title={answered ? t.notFoundTitle : ''}
        hideTitle={!answered}
        actions={<BackLink to={list()}>{t.back}</BackLink>}
      >
        {answered && (
          <EmptyState
            icon={<PackageSearch aria-hidden />}
            title={t.notFound}
            text={t.notFoundHint}
            action={<Button onClick={toList}>{t.back}</Button>}
          />
        )}
      </Page>
    );
  return (
    <OnShopClock shop={view.order.shop}>
      <FoundOrder view={view} intent={intent} />
    </OnShopClock>
  );
}

function FoundOrder({ view, intent }: { view: OrderView; intent: string | null }) {
  const t = useT(orderWords);
  const mail = useT(mailWords);
  const shop = useShop();
  const { order, priced } = view;
  return (
    <Page
      title={order.code}
      width={1720}
      lead={<Lead view={view} />}
      actions={<BackLink to={list()}>{t.back}</BackLink>}
    >
      <Layout>
        <Rows style={{ gap: 12 }}>
          {shop !== null && shop.id !== order.shop && (
            <OtherShop>
              {t.otherShop} <ShopDot shop={order.shop} named />
            </OtherShop>
          )}
          <OrderAlerts order={order} />
          <ShortageCard view={view} />
          <Card>
            <OrderActions view={view} intent={intent} keys />
          </Card>
          <Card title={t.lines} aside={<GiftForPoints order={order} />}>
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
              <OrderTotals view={view} />
              <OrderPayment view={view} />
            </Card>
          )}
          {priced && <OrderRefunds order={order} />}
          <Card title={t.documents}>
            <OrderDocuments view={view} />
          </Card>
          {priced && (
            <Card title={mail.title}>
              <OrderMails view={view} />
            </Card>
          )}
          {priced && <ClaimsCard order={order} />}
          <OrderReturns order={order} />
          {priced && <OrderInvestigations order={order} />}
          <RequestsCard
            shop={order.shop}
            about={{
              customerId: order.customer.id,
              orderId: order.id,
              name: personName(order.customer),
              email: order.customer.email,
              phone: order.customer.phone,
            }}
          />
          <Card title={t.timeline}>
            <Timeline entries={order.timeline} />
          </Card>
        </Rows>
      </Layout>
    </Page>
  );
}

function Lead({ view: { order, pending } }: { view: OrderView }) {
  const t = useT(orderWords);
  return (
    <LeadRoot>
      <StatusChip shop={order.shop} status={order.status} />
      <ShopDot shop={order.shop} named />
      <span>
        {t.placedBy[order.source]} · <When at={order.placedAt} shape="dayTime" />
      </span>
      {order.surprise && <SurpriseChip />}
      {pending && (
        <span className="pending">
          <PendingDot /> {t.pending}
        </span>
      )}
    </LeadRoot>
  );
}

const LeadRoot = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: '4px 12px',
  alignItems: 'center',
  '.pending': { color: 'var(--accent-text)', fontSize: 13, display: 'inline-flex', gap: 6, alignItems: 'center' },
});
const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) clamp(384px, 28vw, 520px)',
  gap: 12,
  alignItems: 'start',
  '@media (max-width: 1080px)': { gridTemplateColumns: '1fr' },
});
