import { styled } from '@mui/material/styles';
import { Inbox } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Balances } from '../orders/Balances.tsx';
import { PaymentTasks } from '../payments/PaymentTasks.tsx';
import { LateRequests } from '../requests/LateRequests.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useWorkstation } from '../workstation-state.ts';
import { RefusedCard } from './RefusedCard.tsx';
import { StuckCard } from './StuckCard.tsx';
import { attentionWords } from './words.ts';

/** Refused commands with their reason and the way on; the one that blocks the queue comes first. */
export function AttentionPage() {
  const t = useT(attentionWords);
  const [tab, setTab] = useState<'open' | 'settled'>('open');
  const [cursor, setCursor] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const stuck = useWorkstation((state) => state.sync.stuck);
  const open = useLive('refusedList', { settled: false }, ['refused']).data;
  const settled = useLive('refusedList', tab === 'settled' ? { settled: true } : null, ['refused']).data;
  const people = useLive('staffDirectory', {}, ['staff']).data;
  const rows =
    (tab === 'open' ? open : settled)?.filter((row) => (row.settledBy !== null) === (tab === 'settled')) ?? null;
  const at = Math.min(cursor, Math.max(0, (rows?.length ?? 0) - 1));
  const nameOf = (id: string) => people?.find((person) => person.id === id)?.name ?? id;
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  return (
    <Page width={860} title={t.title} lead={open !== null && open.length > 0 ? t.count(open.length) : undefined}>
      <Layout>
        <LateRequests />
        <PaymentTasks />
        <Balances />
        <p className="lead">{t.lead}</p>
        <Tabs
          label={t.tabs.label}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'open', label: t.tabs.open, count: open?.length ?? null },
            { value: 'settled', label: t.tabs.settled },
          ]}
        />
        {tab === 'open' && stuck !== null && <StuckCard stuck={stuck} />}
        <div ref={list} className="list">
          {rows?.map((row, index) => (
            <RefusedCard
              key={row.commandId}
              row={row}
              by={nameOf(row.actorId)}
              settledBy={row.settledBy === null ? null : nameOf(row.settledBy)}
              current={index === at}
              onFocus={() => setCursor(index)}
            />
          ))}
        </div>
        {rows?.length === 0 && (tab === 'settled' || stuck === null) && (
          <EmptyState
            icon={<Inbox aria-hidden />}
            title={tab === 'open' ? t.empty : t.emptySettled}
            {...(tab === 'open' ? { text: t.emptyText } : {})}
          />
        )}
      </Layout>
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.lead': { color: 'var(--muted)' },
  '.list': { display: 'flex', flexDirection: 'column', gap: 12 },
});
