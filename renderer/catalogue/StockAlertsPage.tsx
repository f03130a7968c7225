import { styled } from '@mui/material/styles';
import { BellRing } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { AlertGroup } from './AlertGroup.tsx';
import { type AlertTab, alertGroups, isOfTab } from './alert-groups.ts';
import { stockWords } from './stock-words.ts';
import { nameOf, useArticles } from './use-article-names.ts';

/** Who waits for which article, in the order in which they are told; and who was told (CAT-1). */
export function StockAlertsPage() {
  const shop = useShop();
  return shop === null ? null : <Alerts shop={shop} />;
}

function Alerts({ shop }: { shop: ShopProfile }) {
  const t = useT(stockWords).alerts;
  const command = useCommand();
  const [tab, setTab] = useState<AlertTab>('waiting');
  const [cursor, setCursor] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const tables = ['stockAlerts', 'outbox'] as const;
  const { data: waiting, error } = useLive('stockAlertList', { shop: shop.id, state: 'waiting' }, tables);
  const others = useLive('stockAlertList', tab === 'waiting' ? null : { shop: shop.id }, tables).data;
  const found = tab === 'waiting' ? waiting : (others?.filter((alert) => isOfTab(alert, tab)) ?? null);
  const articles = useArticles(found);
  const groups = alertGroups(found ?? []);
  const rows = groups.flatMap(({ alerts }) => alerts);
  const at = Math.min(cursor, Math.max(0, rows.length - 1));
  const current = rows[at];
  const withdraw = async (alertId: string) => {
    if (await command.run('withdrawStockAlert', { alertId })) toast('ok', t.withdrawn);
  };
  const open = (articleId: string) => navigate({ page: 'catalogue', articleId });
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  useShortcut('O', () => current && open(current.articleId), t.openArticle, current !== undefined);
  const canWithdraw = tab === 'waiting' && current !== undefined;
  useShortcut('X', () => void (current && withdraw(current.id)), t.withdraw, canWithdraw);
  return (
    <Page width={980} title={t.title} lead={t.lead}>
      <SectionTabs section="catalogue" counts={{ stockAlerts: waiting?.length ?? 0 }} />
      <Layout>
        <Tabs
          label={t.tabs.label}
          value={tab}
          onChange={(next) => {
            setTab(next);
            setCursor(0);
          }}
          tabs={[
            { value: 'waiting', label: t.tabs.waiting, count: waiting?.length ?? null },
            { value: 'told', label: t.tabs.told },
            { value: 'closed', label: t.tabs.closed },
          ]}
        />
        <RefusalNote what={error ?? command.error} shop={shop.id} alert />
        <div ref={list} className="list">
          {groups.map(({ key, articleId, sku, alerts }) => (
            <AlertGroup
              key={key}
              name={nameOf(articles, { articleId, sku })}
              stock={articles.get(articleId)?.stock.find((stock) => stock.sku === sku)}
              articleId={articleId}
              alerts={alerts}
              shop={shop}
              numbered={tab === 'waiting'}
              currentId={current?.id ?? null}
              onFocus={(id) => setCursor(rows.findIndex((row) => row.id === id))}
              onWithdraw={tab === 'waiting' ? (id) => void withdraw(id) : null}
            />
          ))}
        </div>
        {found !== null && rows.length === 0 && (
          <EmptyState icon={<BellRing aria-hidden />} title={t.empty[tab]} text={t.emptyText} />
        )}
      </Layout>
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.list': { display: 'flex', flexDirection: 'column', gap: 12 },
});
