import { styled } from '@mui/material/styles';
import { FileText, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useShopDay } from '../use-shop-day.ts';
import { useShop } from '../workstation-state.ts';
import { QuoteRow } from './QuoteRow.tsx';
import { type QuoteTab, isIn, quoteTabNames } from './quote-step.ts';
import { quoteWords } from './words.ts';

/** Quotes of the shop by what became of them, the newest first (MSG-2). */
export function QuotesPage() {
  const shop = useShop();
  return shop === null ? null : <Quotes shop={shop} />;
}

function Quotes({ shop }: { shop: ShopProfile }) {
  const t = useT(quoteWords);
  const today = useShopDay(shop);
  const [tab, setTab] = useState<QuoteTab>('open');
  const [cursor, setCursor] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { data, error } = useLive('quoteList', { shop: shop.id }, ['quotes', 'outbox']);
  const of = (name: QuoteTab) => data?.filter((quote) => isIn(name, quote, today)) ?? null;
  const rows = of(tab) ?? [];
  const at = Math.min(cursor, Math.max(0, rows.length - 1));
  const current = rows[at];
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  useShortcut('O', () => current && navigate({ page: 'quote', quoteId: current.id }), t.open, current !== undefined);
  return (
    <Page
      width={980}
      title={t.title}
      actions={
        <Button
          look="primary"
          icon={<Plus aria-hidden />}
          shortcut="N"
          onClick={() => navigate({ page: 'phoneOrder', draftId: null })}
        >
          {t.create}
        </Button>
      }
    >
      <SectionTabs section="messages" />
      <Layout>
        <Tabs<QuoteTab>
          label={t.tabs.label}
          value={tab}
          onChange={(to) => {
            setTab(to);
            setCursor(0);
          }}
          tabs={quoteTabNames.map((value) => ({ value, label: t.tabs[value], count: of(value)?.length ?? null }))}
        />
        <RefusalNote what={error} alert />
        <div ref={list} className="list">
          {rows.map((quote, index) => (
            <QuoteRow key={quote.id} quote={quote} current={index === at} onFocus={() => setCursor(index)} />
          ))}
        </div>
        {data !== null && rows.length === 0 && (
          <EmptyState
            icon={<FileText aria-hidden />}
            title={t.empty[tab]}
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
  '.list': { display: 'flex', flexDirection: 'column', gap: 10 },
});
