import { styled } from '@mui/material/styles';
import { Inbox } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type AttentionGroup, attentionGroups } from '../../domain/attention/kinds.ts';
import type { Attention } from '../../domain/attention/views.ts';
import type { z } from 'zod';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { ItemList } from './ItemList.tsx';
import { SettledRefusals } from './SettledRefusals.tsx';
import { routeOfItem } from './item.ts';
import { kindWords } from './kind-words.ts';
import { attentionTables } from './tables.ts';
import { useView } from './view.ts';
import { attentionWords } from './words.ts';

/** Everything that needs a person of this role, in one list, by deadline; what was refused here comes first. */
export function AttentionPage() {
  const t = useT(attentionWords);
  const shop = useShop();
  const { tab, mineFirst, cursor } = useView();
  const group = tab === 'all' || tab === 'settled' ? null : tab;
  const { data, error } = useLive(
    'attention',
    shop === null ? null : { shop: shop.id, group, mineFirst },
    attentionTables,
  );
  const items = data?.items ?? [];
  const at = Math.min(cursor, Math.max(0, items.length - 1));
  const current = items[at];
  const route = current ? routeOfItem(current) : null;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at, tab]);
  const moving = tab !== 'settled' && items.length > 0;
  useShortcut('J', () => useView.setState({ cursor: Math.min(at + 1, items.length - 1) }), t.next, moving);
  useShortcut('K', () => useView.setState({ cursor: Math.max(0, at - 1) }), t.previous, moving);
  useShortcut('O', () => route && navigate(route), t.open, moving && route !== null);
  const all = allOf(data);
  return (
    <Page width={1200} title={t.title} lead={all.all > 0 ? t.count(all.all, all.late) : undefined}>
      <Layout>
        <div className="filters">
          <Groups counts={data?.counts ?? null} total={all.all} />
          <Checkbox
            label={t.mineFirst}
            checked={mineFirst}
            onChange={(checked) => useView.setState({ mineFirst: checked, cursor: 0 })}
          />
        </div>
        <RefusalNote what={error} alert />
        {tab === 'settled' ? (
          <SettledRefusals />
        ) : (
          <div ref={list}>
            <ItemList items={items} at={at} />
          </div>
        )}
        {tab !== 'settled' && data !== null && data.total > items.length && (
          <p className="more">{t.more(data.total - items.length)}</p>
        )}
        {tab !== 'settled' && data !== null && items.length === 0 && (
          <EmptyState
            icon={<Inbox aria-hidden />}
            title={all.all === 0 ? t.empty : t.emptyGroup}
            {...(all.all === 0 ? { text: t.emptyText } : {})}
          />
        )}
      </Layout>
    </Page>
  );
}

/** Only groups in which something waits, and the one that is shown. */
function Groups({ counts, total }: { counts: z.output<typeof Attention>['counts'] | null; total: number }) {
  const t = useT(attentionWords);
  const words = useT(kindWords);
  const tab = useView((view) => view.tab);
  const shown = attentionGroups.filter((group) => group === tab || (counts !== null && counts[group].all > 0));
  return (
    <Tabs<AttentionGroup | 'all' | 'settled'>
      label={t.tabs.label}
      value={tab}
      onChange={(value) => useView.setState({ tab: value, cursor: 0 })}
      tabs={[
        { value: 'all', label: t.tabs.all, count: counts === null ? null : total },
        ...shown.map((group) => ({
          value: group,
          label: words.groups[group],
          count: counts === null ? null : counts[group].all,
        })),
        { value: 'settled', label: t.tabs.settled },
      ]}
    />
  );
}

function allOf(data: z.output<typeof Attention> | null): { all: number; late: number } {
  const counts = data === null ? [] : Object.values(data.counts);
  return {
    all: counts.reduce((sum, { all }) => sum + all, 0),
    late: counts.reduce((sum, { late }) => sum + late, 0),
  };
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '.filters': { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  '.filters > :last-child': { marginLeft: 'auto' },
  '.more': { color: 'var(--muted)' },
});
