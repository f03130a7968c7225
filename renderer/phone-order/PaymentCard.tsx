import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { AlreadyPaid } from '../payments/AlreadyPaid.tsx';
import { Card } from '../ui/Card.tsx';
import { Select } from '../ui/Select.tsx';
import { voucherWords } from '../vouchers/words.ts';
import { useCall } from './call-context.ts';
import { callWords } from './words.ts';

/** How it is paid: a link or a transfer, never a card number (ORD-9, ORD-10). */
export function PaymentCard() {
  const t = useT(callWords).payment;
  const byCards = useT(voucherWords).pay.all;
  const locale = useLocale();
  const { profile, form, change, draft, customer } = useCall();
  const { payment } = form;
  if (payment === null) return null;
  const details = draft.buyer === 'known' ? customer?.customer.details : draft.details;
  const unreachable =
    draft.buyer !== 'none' && details !== undefined && `${details.phone}${details.email}`.trim() === '';
  const hint =
    form.paying.length > 0 && form.leftCents === 0 && !form.empty
      ? byCards
      : payment.kind === 'transfer'
        ? t.transfer
        : unreachable
          ? t.nowhere
          : t.link;
  return (
    <Card title={t.title} shortcut="F4">
      <Select
        label={t.method}
        hideLabel
        name="paymentMethod"
        value={payment.id}
        options={profile.paymentMethods.map(({ id, label }) => ({ value: id, label: label[locale] }))}
        hint={hint}
        onChange={(paymentMethod) => change({ paymentMethod })}
      />
      {draft.paidLinkId !== null && <AlreadyPaid linkId={draft.paidLinkId} />}
    </Card>
  );
}
