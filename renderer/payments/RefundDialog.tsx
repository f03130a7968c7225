import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { type PaymentLink, heldCents } from '../../domain/payment/payment-link.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { centsOf, typedAmount } from '../typed-amount.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { Select } from '../ui/Select.tsx';
import { toast } from '../ui/toast.ts';
import { paymentWords } from './words.ts';

const OTHER = 'other';

/** By a manager, once (AVO-1, AVO-5): through the provider of a payment, or noted when it was done another way. */
export function RefundDialog({
  shop,
  code,
  dueCents,
  order,
  links,
  onClose,
}: {
  shop: string;
  code: string;
  /** What is to be given back. */
  dueCents: number;
  /** Null: the money of a link that no order stands for. */
  order: Order | null;
  links: readonly PaymentLink[];
  onClose: () => void;
}) {
  const t = useT(paymentWords).refund;
  const format = useFormat();
  const command = useCommand();
  const paid = links.filter((link) => heldCents(link) > 0);
  const [way, setWay] = useState(() => paid.find((link) => heldCents(link) >= dueCents)?.id ?? paid[0]?.id ?? OTHER);
  const [refundId] = useState(newId);
  const [amount, setAmount] = useState(() => typedAmount(dueCents));
  const [words, setWords] = useState('');
  const amountCents = centsOf(amount);
  const ready = amountCents !== null && words.trim() !== '';
  const confirm = async () => {
    if (!ready) return;
    const done =
      way === OTHER && order
        ? await command.run('recordRefund', { orderId: order.id, receiptId: refundId, amountCents, reference: words })
        : await command.run('refundPayment', { linkId: way, refundId, amountCents, reason: words });
    if (!done) return;
    toast('ok', way === OTHER ? t.noted : t.asked);
    onClose();
  };
  const ways = [
    ...paid.map((link) => ({ value: link.id, label: t.link(format.money(link.amountCents)) })),
    ...(order === null ? [] : [{ value: OTHER, label: t.other }]),
  ];
  return (
    <Dialog
      title={t.title(code)}
      confirmLabel={t.confirm}
      confirmDisabled={!ready}
      busy={command.busy}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Select label={t.way} value={way} options={ways} onChange={setWay} />
      <Field label={t.amount} value={amount} onChange={setAmount} inputMode="decimal" end="€" required />
      <Field
        label={way === OTHER ? t.reference : t.reason}
        value={words}
        onChange={setWords}
        maxLength={way === OTHER ? 80 : 200}
        autoFocus
        required
      />
      <RefusalNote what={command.error} shop={shop} alert />
    </Dialog>
  );
}
