import { styled } from '@mui/material/styles';
import { PackageSearch } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { InvestigationState } from '../../domain/investigation/investigation.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { SectionTabs } from '../frame/SectionTabs.tsx';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { useLive } from '../use-live.ts';
import { useShop } from '../workstation-state.ts';
import { InvestigationRow } from './InvestigationRow.tsx';
import { NewForParcel } from './NewForParcel.tsx';
import { SilentRow } from './SilentRow.tsx';
import { investigationWords } from './words.ts';

type Tab = 'open' | 'silent' | 'closed';
const openStates: InvestigationState[] = ['checking', 'withCarrier', 'awaitingParcel', 'parcelBack'];

/** Investigations of the shop by deadline, and parcels that stand still, of which one key makes one (TRP-1…4). */
export function InvestigationsPage() {
  const shop = useShop();
  return shop === null ? null : <Investigations key={shop.id} shop={shop} />;
}

function Investigations({ shop }: { shop: ShopProfile }) {
  const t = useT(investigationWords);
  const [tab, setTab] = useState<Tab>('open');
  const [cursor, setCursor] = useState(0);
  const [asked, setAsked] = useState<{ orderId: string; parcelId: string } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const tables = ['investigations', 'outbox'] as const;
  const open = useLive('investigationList', { shop: shop.id, states: openStates, limit: 500 }, tables);
  const closedAsked = { shop: shop.id, states: ['closed' as const], newestFirst: true };
  const closed = useLive('investigationList', tab === 'closed' ? closedAsked : null, tables);
  const silent = useLive('silentParcels', { shop: shop.id }, ['trackings']);
  const length = { open, silent, closed }[tab].data?.length ?? null;
  const at = Math.min(cursor, Math.max(0, (length ?? 0) - 1));
  useEffect(() => {
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const still = tab === 'silent' ? silent.data?.[at] : undefined;
  const caseOf = (parcelId: string) => open.data?.find((known) => known.parcelId === parcelId);
  const row = (tab === 'open' ? open : closed).data?.[at];
  const current = tab === 'silent' ? still && caseOf(still.id) : row;
  const show = (investigationId: string) => navigate({ page: 'investigation', investigationId });
  const begin = (tracking: { orderId: string; id: string }) =>
    setAsked({ orderId: tracking.orderId, parcelId: tracking.id });
  useShortcut('J', () => setCursor(at + 1), t.next);
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), t.previous);
  useShortcut('O', () => current && show(current.id), t.see, current !== undefined);
  return (
    <Page width={980} title={t.title}>
      <SectionTabs section="care" counts={{ investigations: open.data?.length ?? 0 }} />
      <Layout>
        <Tabs<Tab>
          label={t.tabs.label}
          value={tab}
          onChange={(to) => {
            setTab(to);
            setCursor(0);
          }}
          tabs={[
            { value: 'open', label: t.tabs.open, count: open.data?.length ?? null },
            { value: 'silent', label: t.tabs.silent, count: silent.data?.length ?? null },
            { value: 'closed', label: t.tabs.closed },
          ]}
        />
        <RefusalNote what={open.error ?? silent.error ?? closed.error} alert />
        <div ref={list} className="list">
          {tab === 'silent'
            ? silent.data?.map((tracking, index) => (
                <SilentRow
                  key={tracking.id}
                  of={tracking}
                  open={caseOf(tracking.id) ?? null}
                  current={index === at}
                  onFocus={() => setCursor(index)}
                  onOpen={() => begin(tracking)}
                />
              ))
            : (tab === 'open' ? open : closed).data?.map((one, index) => (
                <InvestigationRow key={one.id} of={one} current={index === at} />
              ))}
        </div>
        {length === 0 && <EmptyState icon={<PackageSearch aria-hidden />} title={t.none[tab]} text={t.noneText[tab]} />}
      </Layout>
      {asked && <NewForParcel {...asked} onClose={() => setAsked(null)} />}
    </Page>
  );
}

const Layout = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '.list': { display: 'flex', flexDirection: 'column', gap: 10 },
});
