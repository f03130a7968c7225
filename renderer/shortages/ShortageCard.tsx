import { styled } from '@mui/material/styles';
import { Mail, PackageX, Phone } from 'lucide-react';
import { useState } from 'react';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import type { OrderView } from '../../domain/views.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Muted, Small, Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { SettleDialog } from './SettleDialog.tsx';
import { shortageWords } from './words.ts';

/** What the warehouse did not find for an order, and what was agreed with its customer (ORD-3). Nothing where all was there. */
export function ShortageCard({ view }: { view: OrderView }) {
  const shortage = useLive('shortageOfOrder', { orderId: view.order.id }, ['shortages', 'outbox']).data;
  return shortage && <Shown view={view} shortage={shortage} />;
}

function Shown({ view, shortage }: { view: OrderView; shortage: Shortage }) {
  const t = useT(shortageWords);
  const { day } = useFormat();
  const settles = useMay('shortage.settle');
  const [settling, setSettling] = useState(false);
  const { state, lines, waitUntil, outcome } = shortage;
  const open = state !== 'settled';
  return (
    <Card
      title={
        <Title data-open={open || undefined}>
          <PackageX aria-hidden /> {t.card}
        </Title>
      }
      aside={<Chip tone={state === 'open' ? 'error' : state === 'waiting' ? 'accent' : 'ok'}>{t.states[state]}</Chip>}
    >
      <List>
        {lines.map(({ lineId, missing, name, counted }) => (
          <li key={lineId}>
            <b>{t.missing(missing, name)}</b>
            {counted !== null && <Muted>{t.counted(counted)}</Muted>}
          </li>
        ))}
      </List>
      {shortage.note !== '' && <p>{shortage.note}</p>}
      <Small>
        {t.told(shortage.byName)} · <When at={shortage.reportedAt} shape="dayTime" />
      </Small>
      {state === 'open' && (
        <Small>
          {t.due} <When at={shortage.dueAt} shape="dayTime" />
        </Small>
      )}
      {state === 'waiting' && <p>{waitUntil === null ? t.waitOpen : t.waitUntil(day(waitUntil))}</p>}
      {outcome !== null && (
        <p>
          <b>{t.outcomes[outcome]}</b> {t.settledBy(shortage.settledByName)}
          {shortage.settledAt !== null && (
            <>
              {' · '}
              <When at={shortage.settledAt} shape="dayTime" />
            </>
          )}
        </p>
      )}
      {open && settles && <Acts view={view} onSettle={() => setSettling(true)} />}
      {settling && open && <SettleDialog view={view} shortage={shortage} onClose={() => setSettling(false)} />}
    </Card>
  );
}

function Acts({ view: { order }, onSettle }: { view: OrderView; onSettle: () => void }) {
  const t = useT(shortageWords);
  const letter = useCommand();
  const writes = useMay('mail.send') && order.customer.email !== '';
  const write = async () => {
    const what = { kind: 'shortage', orderId: order.id } as const;
    if (await letter.run('sendLetter', { mailId: newId(), what })) toast('ok', t.written);
  };
  return (
    <>
      <Wrapped style={{ marginTop: 10 }}>
        <Button look="primary" icon={<Phone aria-hidden />} onClick={onSettle} shortcut="Z">
          {t.settle}
        </Button>
        {writes && (
          <Button icon={<Mail aria-hidden />} busy={letter.busy} onClick={() => void write()}>
            {t.write}
          </Button>
        )}
      </Wrapped>
      <RefusalNote what={letter.error} shop={order.shop} alert />
    </>
  );
}

const Title = styled('span')({
  display: 'inline-flex',
  gap: 6,
  alignItems: 'center',
  svg: { width: 16, height: 16 },
  '&[data-open]': { color: 'var(--error)' },
});
const List = styled('ul')({
  listStyle: 'none',
  margin: '0 0 6px',
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  li: { display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'baseline' },
});
