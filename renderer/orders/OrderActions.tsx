import { useEffect, useState } from 'react';
import type { OrderView } from '../../domain/api.ts';
import { type OrderAction, actionPermission } from '../../domain/order/actions.ts';
import { may } from '../../domain/staff/roles.ts';
import { actionLabel } from '../../domain/messages/words.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useRole } from '../workstation-state.ts';
import { OrderDialog } from './dialogs/OrderDialog.tsx';
import { Rows, Wrapped } from './order-style.ts';
import { useReopened } from './reopened.ts';
import { type CommandState, useCommand } from './use-command.ts';
import { orderWords } from './words.ts';

/** The next step of each status, and its key. */
const steps: readonly { action: OrderAction; key: string }[] = [
  { action: 'validate', key: 'V' },
  { action: 'startPreparation', key: 'P' },
  { action: 'markPrepared', key: 'P' },
  { action: 'markShipped', key: 'E' },
  { action: 'markDelivered', key: 'R' },
];
const edits: readonly { action: OrderAction; key: string }[] = [
  { action: 'recordPayment', key: 'M' },
  { action: 'changeArticles', key: 'A' },
  { action: 'changeDeliveryAddress', key: 'D' },
  { action: 'addDeliveryInstructions', key: 'C' },
  { action: 'changePersonalisation', key: 'T' },
  { action: 'changeGifts', key: 'G' },
  { action: 'changePaymentMethod', key: 'Y' },
  { action: 'correctTracking', key: 'N' },
  { action: 'clearAlerts', key: 'W' },
  { action: 'cancel', key: 'X' },
];
/** Closed on nearly every order, and told nowhere else: not worth a locked button. */
const shownWhenOpen: ReadonlySet<OrderAction> = new Set(['recordPayment', 'correctTracking', 'clearAlerts', 'markDelivered']);

export const commandOf: Record<string, OrderAction> = {
  changeArticles: 'changeArticles',
  changeDeliveryAddress: 'changeDeliveryAddress',
  addDeliveryInstructions: 'addDeliveryInstructions',
  changePersonalisation: 'changePersonalisation',
  changeGift: 'changeGifts',
  changePaymentMethod: 'changePaymentMethod',
  correctTracking: 'correctTracking',
  markShipped: 'markShipped',
  cancelOrder: 'cancel',
  recordPayment: 'recordPayment',
};

/** What this person may do to this order now; a closed gate says which rule closed it, since when, and what is left (VIE-6). */
export function OrderActions({ view, intent, keys }: { view: OrderView; intent: string | null; keys: boolean }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const role = useRole();
  const command = useCommand();
  const [open, setOpen] = useState<{ action: OrderAction; args: unknown } | null>(null);
  const take = useReopened((state) => state.take);
  const { order, gates } = view;

  useEffect(() => {
    const action = intent === null ? undefined : commandOf[intent];
    if (action) setOpen({ action, args: take(order.id)?.args ?? null });
  }, [intent, order.id, take]);

  const mine = (action: OrderAction) => role !== null && may(role, actionPermission[action]);
  const next = steps.find(({ action }) => mine(action) && (gates[action] === null || gates[action]?.code === 'notPaid'));
  const start = (action: OrderAction) => {
    if (hasForm(action)) setOpen({ action, args: null });
    else void runPlain(command, action, order.id).then((done) => done && toast('ok', t.done[action]));
  };
  const button = (action: OrderAction, key: string, look: 'primary' | 'plain' | 'quiet') => (
    <GatedButton
      key={action}
      gate={gates[action] ?? null}
      look={look}
      busy={command.busy}
      onClick={() => start(action)}
      {...(keys ? { shortcut: key } : {})}
    >
      {actionLabel(locale, action)}
    </GatedButton>
  );
  return (
    <Rows>
      <Wrapped role="group" aria-label={t.edits}>
        {next && button(next.action, next.key, 'primary')}
        {edits
          .filter(({ action }) => mine(action) && (gates[action] === null || !shownWhenOpen.has(action)))
          .map(({ action, key }) => button(action, key, 'plain'))}
      </Wrapped>
      {open === null && <RefusalNote what={command.error} alert />}
      {open && (
        <OrderDialog
          key={open.action}
          view={view}
          action={open.action}
          args={open.args}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            toast('ok', t.done[open.action]);
          }}
        />
      )}
    </Rows>
  );
}

function hasForm(action: OrderAction): boolean {
  return !['validate', 'startPreparation', 'markPrepared', 'markDelivered', 'clearAlerts'].includes(action);
}

export function runPlain(command: CommandState, action: OrderAction, orderId: string): Promise<boolean> {
  switch (action) {
    case 'validate':
      return command.run('validateOrder', { orderId });
    case 'startPreparation':
      return command.run('startPreparation', { orderId });
    case 'markPrepared':
      return command.run('markPrepared', { orderId });
    case 'markDelivered':
      return command.run('markDelivered', { orderId });
    case 'clearAlerts':
      return command.run('clearAlerts', { orderId });
    default:
      return Promise.resolve(false);
  }
}
