import { styled } from '@mui/material/styles';
import { MessageCircleQuestionMark, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useNow } from '../use-now.ts';
import { useShop } from '../workstation-state.ts';
import { NewRequestDialog, nobody } from './NewRequestDialog.tsx';
import { RequestCard } from './RequestCard.tsx';
import { requestWords } from './words.ts';

/** Requests of the shop, the most urgent first (SHOP-4, MSG-1). */
export function RequestsPage() {
  const shop = useShop();
  return shop === null ? null : <Requests shop={shop} />;
}

function Requests({ shop }: { shop: ShopProfile }) {
  const t = useT(requestWords);
  const now = useNow();
  const [tab, setTab] = useState<'open' | 'closed'>('open');
  const [cursor, setCursor] = useState(0);
  const [creating, setCreating] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { data: open, error } = useLive('requestList', { shop: shop.id, state: 'open' }, ['requests', 'outbox']);
  const closed = useLive('requestList', tab === 'closed' ? { shop: shop.id, state: 'closed' } : null, ['requests']);
  const rows = tab === 'open' ? open : closed.data;
  const at = Math.min(cursor, Math.max(0, (rows?.length ?? 0) - 1));
  const late = open?.filter(({ dueAt }) => Date.parse(dueAt) <= now).length ?? 0;
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  return (
    <Page
      width={860}
      title={t.title}
      lead={open !== null && open.length > 0 ? t.count(open.length, late) : undefined}
      actions={
        <Button look="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)} shortcut="N">
          {t.create}
        </Button>
      }
    >
      <Layout>
        <Tabs
          label={t.tabs.label}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'open', label: t.tabs.open, count: open?.length ?? null },
            { value: 'closed', label: t.tabs.closed },
          ]}
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
            title={tab === 'open' ? t.empty : t.emptyClosed}
            {...(tab === 'open' ? { text: t.emptyText } : {})}
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
