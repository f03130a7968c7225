import { styled } from '@mui/material/styles';
import type { Order } from '../../domain/order/order.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import { useShopById } from '../workstation-state.ts';
import { Small } from './order-style.ts';
import { modeWord, paymentWord } from './own-words.ts';
import { orderWords } from './words.ts';

/** The sums of an order, as they were told to the customer (PRX-3). */
export function OrderTotals({ order }: { order: Order }) {
  const t = useT(orderWords);
  const locale = useLocale();
  const profile = useShopById(order.shop);
  const { rate } = useFormat();
  const { totals, payment } = order;
  // a cancelled order owes back what came in
  const due = order.status === 'cancelled' ? -payment.paidCents : balanceCents(order);
  return (
    <Sums>
      <Sum label={t.articles} cents={totals.articlesCents} />
      {totals.optionsCents !== 0 && <Sum label={t.options} cents={totals.optionsCents} />}
      <Sum label={`${t.delivery} · ${modeWord(locale, order, profile)}`} cents={totals.deliveryCents} />
      <Sum label={t.total} cents={totals.totalCents} total />
      {totals.vat.map(({ rateBp, vatCents }) => (
        <Sum key={rateBp} label={t.vat(rate(rateBp))} cents={vatCents} quiet />
      ))}
      <div className="paid">
        <dt>
          {paymentWord(locale, order, profile)}
          {payment.paidAt !== null && (
            <Small>
              {t.paidOn} <When at={payment.paidAt} shape="dayTime" />
              {payment.reference !== '' && ` · ${payment.reference}`}
            </Small>
          )}
        </dt>
        <dd>{payment.paidCents === 0 ? t.unpaid : <Money cents={payment.paidCents} />}</dd>
      </div>
      {due !== 0 && <Sum label={due > 0 ? t.due : t.toRefund} cents={Math.abs(due)} due />}
    </Sums>
  );
}

function Sum(props: { label: string; cents: number; quiet?: boolean; total?: boolean; due?: boolean }) {
  return (
    <div data-quiet={props.quiet || undefined} data-total={props.total || undefined} data-due={props.due || undefined}>
      <dt>{props.label}</dt>
      <dd>
        <Money cents={props.cents} strong={props.total ?? false} />
      </dd>
    </div>
  );
}

const Sums = styled('dl')({
  margin: 0,
  '> div': { display: 'flex', justifyContent: 'space-between', gap: 12, padding: '2px 0' },
  dd: { margin: 0, whiteSpace: 'nowrap' },
  '[data-quiet]': { color: 'var(--muted)', fontSize: 12.5, lineHeight: '18px', padding: 0 },
  '[data-total]': { borderTop: '1px solid var(--line)', marginTop: 6, paddingTop: 8, fontWeight: 600, fontSize: 16 },
  '.paid': { borderTop: '1px solid var(--line)', marginTop: 8, paddingTop: 8 },
  '[data-due]': { color: 'var(--accent-text)', fontWeight: 600 },
});
