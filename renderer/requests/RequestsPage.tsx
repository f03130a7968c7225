import { styled } from '@mui/material/styles';
import { MessageCircleQuestionMark, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { useShop, useStaff } from '../workstation-state.ts';
import { NewRequestDialog, nobody } from './NewRequestDialog.tsx';
import { RequestCard } from './RequestCard.tsx';
import { type RequestFilter, isShown, requestFilters } from './request-filters.ts';
import { requestWords } from './words.ts';

/** Requests of the shop, the most urgent first (SHOP-4, MSG-1). */
export function RequestsPage() {
  const shop = useShop();
  return shop === null ? null : <Requests shop={shop} />;
}

function Requests({ shop }: { shop: ShopProfile }) {
  const t = useT(requestWords);
  const now = useNow();
  const me = useStaff()?.id ?? '';
  const [filter, setFilter] = useState<RequestFilter>('open');
  const [cursor, setCursor] = useState(0);
  const [creating, setCreating] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { data: open, error } = useLive('requestList', { shop: shop.id, state: 'open' }, ['requests', 'outbox']);
  const closed = useLive('requestList', filter === 'closed' ? { shop: shop.id, state: 'closed' } : null, ['requests']);
  const of = (wanted: RequestFilter) => open?.filter((request) => isShown(wanted, request, me, now)) ?? null;
  const rows = filter === 'closed' ? closed.data : of(filter);
  const at = Math.min(cursor, Math.max(0, (rows?.length ?? 0) - 1));
  const due = of('open')?.length ?? 0;
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  return (
    <Page
      width={980}
      title={t.title}
      lead={due > 0 ? t.count(due, of('late')?.length ?? 0) : undefined}
      actions={
        <Button look="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)} shortcut="N">
          {t.create}
        </Button>
      }
    >
      <SectionTabs section="messages" />
      <Layout>
        <Tabs<RequestFilter>
          label={t.tabs.label}
          value={filter}
          onChange={(to) => {
            setFilter(to);
            setCursor(0);
          }}
          tabs={requestFilters.map((value) => ({
            value,
            label: t.tabs[value],
            count: value === 'closed' ? null : (of(value)?.length ?? null),
          }))}
        />
        <RefusalNote what={error} alert />
        <div ref={list} className="list">
          {rows?.map((request, index) => (
            <RequestCard key={request.id} request={request} current={index === at} onFocus={() => setCursor(index)} />
          ))}
        </div>
        {rows?.length === 0 && (
          <EmptyState
            icon={<MessageCircleQuestionMark aria-hidden />}
            title={filter === 'open' ? t.empty : t.emptyOf[filter]}
            {...(filter === 'open' ? { text: t.emptyText } : {})}
          />
        )}
      </Layout>
      {creating && <NewRequestDialog shop={shop} about={nobody} onClose={() => setCreating(false)} />}
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.list': { display: 'flex', flexDirection: 'column', gap: 12 },
});
