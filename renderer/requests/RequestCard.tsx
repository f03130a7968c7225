import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { ContactRequest } from '../../domain/request/request.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { hrefOf, navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Surface } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { toast } from '../ui/toast.ts';
import { useStaff } from '../workstation-state.ts';
import { CloseRequestDialog } from './CloseRequestDialog.tsx';
import { Deadline } from './Deadline.tsx';
import { useTopic } from './use-topic.ts';
import { requestWords } from './words.ts';

/** One request of a list: who asks what, by when it must be answered, and the answer once it is closed; leads to its thread. */
export function RequestCard({
  request,
  current,
  onFocus,
}: {
  request: ContactRequest;
  /** Only this card's shortcuts work. */
  current: boolean;
  onFocus?: () => void;
}) {
  const t = useT(requestWords);
  const staff = useStaff();
  const command = useCommand();
  const [closing, setClosing] = useState(false);
  const take = async () => {
    if (await command.run('takeRequest', { requestId: request.id })) toast('ok', t.taken);
  };
  const open = request.closedAt === null;
  const last = request.thread.at(-1);
  const said = open ? (last ? t.saidBy(last.byName, last.text) : '') : request.answer;
  return (
    <Root data-current={current || undefined} onFocus={onFocus} onClick={onFocus}>
      <header>
        <a className="topic" href={hrefOf({ page: 'request', requestId: request.id })}>
          {useTopic(request)}
        </a>
        {request.urgency === 'claim' && <Chip tone="info">{t.isClaim}</Chip>}
        <span className="end">
          {request.closedAt === null ? (
            <Deadline request={request} />
          ) : (
            <>
              {t.closedBy(request.closedByName ?? '')} · <When at={request.closedAt} shape="dayTime" />
            </>
          )}
        </span>
      </header>
      <Who request={request} />
      <p className="text">{request.text}</p>
      {said !== '' && <p className="text answer">{said}</p>}
      <footer>
        <Button
          look={current ? 'primary' : 'plain'}
          onClick={() => navigate({ page: 'request', requestId: request.id })}
          {...(current ? { shortcut: 'O' } : {})}
        >
          {t.open}
        </Button>
        {open && (
          <Button onClick={() => setClosing(true)} {...(current ? { shortcut: 'R' } : {})}>
            {t.close}
          </Button>
        )}
        {open && staff !== null && request.ownerId !== staff.id && (
          <Button onClick={() => void take()} busy={command.busy} {...(current ? { shortcut: 'P' } : {})}>
            {t.take}
          </Button>
        )}
        <span className="quiet">
          <Owner request={request} /> · <When at={request.openedAt} shape="dayTime" />
          {request.thread.length > 0 && ` · ${t.messages(request.thread.length)}`}
        </span>
      </footer>
      <RefusalNote what={command.error} shop={request.shop} alert />
      {closing && <CloseRequestDialog request={request} onClose={() => setClosing(false)} />}
    </Root>
  );
}

function Owner({ request: { openedBy, openedByName, ownerId, ownerName } }: { request: ContactRequest }) {
  const t = useT(requestWords);
  if (ownerId === null) return <b>{t.unowned}</b>;
  return <>{openedBy === ownerId ? t.openedBy(openedByName) : t.owner(ownerName)}</>;
}

function Who({ request: { name, phone, email, customerId, orderId } }: { request: ContactRequest }) {
  const t = useT(requestWords);
  return (
    <div className="who">
      {customerId === null ? <span>{name}</span> : <a href={hrefOf({ page: 'customer', customerId })}>{name}</a>}
      {phone !== '' && <span>{phone}</span>}
      {email !== '' && <span>{email}</span>}
      {orderId !== null && <a href={hrefOf({ page: 'order', orderId, intent: null })}>{t.order}</a>}
    </div>
  );
}

const Root = styled(Surface)({
  padding: '12px 16px',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '&[data-current]': { borderColor: 'var(--primary)', boxShadow: 'inset 3px 0 0 var(--primary)' },
  header: { display: 'flex', gap: 10, alignItems: 'center', flexWrap: 'wrap' },
  '.topic, b': { fontWeight: 600 },
  '.end': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13 },
  '.who': { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', fontSize: 13 },
  '.text': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.answer': { borderLeft: '3px solid var(--line2)', paddingLeft: 10, color: 'var(--muted)' },
  footer: { display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' },
  '.quiet': { color: 'var(--muted)', fontSize: 12.5, marginLeft: 'auto' },
});
