import { styled } from '@mui/material/styles';
import { HandCoins } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { usePaymentTasks } from '../payments/use-payment-tasks.ts';
import { navigate } from '../routing.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { PaidTooMuch } from './PaidTooMuch.tsx';
import { RefundCard } from './RefundCard.tsx';
import { type Step, stepOf } from './steps.ts';
import { refundTables } from './tables.ts';
import { useRefundCount, useWaitingRefunds } from './use-refunds.ts';
import { refundWords } from './words.ts';

type Tab = Step | 'over';
const steps: readonly Step[] = ['decide', 'send', 'way', 'failed'];

/** Money that goes back: asked for, decided, sent by hand where it must be, tried again, done (AVO-1, AVO-5). */
export function RefundsPage() {
  const shop = useShop();
  return shop === null ? null : <Refunds shop={shop} />;
}

function Refunds({ shop }: { shop: ShopProfile }) {
  const t = useT(refundWords);
  const [tab, setTab] = useState<Tab>('decide');
  const [cursor, setCursor] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { views, error } = useWaitingRefunds();
  const over = useLive('refundsOver', tab === 'over' ? { shop: shop.id } : null, refundTables).data;
  const excess = usePaymentTasks()?.refunds ?? [];
  const waiting = useRefundCount();
  const of = (step: Step) => views?.filter(({ refund }) => stepOf(refund) === step) ?? null;
  const rows = tab === 'over' ? over : of(tab);
  const at = Math.min(cursor, Math.max(0, (rows?.length ?? 0) - 1));
  const current = rows?.[at]?.refund;
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  const open = () => current && navigate({ page: 'order', orderId: current.orderId, intent: null });
  useShortcut('O', open, t.openOrder, current !== undefined);
  const extra = tab === 'decide' ? excess.length : 0;
  const count = (step: Step) => {
    const waiting = of(step);
    return waiting === null ? null : waiting.length + (step === 'decide' ? excess.length : 0);
  };
  return (
    <Page width={980} title={t.title}>
      <SectionTabs section="payments" counts={{ refunds: waiting + excess.length }} />
      <Layout>
        <Tabs<Tab>
          label={t.tabs.label}
          value={tab}
          onChange={(to) => {
            setTab(to);
            setCursor(0);
          }}
          tabs={[
            ...steps.map((value) => ({ value, label: t.tabs[value], count: count(value) })),
            { value: 'over' as const, label: t.tabs.over },
          ]}
        />
        <RefusalNote what={error} alert />
        {tab === 'decide' && <PaidTooMuch rows={excess} />}
        <div ref={list} className="list">
          {rows?.map((view, index) => (
            <RefundCard key={view.refund.id} view={view} current={index === at} onOpen={() => setCursor(index)} />
          ))}
        </div>
        {rows !== null && rows.length + extra === 0 && (
          <EmptyState icon={<HandCoins aria-hidden />} title={t.empty[tab]} />
        )}
      </Layout>
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.list': { display: 'flex', flexDirection: 'column', gap: 10 },
});
