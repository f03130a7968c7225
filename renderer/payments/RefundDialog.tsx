import { useState } from 'react';
import { type PaymentLink, heldCents } from '../../domain/payment/payment-link.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { centsOf, typedAmount } from '../typed-amount.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { toast } from '../ui/toast.ts';
import { paymentWords } from './words.ts';

/** By a manager, once, through the provider: the money of a link that no order stands for (AVO-1, AVO-5). */
export function RefundDialog({ link, onClose }: { link: PaymentLink; onClose: () => void }) {
  const t = useT(paymentWords).refund;
  const command = useCommand();
  const [refundId] = useState(newId);
  const [amount, setAmount] = useState(() => typedAmount(heldCents(link)));
  const [reason, setReason] = useState('');
  const amountCents = centsOf(amount);
  const ready = amountCents !== null && reason.trim() !== '';
  const confirm = async () => {
    if (!ready) return;
    if (!(await command.run('refundPayment', { linkId: link.id, refundId, amountCents, reason }))) return;
    toast('ok', t.asked);
    onClose();
  };
  return (
    <Dialog
      title={t.title(link.customerName)}
      confirmLabel={t.confirm}
      confirmDisabled={!ready}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Field label={t.amount} value={amount} onChange={setAmount} inputMode="decimal" end="€" required />
      <Field label={t.reason} value={reason} onChange={setReason} maxLength={200} autoFocus required />
      <RefusalNote what={command.error} shop={link.shop} alert />
    </Dialog>
  );
}
