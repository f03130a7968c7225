import { useEffect, useState } from 'react';
import { PhoneOrderDraft, emptyDraft } from '../../domain/order/draft.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId, query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { setPreferences, useMay, useShop, useShops } from '../workstation-state.ts';
import { CallScreen } from './CallScreen.tsx';
import type { LoadedDraft } from './use-draft.ts';
import { callWords } from './words.ts';

/** The phone order, whole on one screen. Without a draft it opens a new call under an id of its own. */
export function PhoneOrderPage({ draftId }: { draftId: string | null }) {
  const t = useT(callWords);
  const shop = useShop();
  const mayPlace = useMay('order.place');
  useEffect(() => {
    if (draftId === null) navigate({ page: 'phoneOrder', draftId: newId() }, 'replace');
  }, [draftId]);
  if (shop === null || draftId === null) return null;
  return (
    <Page title={t.page} hideTitle bare>
      {mayPlace ? <LoadedCall key={draftId} draftId={draftId} shop={shop} /> : <EmptyState title={t.notForYou} />}
    </Page>
  );
}

/** Reads the draft once: what is typed afterwards is this window's own. */
function LoadedCall({ draftId, shop }: { draftId: string; shop: ShopProfile }) {
  const t = useT(callWords);
  const shops = useShops();
  const [loaded, setLoaded] = useState<LoadedDraft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [asked] = useState(shop);
  useEffect(() => {
    const open = async () => {
      const stored = await query('draftById', { id: draftId });
      if (stored === null)
        return setLoaded({ draft: emptyDraft(asked.id, asked.defaultTerritory, newId()), savedAt: null });
      const draft = readDraft(stored.json);
      if (draft !== null) return setLoaded({ draft, savedAt: stored.updatedAt });
      toast('error', t.bar.unreadable);
      navigate({ page: 'phoneOrder', draftId: null }, 'replace');
    };
    open().catch(setError);
  }, [draftId, asked, t]);
  const draftShop = loaded?.draft.shop ?? null;
  useEffect(() => {
    if (draftShop !== null && draftShop !== asked.id) void setPreferences({ shop: draftShop });
  }, [draftShop, asked]);
  useEffect(() => {
    // another shop was chosen in the top bar: this call waits under its own shop, a new one begins
    if (draftShop !== null && shop.id !== asked.id && shop.id !== draftShop)
      navigate({ page: 'phoneOrder', draftId: null }, 'replace');
  }, [shop.id, asked, draftShop]);
  const profile = shops.find(({ id }) => id === draftShop);
  if (error !== null) return <RefusalNote what={error} alert />;
  if (loaded === null || profile === undefined) return null;
  return <CallScreen draftId={draftId} profile={profile} loaded={loaded} />;
}

function readDraft(json: string): PhoneOrderDraft | null {
  try {
    const parsed = PhoneOrderDraft.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
