import { styled } from '@mui/material/styles';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useLive } from '../use-live.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { NewClaimDialog } from './NewClaimDialog.tsx';
import { claimWords } from './words.ts';

/** The claims of one order, and the way to open another while the customer is on the line. */
export function ClaimsCard({ order }: { order: Order }) {
  const handles = useMay('claim.handle');
  return handles ? <Shown order={order} /> : null;
}

function Shown({ order }: { order: Order }) {
  const t = useT(claimWords);
  const profile = useShopById(order.shop);
  const [creating, setCreating] = useState(false);
  const rows = useLive('claimList', { orderId: order.id }, ['claims', 'outbox']).data;
  const sent = order.status === 'shipped' || order.status === 'delivered';
  return (
    <Card
      title={t.title}
      aside={
        <Button size="small" icon={<Plus aria-hidden />} disabled={!sent} onClick={() => setCreating(true)}>
          {t.create}
        </Button>
      }
    >
      <List>
        {rows?.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
        {rows?.length === 0 && <p>{t.noneHere}</p>}
      </List>
      {creating && profile && <NewClaimDialog order={order} profile={profile} onClose={() => setCreating(false)} />}
    </Card>
  );
}

const List = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '> p': { color: 'var(--muted)' },
});
