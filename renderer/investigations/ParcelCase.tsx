import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { useLive } from '../use-live.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { InvestigationChip } from './InvestigationRow.tsx';
import { NewInvestigationDialog } from './NewInvestigationDialog.tsx';
import { investigationWords } from './words.ts';

/** At a parcel: the investigation on it, or the way to open one. */
export function ParcelCase({ order, parcelId }: { order: Order; parcelId: string }) {
  const handles = useMay('investigation.handle');
  return handles ? <Shown order={order} parcelId={parcelId} /> : null;
}

function Shown({ order, parcelId }: { order: Order; parcelId: string }) {
  const t = useT(investigationWords);
  const profile = useShopById(order.shop);
  const [opening, setOpening] = useState(false);
  const rows = useLive('investigationList', { orderId: order.id, newestFirst: true }, ['investigations', 'outbox']);
  const number = order.parcels.find(({ id }) => id === parcelId)?.trackingNumber ?? '';
  const mine = rows.data?.filter((one) => one.parcelId === parcelId) ?? [];
  const told = mine.find(({ state }) => state !== 'closed') ?? mine[0];
  return (
    <>
      {told && (
        <a href={hrefOf({ page: 'investigation', investigationId: told.id })} title={t.see}>
          <InvestigationChip of={told} />
        </a>
      )}
      {(told === undefined || (told.state === 'closed' && told.back === null)) && rows.data !== null && (
        <Button
          size="small"
          look="quiet"
          icon={<Search aria-hidden />}
          aria={{ 'aria-label': `${t.open} ${number}` }}
          onClick={() => setOpening(true)}
        >
          {t.open}
        </Button>
      )}
      {opening && profile && (
        <NewInvestigationDialog order={order} profile={profile} parcelId={parcelId} onClose={() => setOpening(false)} />
      )}
    </>
  );
}
