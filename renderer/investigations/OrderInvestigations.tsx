import { styled } from '@mui/material/styles';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useLive } from '../use-live.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { InvestigationRow } from './InvestigationRow.tsx';
import { NewInvestigationDialog } from './NewInvestigationDialog.tsx';
import { investigationWords } from './words.ts';

/** What is asked of carriers about the parcels of one order (TRP-1…4); nothing before one has left. */
export function OrderInvestigations({ order }: { order: Order }) {
  const handles = useMay('investigation.handle');
  return handles && order.parcels.length > 0 ? <Shown order={order} /> : null;
}

function Shown({ order }: { order: Order }) {
  const t = useT(investigationWords);
  const profile = useShopById(order.shop);
  const [opening, setOpening] = useState(false);
  const rows = useLive('investigationList', { orderId: order.id, newestFirst: true }, [
    'investigations',
    'outbox',
  ]).data;
  return (
    <Card
      title={t.card}
      aside={
        <Button size="small" icon={<Search aria-hidden />} shortcut="J" onClick={() => setOpening(true)}>
          {t.open}
        </Button>
      }
    >
      <List>
        {rows?.map((one) => (
          <InvestigationRow key={one.id} of={one} />
        ))}
        {rows?.length === 0 && <p>{t.none.open}</p>}
      </List>
      {opening && profile && (
        <NewInvestigationDialog order={order} profile={profile} parcelId={null} onClose={() => setOpening(false)} />
      )}
    </Card>
  );
}

const List = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '> p': { color: 'var(--muted)' },
});
