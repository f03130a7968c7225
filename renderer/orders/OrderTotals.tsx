import { styled } from '@mui/material/styles';
import { balanceCents } from '../../domain/order/order.ts';
import type { OrderView } from '../../domain/views.ts';
import { useFormat } from '../format.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { Money } from '../ui/Money.tsx';
import { When } from '../ui/When.tsx';
import { GIFT_CARD } from '../../domain/voucher/gift-card.ts';
import { voucherWords } from '../vouchers/words.ts';
import { useShopById } from '../workstation-state.ts';
import { Small } from './order-style.ts';
import { modeWord, paymentWord } from './own-words.ts';
import { orderSaleWords } from './sale-words.ts';
import { orderWords } from './words.ts';

/** The sums of an order, as they were told to the customer (PRX-3). */
export function OrderTotals({ view: { order, gates } }: { view: OrderView }) {
  const sale = useT(orderSaleWords);
  const say = useSay();
  const t = useT(orderWords);
  const voucher = useT(voucherWords);
  const locale = useLocale();
  const profile = useShopById(order.shop);
  const { rate } = useFormat();
  const { totals, payment } = order;
  const byCards = payment.receipts.filter(({ method }) => method === GIFT_CARD);
  const others = payment.receipts.filter(({ method }) => method !== GIFT_CARD);
  // what went back says nothing of how it was paid
  const last = others.findLast(({ amountCents }) => amountCents > 0);
  // a cancelled order owes back what came in
  const due = order.status === 'cancelled' ? -payment.paidCents : balanceCents(order);
  return (
    <>
      <Sums>
        {order.lines.length > 0 && <Sum label={t.articles} cents={totals.articlesCents} />}
        {totals.optionsCents !== 0 && <Sum label={t.options} cents={totals.optionsCents} />}
        {order.returnOption && <Sum label={sale.returnOption} cents={totals.returnOptionCents} />}
        {totals.giftCardsCents > 0 && <Sum label={sale.giftCards} cents={totals.giftCardsCents} />}
        <Sum label={`${t.delivery} · ${modeWord(locale, order, profile)}`} cents={totals.deliveryCents} />
        {order.discounts.map(({ code, cents }) => (
          <Sum key={code} label={sale.discount(code)} cents={-cents} />
        ))}
        {totals.vatOffCents !== 0 && <Sum label={sale.vatOff} cents={-totals.vatOffCents} />}
        <Sum label={order.vat.charged ? t.total : sale.total} cents={totals.totalCents} total />
        {order.vat.charged &&
          totals.vat
            .filter(({ vatCents }) => vatCents !== 0)
            .map(({ rateBp, vatCents }) => <Sum key={rateBp} label={t.vat(rate(rateBp))} cents={vatCents} quiet />)}
      </Sums>
      {!order.vat.charged && <Small>{order.vat.mention[locale]}</Small>}
      {order.returnOption && <Small>{sale.returnCovers}</Small>}
      {!order.returnOption && profile?.returns.prepaidOption && order.lines.length > 0 && gates.addReturnOption && (
        <Small>{say(gates.addReturnOption).sentence}</Small>
      )}
      <Sums className="paid">
        {byCards.map(({ id, reference, amountCents, at }) => (
          <Paid key={id} label={voucher.pay.ofOrder(reference)} cents={amountCents} at={at} reference="" />
        ))}
        {(others.length > 0 || due > 0 || (byCards.length === 0 && order.totals.totalCents > 0)) && (
          <Paid
            label={paymentWord(locale, order, profile)}
            cents={others.length === 0 ? null : others.reduce((sum, { amountCents }) => sum + amountCents, 0)}
            at={last?.at ?? null}
            reference={last?.reference ?? ''}
          />
        )}
        {due !== 0 && <Sum label={due > 0 ? t.due : t.toRefund} cents={Math.abs(due)} due />}
      </Sums>
    </>
  );
}

/** What came in by one means, and when; `cents` null: nothing yet. */
function Paid(props: { label: string; cents: number | null; at: string | null; reference: string }) {
  const t = useT(orderWords);
  return (
    <div>
      <dt>
        {props.label}
        {props.at !== null && (
          <Small>
            {t.paidOn} <When at={props.at} shape="dayTime" />
            {props.reference !== '' && ` · ${props.reference}`}
          </Small>
        )}
      </dt>
      <dd>{props.cents === null ? t.unpaid : <Money cents={props.cents} />}</dd>
    </div>
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
  '&.paid': { borderTop: '1px solid var(--line)', marginTop: 8, paddingTop: 8 },
  '[data-due]': { color: 'var(--accent-text)', fontWeight: 600 },
});
