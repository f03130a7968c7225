import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { excessCents } from '../../domain/refund/held.ts';
import type { OrderView } from '../../domain/views.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import type { ShortageOffer } from '../../domain/warehouse/shortage-offer.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { ChangePreview } from '../orders/dialogs/ChangePreview.tsx';
import { Hint } from '../orders/dialogs/dialog-style.ts';
import { type Change, useChange } from '../orders/use-change.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { useLive } from '../use-live.ts';
import { InsteadField } from './InsteadField.tsx';
import { Options } from './Options.tsx';
import { type Outcome, insteadOf, outcomes, settleArgs, settleForm } from './settle.ts';
import { shortageWords } from './words.ts';

/** The caller is on the line: what is missing, what can be done, and what each way does to the money, before it is done. */
export function SettleDialog({
  view,
  shortage,
  onClose,
}: {
  view: OrderView;
  shortage: Shortage;
  onClose: () => void;
}) {
  const offer = useLive('shortageOffer', { orderId: view.order.id }, ['stock', 'articles', 'shortages']).data;
  // what is offered comes from this workstation: it is there at once
  return offer && <Form view={view} shortage={shortage} offer={offer} onClose={onClose} />;
}

function Form({
  view,
  shortage,
  offer,
  onClose,
}: {
  view: OrderView;
  shortage: Shortage;
  offer: ShortageOffer;
  onClose: () => void;
}) {
  const t = useT(shortageWords);
  const { day } = useFormat();
  const { order } = view;
  const [form, setForm] = useState(() => settleForm(shortage, offer));
  const [newLineIds] = useState(() => Object.fromEntries(shortage.lines.map(({ lineId }) => [lineId, newId()])));
  const { outcome } = form;
  const reason = form.reason ?? t.reasons[outcome];
  const instead = insteadOf(form, offer, newLineIds);
  const args = settleArgs(order, shortage, form, instead, reason);
  const change = useChange(view, 'settleShortage', args, () => {
    onClose();
    toast('ok', outcome === 'wait' ? t.waits : t.done);
  });
  const choices = outcomes.map((value) => ({ value, label: t.choices[value], hint: t.hints[value] }));
  return (
    <Dialog
      title={t.title(order.code)}
      onClose={onClose}
      onConfirm={() => void change.confirm()}
      confirmLabel={t.confirm}
      confirmDisabled={!change.ready}
      busy={change.command.busy}
      danger={outcome === 'cancelled'}
      width={680}
    >
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {shortage.lines.map(({ lineId, missing, name }) => {
          const restockOn = offer.restocks.find((one) => one.lineId === lineId)?.restockOn ?? null;
          return (
            <li key={lineId}>
              <b>{t.missing(missing, name)}</b> {restockOn !== null && t.restock(day(restockOn))}
            </li>
          );
        })}
      </ul>
      <Options<Outcome>
        label={t.choice}
        value={outcome}
        options={choices}
        onChange={(to) => setForm({ ...form, outcome: to })}
      />
      {outcome === 'wait' && (
        <Field
          label={t.until}
          type="date"
          name="until"
          value={form.until}
          onChange={(until) => setForm({ ...form, until })}
          hint={t.untilHint}
        />
      )}
      {outcome === 'changed' &&
        shortage.lines.map(({ lineId }) => (
          <InsteadField
            key={lineId}
            order={order}
            shortage={shortage}
            lineId={lineId}
            offer={offer}
            instead={instead}
            newLineId={newLineIds[lineId] ?? ''}
            onChoose={(sku) => setForm({ ...form, instead: { ...form.instead, [lineId]: sku } })}
          />
        ))}
      {outcome === 'changed' && args === null && reason !== '' && <Hint>{t.nothingLeft}</Hint>}
      <Field
        label={t.reason}
        name="reason"
        value={reason}
        onChange={(text) => setForm({ ...form, reason: text })}
        required
        maxLength={200}
      />
      <Money outcome={outcome} order={order} change={change} />
    </Dialog>
  );
}

/** What happens to the money: told before it does. */
function Money({ outcome, order, change }: { outcome: Outcome; order: Order; change: Change }) {
  const t = useT(shortageWords);
  const { money } = useFormat();
  if (outcome === 'changed') return <ChangePreview order={order} change={change} />;
  const { after, refusal, settled } = change.preview;
  const back = after ? excessCents(after) : 0;
  return (
    <>
      {outcome === 'cancelled' && after && <Hint>{back > 0 ? t.refund(money(back)) : t.nothingPaid}</Hint>}
      {change.command.error === null && settled && <RefusalNote what={refusal} shop={order.shop} />}
      <RefusalNote what={change.command.error} shop={order.shop} alert />
    </>
  );
}
