import { styled } from '@mui/material/styles';
import { Banknote } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type PaymentLink, needsSomeone, paymentLinkStates } from '../../domain/payment/payment-link.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { useRefundCount } from '../refunds/use-refunds.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { LinkCard } from './LinkCard.tsx';
import { RecordTransfers } from './RecordTransfers.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import { TransferCard } from './TransferCard.tsx';
import { usePaymentTasks } from './use-payment-tasks.ts';
import { paymentWords } from './words.ts';

type Tab = 'links' | 'transfers';
const LATEST = 30;

/** Money that is waited for and that came in; what goes back has its own list. */
export function PaymentsPage() {
  const t = useT(paymentWords);
  const shop = useShop();
  const [tab, setTab] = useState<Tab>('links');
  const tasks = usePaymentTasks();
  const refunds = useRefundCount();
  const [recording, setRecording] = useState(false);
  if (shop === null) return null;
  return (
    <Page
      width={960}
      title={t.title}
      actions={
        <Button shortcut="R" onClick={() => setRecording(true)}>
          {t.transfers.record}
        </Button>
      }
    >
      <SectionTabs section="payments" counts={{ refunds: refunds + (tasks?.refunds.length ?? 0) }} />
      <Layout>
        <Tabs
          label={t.tabs.label}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'links', label: t.tabs.links, count: tasks?.links.length ?? null },
            { value: 'transfers', label: t.tabs.transfers, count: tasks?.transfers.length ?? null },
          ]}
        />
        {tab === 'links' && <Links shop={shop.id} />}
        {tab === 'transfers' && <Transfers shop={shop.id} />}
      </Layout>
      {recording && (
        <RecordTransfers
          shop={shop.id}
          onClose={() => {
            setRecording(false);
            setTab('transfers');
          }}
        />
      )}
    </Page>
  );
}

function Links({ shop }: { shop: string }) {
  const t = useT(paymentWords);
  const links = useLive('paymentLinkList', { shop, states: [...paymentLinkStates] }, ['paymentLinks']).data;
  const [refunding, setRefunding] = useState<PaymentLink | null>(null);
  if (links === null) return null;
  const todo = links.filter(needsSomeone);
  const open = links.filter(({ state }) => state === 'asked' || state === 'waiting');
  const done = links.filter((link) => !todo.includes(link) && !open.includes(link)).slice(0, LATEST);
  const cards = (shown: readonly PaymentLink[]) =>
    shown.map((link) => <LinkCard key={link.id} link={link} onRefund={setRefunding} />);
  return (
    <>
      <Group title={t.groups.todo}>{cards(todo)}</Group>
      <Group title={t.groups.open}>{cards(open)}</Group>
      <Group title={t.groups.done}>{cards(done)}</Group>
      {links.length === 0 && <Nothing title={t.empty.links} text={t.empty.linksText} />}
      {refunding && <RefundDialog link={refunding} onClose={() => setRefunding(null)} />}
    </>
  );
}

function Transfers({ shop }: { shop: string }) {
  const t = useT(paymentWords);
  const todo = useLive('transferList', { shop, states: ['under', 'over', 'unmatched'] }, ['transfers']).data;
  const done = useLive('transferList', { shop, states: ['matched', 'settled'] }, ['transfers']).data;
  if (todo === null || done === null) return null;
  return (
    <>
      <Group title={t.groups.todo}>
        {todo.map((transfer) => (
          <TransferCard key={transfer.id} transfer={transfer} />
        ))}
      </Group>
      <Group title={t.groups.done}>
        {done.slice(0, LATEST).map((transfer) => (
          <TransferCard key={transfer.id} transfer={transfer} />
        ))}
      </Group>
      {todo.length + done.length === 0 && <Nothing title={t.empty.transfers} text={t.empty.transfersText} />}
    </>
  );
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return children.length === 0 ? null : (
    <Card title={title} flush>
      {children}
    </Card>
  );
}

function Nothing({ title, text }: { title: string; text?: string }) {
  return <EmptyState icon={<Banknote aria-hidden />} title={title} {...(text === undefined ? {} : { text })} />;
}

const Layout = styled('div')({ display: 'flex', flexDirection: 'column', gap: 14 });
