import { styled } from '@mui/material/styles';
import { Pencil, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { RequestView } from '../../domain/request/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { may } from '../../domain/staff/roles.ts';
import { useT } from '../i18n/words.ts';
import { Label, Muted, Small, Wrapped } from '../orders/order-style.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Menu } from '../ui/Menu.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { useStaff } from '../workstation-state.ts';
import { ChangeRequestDialog } from './ChangeRequestDialog.tsx';
import { useTopic } from './use-topic.ts';
import { requestWords } from './words.ts';

/** Who sees to it and by when; whom and what it is about (MSG-1). */
export function FactsCard({ view, profile }: { view: RequestView; profile: ShopProfile }) {
  const t = useT(requestWords);
  const command = useCommand();
  const staff = useStaff();
  const [changing, setChanging] = useState(false);
  const { request, order, customer } = view;
  const { ownerId, ownerName, closedAt, dueAt, pausedSince, phone, email } = request;
  const open = closedAt === null;
  const topic = useTopic(request);
  const take = async () => {
    if (await command.run('takeRequest', { requestId: request.id })) toast('ok', t.taken);
  };
  return (
    <Card
      title={t.facts}
      aside={
        open && (
          <Button size="small" icon={<Pencil aria-hidden />} shortcut="E" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        )
      }
    >
      <Facts>
        <div>
          <Label>{t.ownerLabel}</Label>
          <Wrapped>
            {ownerId === null ? <b>{t.unowned}</b> : <span>{ownerName}</span>}
            {open && staff !== null && ownerId !== staff.id && (
              <Button size="small" shortcut="P" busy={command.busy} onClick={() => void take()}>
                {t.take}
              </Button>
            )}
            {open && <HandOver view={view} />}
          </Wrapped>
        </div>
        {open && (
          <div>
            <Label>{t.deadline}</Label>
            {pausedSince === null ? <When at={dueAt} shape="dayTime" /> : t.stopped}
          </div>
        )}
        <div>
          <Label>{t.topic}</Label>
          {topic}
        </div>
        <div>
          <Label>{t.customer}</Label>
          {customer ? (
            <a href={hrefOf({ page: 'customer', customerId: customer.id })}>{customer.name}</a>
          ) : (
            <span>{request.name}</span>
          )}
          {phone !== '' && <Small>{phone}</Small>}
          {email !== '' && <Small style={{ overflowWrap: 'anywhere' }}>{email}</Small>}
        </div>
        {order && (
          <div>
            <Label>{t.order}</Label>
            <a href={hrefOf({ page: 'order', orderId: order.id, intent: null })}>{order.code}</a>
          </div>
        )}
      </Facts>
      <RefusalNote what={command.error} shop={request.shop} alert />
      {changing && <ChangeRequestDialog view={view} profile={profile} onClose={() => setChanging(false)} />}
    </Card>
  );
}

/** To a colleague of the same shop who handles requests. */
function HandOver({ view: { request } }: { view: RequestView }) {
  const t = useT(requestWords);
  const command = useCommand();
  const staff = useStaff();
  const people = useLive('staffDirectory', {}, ['staff']).data ?? [];
  const colleagues = people.filter(
    ({ id, role, shops }) =>
      id !== request.ownerId && id !== staff?.id && shops.includes(request.shop) && may(role, 'request.handle'),
  );
  const give = async (staffId: string, name: string) => {
    if (await command.run('assignRequest', { requestId: request.id, staffId })) toast('ok', t.handed(name));
  };
  if (colleagues.length === 0) return <Muted>{t.noColleague}</Muted>;
  return (
    <>
      <Menu
        entries={colleagues.map(({ id, name }) => ({
          id,
          label: name,
          icon: <UserRound aria-hidden />,
          onSelect: () => void give(id, name),
        }))}
        button={(p) => (
          <Button size="small" ref={p.ref} aria={p.aria} busy={command.busy} onClick={p.onClick} shortcut="G">
            {t.handOver}
          </Button>
        )}
      />
      <RefusalNote what={command.error} shop={request.shop} alert />
    </>
  );
}

const Facts = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12 });
