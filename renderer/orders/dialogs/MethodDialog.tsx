import { useState } from 'react';
import { z } from 'zod';
import { balanceCents } from '../../../domain/order/order.ts';
import { whyNotAmount } from '../../../domain/payment/limits.ts';
import { execute, newId } from '../../api.ts';
import { useFormat } from '../../format.ts';
import { useLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/words.ts';
import { useSay } from '../../refusals.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { toast } from '../../ui/toast.ts';
import { useMay, useShopById } from '../../workstation-state.ts';
import { useChange } from '../use-change.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { changeWords } from './change-words.ts';
import { filled } from './filled.ts';

const Form = z.object({ paymentMethod: z.string() });

/** VIE-2: a method paid through a link leads to the link at once, where something is due (ORD-10). */
export function MethodDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const { order } = view;
  const t = useT(orderWords);
  const words = useT(changeWords);
  const locale = useLocale();
  const { money } = useFormat();
  const say = useSay();
  const methods = useShopById(order.shop)?.paymentMethods ?? [];
  const [form, setForm] = useState(() => filled(Form, args, { paymentMethod: order.payment.method }));
  const [sends, setSends] = useState(true);
  const due = balanceCents(order);
  const kind = methods.find(({ id }) => id === form.paymentMethod)?.kind;
  const byLink = useMay('order.place') && kind === 'link' && due > 0 && whyNotAmount(due) === undefined;
  const changes = form.paymentMethod !== order.payment.method;
  const change = useChange(
    view,
    'changePaymentMethod',
    () => ({ orderId: order.id, ...form }),
    (undo) => {
      // a link that is on its way is not called back by undoing the method
      if (!byLink || !sends) return onDone(undo);
      execute('askSupplement', { linkId: newId(), orderId: order.id }).then(
        () => toast('ok', words.linkAsked(money(due))),
        (error: unknown) => toast('error', say(error, order.shop).sentence),
      );
      return onDone(null);
    },
  );
  return (
    <Dialog
      title={t.methodTitle}
      onClose={onClose}
      onConfirm={() => void change.confirm()}
      {...(byLink && sends && changes ? { confirmLabel: words.changeAndSend } : {})}
      confirmDisabled={!change.ready}
      busy={change.command.busy}
    >
      <RefusalNote what={view.gates.changePaymentMethod} shop={order.shop} />
      <Select
        label={t.method}
        value={form.paymentMethod}
        options={methods.map(({ id, label }) => ({ value: id, label: label[locale] }))}
        onChange={(paymentMethod) => setForm({ paymentMethod })}
      />
      {byLink && changes && (
        <Checkbox
          label={words.sendLink(money(due))}
          hint={order.customer.email === '' ? words.noEmail : words.linkTo(order.customer.email)}
          checked={sends}
          onChange={setSends}
        />
      )}
      <RefusalNote what={change.command.error} shop={order.shop} alert />
    </Dialog>
  );
}
