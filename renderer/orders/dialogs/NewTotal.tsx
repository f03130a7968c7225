import type { Order } from '../../../domain/order/order.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n/words.ts';
import { orderWords } from '../words.ts';
import { Total } from './dialog-style.ts';

/** The price difference, told before the change is made, and what it means for the money (RULES, below the gate table). */
export function NewTotal({ order, after }: { order: Pick<Order, 'totals' | 'payment'>; after: number }) {
  const t = useT(orderWords);
  const { money } = useFormat();
  const before = order.totals.totalCents;
  const { paidCents } = order.payment;
  const due = after - paidCents;
  const told = after === before ? t.sameTotal : t.insteadOf(money(before));
  // nothing was paid yet: nothing to give back, and the whole is due as it was
  const meaning =
    after === before || paidCents === 0 || due === 0 ? '' : due > 0 ? t.collect(money(due)) : t.refund(money(-due));
  return (
    <Total aria-live="polite">
      <span>
        {t.newTotal} <small>{[told, meaning].filter((text) => text !== '').join(' · ')}</small>
      </span>
      <span>{money(after)}</span>
    </Total>
  );
}
