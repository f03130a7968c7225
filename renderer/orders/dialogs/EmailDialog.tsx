import { useState } from 'react';
import type { Order } from '../../../domain/order/order.ts';
import { newId } from '../../api.ts';
import { useT } from '../../i18n/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { toast } from '../../ui/toast.ts';
import { mailWords } from '../mail-words.ts';
import { useCommand } from '../use-command.ts';

/** « I got no e-mail »: the address was mistyped (ORD-18). */
export function EmailDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useT(mailWords);
  const change = useCommand();
  const send = useCommand();
  const [email, setEmail] = useState(order.customer.email);
  const [again, setAgain] = useState(true);
  const confirm = async () => {
    if (!(await change.run('changeOrderEmail', { orderId: order.id, email }))) return;
    const what = { kind: 'order', letter: 'orderConfirmed', orderId: order.id } as const;
    if (again && (await send.run('sendLetter', { mailId: newId(), what }))) toast('ok', t.queued);
    onClose();
  };
  return (
    <Dialog title={t.emailTitle} onClose={onClose} onConfirm={() => void confirm()} busy={change.busy || send.busy}>
      <Field
        label={t.email}
        value={email}
        onChange={setEmail}
        inputMode="email"
        autoFocus
        hint={t.emailHint}
        required
      />
      <Checkbox label={t.sendAfter} checked={again} onChange={setAgain} />
      <RefusalNote what={change.error ?? send.error} shop={order.shop} alert />
    </Dialog>
  );
}
