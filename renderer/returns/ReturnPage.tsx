import { styled } from '@mui/material/styles';
import { Undo2 } from 'lucide-react';
import type { ReturnView } from '../../domain/return/views.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { BackLink } from '../orders/BackLink.tsx';
import { OnShopClock } from '../orders/OnShopClock.tsx';
import { Timeline } from '../orders/Timeline.tsx';
import { PendingDot, Rows } from '../orders/order-style.ts';
import { CaseRefunds } from '../refunds/CaseRefunds.tsx';
import { hrefOf, navigate } from '../routing.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { ShopDot } from '../ui/ShopDot.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { ReceptionCard } from './ReceptionCard.tsx';
import { ReturnActions } from './ReturnActions.tsx';
import { PostageChip, StateChip } from './ReturnChips.tsx';
import { returnWords } from './words.ts';

/** One return: what comes back and why, then its steps, each open to whoever may take it (RET-4). */
export function ReturnPage({ returnId }: { returnId: string }) {
  const t = useT(returnWords);
  const { data: view } = useLive('returnById', { returnId }, ['returns', 'orders', 'outbox']);
  const back = () => navigate({ page: 'returns' });
  useShortcut('Escape', back, t.back);
  const actions = <BackLink to={{ page: 'returns' }}>{t.back}</BackLink>;
  if (view === null)
    return (
      <Page title={t.title} actions={actions}>
        <EmptyState icon={<Undo2 aria-hidden />} title={t.notFound} />
      </Page>
    );
  const { doc } = view;
  return (
    <OnShopClock shop={doc.shop}>
      <Page title={doc.code} width={1180} lead={<Lead view={view} />} actions={actions}>
        <Layout>
          <Rows style={{ gap: 12 }}>
            <Card>
              <Facts view={view} />
              <ReturnActions view={view} />
            </Card>
            {(doc.state === 'validated' || doc.reception !== null) && <ReceptionCard key={doc.state} view={view} />}
            {doc.reception !== null && <DecisionCard key={doc.reception.at} view={view} />}
            <CaseRefunds orderId={doc.orderId} caseId={doc.id} />
          </Rows>
          <Card title={t.timeline}>
            <Timeline entries={doc.timeline} />
          </Card>
        </Layout>
      </Page>
    </OnShopClock>
  );
}

function Lead({ view: { doc, pending } }: { view: ReturnView }) {
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' }}>
      <StateChip state={doc.state} />
      <ShopDot shop={doc.shop} named />
      <PostageChip postage={doc.postage} />
      {pending && <PendingDot />}
    </span>
  );
}

function Facts({ view: { doc, lines, reason } }: { view: ReturnView }) {
  const t = useT(returnWords);
  const { day } = useFormat();
  const locale = useLocale();
  const seesCustomers = useMay('customer.change');
  const order = <a href={hrefOf({ page: 'order', orderId: doc.orderId, intent: null })}>{doc.orderCode}</a>;
  const customer =
    doc.customerId === null || !seesCustomers ? (
      doc.customerName
    ) : (
      <a href={hrefOf({ page: 'customer', customerId: doc.customerId })}>{doc.customerName}</a>
    );
  const facts = [
    [t.order, order],
    [t.customer, customer],
    [t.reason, reason[locale]],
    [t.askedOn, `${day(doc.askedOn)} · ${t.source[doc.source]} ${doc.source === 'staff' ? doc.openedByName : ''}`],
    [t.received, doc.receivedOn === null ? t.unknownReception : `${day(doc.receivedOn)} · ${t.phase[doc.phase]}`],
    ...(doc.sendBackBy === null ? [] : [[t.sendBackBy, day(doc.sendBackBy)] as const]),
    ...(doc.note === '' ? [] : [[t.note, doc.note] as const]),
    ...(doc.refusal === '' ? [] : [[t.refusedBecause, doc.refusal] as const]),
  ] as const;
  return (
    <>
      <Lines>
        {lines.map(({ lineId, quantity, name, format, sku }) => (
          <li key={lineId}>
            <b>
              {quantity} × {name}
            </b>
            <span>{format === '' ? sku : `${format} · ${sku}`}</span>
          </li>
        ))}
      </Lines>
      <FactList>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </FactList>
    </>
  );
}

const Layout = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) clamp(320px, 28vw, 420px)',
  gap: 12,
  alignItems: 'start',
  '@media (max-width: 1080px)': { gridTemplateColumns: '1fr' },
  '[data-larger] &': { gridTemplateColumns: '1fr' },
});
const Lines = styled('ul')({
  listStyle: 'none',
  margin: '0 0 12px',
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  li: { display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'baseline' },
  span: { color: 'var(--muted)', fontSize: 13 },
});
const FactList = styled('dl')({
  margin: '0 0 14px',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
  gap: '10px 20px',
  dt: { color: 'var(--muted)', fontSize: 12.5 },
  dd: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});
