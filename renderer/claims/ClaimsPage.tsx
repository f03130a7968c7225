import { styled } from '@mui/material/styles';
import { MessageSquareWarning } from 'lucide-react';
import { useState } from 'react';
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
import { ClaimRow } from './ClaimRow.tsx';
import { claimWords } from './words.ts';

const states = {
  toDecide: ['open', 'ready', 'accepted', 'refused'],
  closed: ['closed'],
} as const;

/** The claims of the shop: those to be decided first, by deadline (SAV-1), then those that wait for the customer. */
export function ClaimsPage() {
  const t = useT(claimWords);
  const shop = useShop();
  const [tab, setTab] = useState<keyof typeof states>('toDecide');
  const [cursor, setCursor] = useState(0);
  const asked = shop === null ? null : { shop: shop.id, states: [...states[tab]] };
  const { data: rows, error } = useLive('claimList', asked, ['claims', 'outbox']);
  const at = Math.min(cursor, Math.max(0, (rows?.length ?? 0) - 1));
  const current = rows?.[at];
  useShortcut('J', () => setCursor(at + 1), '');
  useShortcut('K', () => setCursor(Math.max(0, at - 1)), '');
  useShortcut('O', () => current && navigate({ page: 'claim', claimId: current.id }), t.one, current !== undefined);
  if (shop === null) return null;
  return (
    <Page width={980} title={t.title}>
      <SectionTabs section="care" />
      <Layout>
        <Tabs
          label={t.tabs.label}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'toDecide', label: t.tabs.toDecide, count: tab === 'toDecide' ? (rows?.length ?? null) : null },
            { value: 'closed', label: t.tabs.closed },
          ]}
        />
        <RefusalNote what={error} alert />
        {rows?.map((claim, index) => (
          <ClaimRow key={claim.id} claim={claim} current={index === at} />
        ))}
        {rows?.length === 0 && (
          <EmptyState icon={<MessageSquareWarning aria-hidden />} title={t.none} text={t.noneText} />
        )}
      </Layout>
    </Page>
  );
}

const Layout = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12 });
