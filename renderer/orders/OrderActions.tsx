import { useEffect, useState } from 'react';
import type { OrderView } from '../../domain/views.ts';
import { actionLabel } from '../../domain/messages/words.ts';
import type { OrderAction } from '../../domain/order/actions.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { CounterDialog } from '../hand-over/CounterDialog.tsx';
import { useT } from '../i18n/words.ts';
import { navigate } from '../routing.ts';
import { GatedButton } from '../ui/GatedButton.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useRole, useShopById } from '../workstation-state.ts';
import { type Doable, actionOfCommand, planActions } from './action-plan.ts';
import { OrderDialog } from './dialogs/OrderDialog.tsx';
import { changeWords } from './dialogs/change-words.ts';
import { Rows, Small, Wrapped } from './order-style.ts';
import { useReopened } from './reopened.ts';
import { type CommandState, useCommand } from './use-command.ts';
import { useUndo } from './use-undo.ts';
import { orderWords } from './words.ts';

/** What this person may do to this order now; a closed gate says which rule closed it, since when, and what is left (VIE-6). */
export function OrderActions({ view, intent, keys }: { view: OrderView; intent: string | null; keys: boolean }) {
  const t = useT(orderWords);
  const point = useT(changeWords);
  const locale = useLocale();
  const format = useFormat();
  const role = useRole();
  const command = useCommand();
  const told = useUndo();
  const { order, gates } = view;
  const profile = useShopById(order.shop);
  const plan = planActions(view, profile, role);
  const [counter, setCounter] = useState(false);
  const [form, setForm] = useReopenedForm(order.id, intent);
  const close = () => {
    setForm(null);
    // a reload must not open the form of an act that is over
    if (intent !== null) navigate({ page: 'order', orderId: order.id, intent: null }, 'replace');
  };
  const start = (action: OrderAction) => {
    if (action === 'addReturnOption') return;
    // LIV-5: not without a look at an identity document
    if (action === 'markDelivered' && order.mode.kind === 'warehouse') return setCounter(true);
    if (hasForm(action)) setForm({ action, args: null });
    else void runPlain(command, action, order.id).then((done) => done && toast('ok', t.done[action]));
  };
  const closed = plan.changes.find(({ action }) => (gates[action] ?? null) !== null);
  const toPoint = order.relay !== null;
  const label = (action: OrderAction) =>
    toPoint && action === 'changeDeliveryAddress' ? point.point : actionLabel(locale, action);
  const shared = (action: OrderAction, key: string) => ({
    gate: gates[action] ?? null,
    shop: order.shop,
    busy: command.busy,
    onClick: () => start(action),
    shortcutLabel: label(action),
    ...(keys ? { shortcut: key } : {}),
  });
  const { next } = plan;
  const nothing = next === null && plan.changes.length === 0;
  // nobody waits for a shipped parcel to be marked delivered
  const look = order.status === 'shipped' ? 'plain' : 'primary';
  return (
    <Rows style={{ gap: 10 }}>
      {next && (
        <Wrapped>
          <GatedButton {...shared(next.action, next.key)} look={look} size="large">
            {next.action === 'markDelivered'
              ? t.handOver(order.mode.carrier === null)
              : actionLabel(locale, next.action)}
          </GatedButton>
        </Wrapped>
      )}
      {plan.changes.length > 0 && (
        <Wrapped role="group" aria-label={t.edits}>
          {plan.changes.map(({ action, key }) => (
            <GatedButton
              key={action}
              {...shared(action, key)}
              size="small"
              look={action === 'cancel' ? 'danger' : 'plain'}
              title={label(action)}
            >
              {toPoint && action === 'changeDeliveryAddress' ? point.pointShort : t.short[action]}
            </GatedButton>
          ))}
        </Wrapped>
      )}
      {order.status === 'cancelled' ? (
        <p>{t.cancelledSince(format.dayTime(order.since.cancelled ?? order.placedAt))}</p>
      ) : (
        nothing && <Small>{t.nothingToDo}</Small>
      )}
      {closed && <RefusalNote what={gates[closed.action]} shop={order.shop} />}
      {form === null && <RefusalNote what={command.error} shop={order.shop} alert />}
      {counter && profile && (
        <CounterDialog
          orderId={order.id}
          shop={profile}
          onClose={() => setCounter(false)}
          onDone={() => {
            setCounter(false);
            toast('ok', t.done.markDelivered);
          }}
        />
      )}
      {form && (
        <OrderDialog
          key={form.action}
          view={view}
          action={form.action}
          args={form.args}
          onClose={close}
          onDone={(undo) => {
            close();
            told(t.done[form.action], order, undo);
          }}
        />
      )}
    </Rows>
  );
}

type Form = { action: Doable; args: unknown } | null;

/** Opened by `intent`: a refused act comes back with what was typed in it. */
function useReopenedForm(orderId: string, intent: string | null) {
  const [form, setForm] = useState<Form>(null);
  const take = useReopened((state) => state.take);
  useEffect(() => {
    const action = intent === null ? undefined : actionOfCommand(intent);
    if (action) setForm({ action, args: take(orderId)?.args ?? null });
  }, [intent, orderId, take]);
  return [form, setForm] as const;
}

function hasForm(action: Doable): boolean {
  return !['validate', 'startPreparation', 'markPrepared', 'markDelivered', 'clearAlerts'].includes(action);
}

function runPlain(command: CommandState, action: OrderAction, orderId: string): Promise<boolean> {
  switch (action) {
    case 'validate':
      return command.run('validateOrder', { orderId });
    case 'startPreparation':
    case 'markPrepared':
    case 'markDelivered':
    case 'clearAlerts':
      return command.run(action, { orderId });
    default:
      return Promise.resolve(false);
  }
}
