import { styled } from '@mui/material/styles';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { useLive } from '../use-live.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { type About, NewRequestDialog } from './NewRequestDialog.tsx';
import { RequestCard } from './RequestCard.tsx';
import { requestWords } from './words.ts';

/** The requests of one customer or about one order, and the way to note another. */
export function RequestsCard({ shop, about }: { shop: string; about: About }) {
  const handles = useMay('request.handle');
  return handles ? <Shown shop={shop} about={about} /> : null;
}

function Shown({ shop, about }: { shop: string; about: About }) {
  const t = useT(requestWords);
  const profile = useShopById(shop);
  const [creating, setCreating] = useState(false);
  const which = about.orderId === null ? { customerId: about.customerId } : { orderId: about.orderId };
  const rows = useLive('requestList', { shop, ...which }, ['requests', 'outbox']).data;
  return (
    <Card
      title={t.title}
      aside={
        <Button size="small" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
          {t.create}
        </Button>
      }
    >
      <List>
        {rows?.map((request) => (
          <RequestCard key={request.id} request={request} current={false} />
        ))}
        {rows?.length === 0 && <p>{t.none}</p>}
      </List>
      {creating && profile && <NewRequestDialog shop={profile} about={about} onClose={() => setCreating(false)} />}
    </Card>
  );
}

const List = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '> p': { color: 'var(--muted)' },
});
