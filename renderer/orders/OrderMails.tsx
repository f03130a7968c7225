import { Eye, Mail as MailIcon, Pencil, Send } from 'lucide-react';
import { useState } from 'react';
import type { Mail } from '../../domain/mail/mail.ts';
import { orderLetters } from '../../domain/mail/kinds.ts';
import type { Order } from '../../domain/order/order.ts';
import type { OrderView } from '../../domain/views.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { EmailDialog } from './dialogs/EmailDialog.tsx';
import { MailDialog } from './dialogs/MailDialog.tsx';
import { mailTones } from './mail-tones.ts';
import { mailWords } from './mail-words.ts';
import { Muted, Row, Rows, Small } from './order-style.ts';
import { useCommand } from './use-command.ts';

/** ORD-18: what the customer was written, where it went, and whether it left; sent again at a click. */
export function OrderMails({ view }: { view: OrderView }) {
  const t = useT(mailWords);
  const { order } = view;
  const mails = useLive('mails', { orderId: order.id }, ['mails']).data ?? [];
  const [open, setOpen] = useState<Mail | 'email' | null>(null);
  const command = useCommand();
  const { email } = order.customer;
  const send = async (mail: Mail | null) => {
    const done = await command.run('sendLetter', { mailId: newId(), what: againOf(mail, order) });
    if (done) toast('ok', t.queued);
  };
  return (
    <Rows>
      <Row style={{ alignItems: 'center' }}>
        <Small>{email === '' ? t.noAddress : t.goesTo(email)}</Small>
        {(view.gates.changeEmail ?? null) === null && (
          <Button size="small" look="plain" icon={<Pencil aria-hidden />} onClick={() => setOpen('email')}>
            {t.correct}
          </Button>
        )}
      </Row>
      {mails.length === 0 && (
        <Row style={{ alignItems: 'center' }}>
          <Muted>{t.none}</Muted>
          {email !== '' && (
            <Button size="small" icon={<Send aria-hidden />} busy={command.busy} onClick={() => void send(null)}>
              {t.confirmation}
            </Button>
          )}
        </Row>
      )}
      {mails.map((mail) => (
        <MailRow
          key={mail.id}
          mail={mail}
          email={email}
          busy={command.busy}
          onRead={() => setOpen(mail)}
          onSend={() => void send(mail)}
        />
      ))}
      <RefusalNote what={command.error} shop={order.shop} alert />
      {open === 'email' && <EmailDialog order={order} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'email' && <MailDialog mail={open} onClose={() => setOpen(null)} />}
    </Rows>
  );
}

function MailRow({
  mail,
  email,
  busy,
  onRead,
  onSend,
}: {
  mail: Mail;
  /** Of the order now: said only of letters that went elsewhere. */
  email: string;
  busy: boolean;
  onRead: () => void;
  onSend: () => void;
}) {
  const t = useT(mailWords);
  const { kind, state, to, sentAt, queuedAt, askedBy } = mail;
  const label = t.kinds[kind];
  return (
    <Row style={{ alignItems: 'center' }}>
      <span style={{ display: 'flex', gap: 8, alignItems: 'flex-start', minWidth: 0 }}>
        <MailIcon size={16} aria-hidden color="var(--muted)" style={{ marginTop: 2, flexShrink: 0 }} />
        <span style={{ minWidth: 0 }}>
          {label} <Chip tone={mailTones[state]}>{t.states[state]}</Chip>
          <Small style={{ overflowWrap: 'anywhere' }}>
            {to === email ? '' : `${to} · `}
            <When at={sentAt ?? queuedAt} shape="dayTime" />
            {askedBy !== null && ` · ${t.askedBy(askedBy)}`}
          </Small>
        </span>
      </span>
      <span style={{ display: 'inline-flex', flexShrink: 0, alignSelf: 'flex-start' }}>
        <IconButton label={t.readOf(label)} icon={<Eye aria-hidden />} onClick={onRead} />
        {goesAgain(mail) && (
          <IconButton label={t.againOf(label)} icon={<Send aria-hidden />} disabled={busy} onClick={onSend} />
        )}
      </span>
    </Row>
  );
}

/** What tells of the order itself, or names its paper; the others are sent again from their own pages. */
function goesAgain({ kind, attached }: Mail): boolean {
  if (orderLetters.some((letter) => letter === kind)) return true;
  return attached !== null && (kind === 'giftCard' || kind === 'invoice' || kind === 'returnValidated');
}

/** The same letter as things stand now. */
function againOf(mail: Mail | null, order: Order) {
  if (mail?.kind === 'giftCard' && mail.attached) return { kind: 'giftCard', giftCardId: mail.attached.id } as const;
  if (mail?.kind === 'invoice' && mail.attached) return { kind: 'invoice', invoiceId: mail.attached.id } as const;
  if (mail?.kind === 'returnValidated' && mail.attached)
    return { kind: 'return', letter: 'returnValidated', returnId: mail.attached.id } as const;
  const letter = orderLetters.find((kind) => kind === mail?.kind) ?? 'orderConfirmed';
  return { kind: 'order', letter, orderId: order.id } as const;
}
