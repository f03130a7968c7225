import { styled } from '@mui/material/styles';
import type { Order } from '../../domain/order/order.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { Money } from '../ui/Money.tsx';
import { orderWords } from './words.ts';

/** The sums of an order, as they were told to the customer (PRX-3). */
export function OrderTotals({ order }: { order: Order }) {
  const t = useT(orderWords);
  const { rate } = useFormat();
  const { totals, payment } = order;
  const due = balanceCents(order);
  return (
    <Sums>
      <Sum label={t.articles} cents={totals.articlesCents} />
      {totals.optionsCents !== 0 && <Sum label={t.options} cents={totals.optionsCents} />}
      <Sum label={`${t.delivery} · ${order.mode.label}`} cents={totals.deliveryCents} />
      {totals.vat.map(({ rateBp, vatCents }) => (
        <Sum key={rateBp} label={t.vat(rate(rateBp))} cents={vatCents} quiet />
      ))}
      <Sum label={t.total} cents={totals.totalCents} total />
      {payment.paidCents !== 0 && <Sum label={`${t.paid} · ${payment.label}`} cents={payment.paidCents} />}
      {due !== 0 && <Sum label={t.due} cents={due} due />}
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
  div: { display: 'flex', justifyContent: 'space-between', gap: 12, padding: '2px 0' },
  dd: { margin: 0 },
  '[data-quiet]': { color: 'var(--muted)', fontSize: 12.5 },
  '[data-total]': { borderTop: '1px solid var(--line)', marginTop: 6, paddingTop: 8, fontWeight: 600, fontSize: 16 },
  '[data-due]': { color: 'var(--accent-text)', fontWeight: 550 },
});
