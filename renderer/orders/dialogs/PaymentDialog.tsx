import { useState } from 'react';
import { z } from 'zod';
import { balanceCents } from '../../../domain/order/order.ts';
import { newId } from '../../api.ts';
import { useT } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RefusalNote } from '../../ui/RefusalNote.tsx';
import { useCommand } from '../use-command.ts';
import { centsOf, typedAmount } from '../../typed-amount.ts';
import { orderWords } from '../words.ts';
import type { OrderDialogProps } from './OrderDialog.tsx';
import { Pair } from './dialog-style.ts';
import { filled } from './filled.ts';

const Form = z.object({ amountCents: z.int(), reference: z.string() });

/** Money that came in: a transfer matched or a link paid; never a card number (ORD-9). */
export function PaymentDialog({ view, args, onClose, onDone }: OrderDialogProps) {
  const t = useT(orderWords);
  const command = useCommand();
  const [receiptId] = useState(newId);
  const start = filled(Form, args, { amountCents: balanceCents(view.order), reference: '' });
  const [amount, setAmount] = useState(() => typedAmount(start.amountCents));
  const [reference, setReference] = useState(start.reference);
  const amountCents = centsOf(amount);
  const confirm = async () => {
    if (amountCents === null) return;
    if (await command.run('recordPayment', { orderId: view.order.id, receiptId, amountCents, reference })) onDone(null);
  };
  return (
    <Dialog
      title={t.paymentTitle}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirmDisabled={amountCents === null}
      busy={command.busy}
    >
      <RefusalNote what={view.gates.recordPayment} shop={view.order.shop} />
      <Pair>
        <Field label={t.amount} value={amount} onChange={setAmount} inputMode="decimal" autoFocus end="€" required />
        <Field label={t.reference} value={reference} onChange={setReference} maxLength={80} />
      </Pair>
      <RefusalNote what={command.error} shop={view.order.shop} alert />
    </Dialog>
  );
}
