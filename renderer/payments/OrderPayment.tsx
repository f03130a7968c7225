import { styled } from '@mui/material/styles';
import type { Order } from '../../domain/order/order.ts';
import { balanceCents } from '../../domain/order/order.ts';
import { linkMethod } from '../../domain/payment/ask.ts';
import { whyNotAmount } from '../../domain/payment/limits.ts';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import type { OrderView } from '../../domain/views.ts';
import { newId } from '../api.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { useCommand } from '../orders/use-command.ts';
import { navigate } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { useLive } from '../use-live.ts';
import { useMay, useShopById } from '../workstation-state.ts';
import { LinkChip } from './LinkChip.tsx';
import { useLinkActs } from './use-link-acts.ts';
import { paymentWords } from './words.ts';

/** What came in for a placed order, what is still to be paid, and how (VIE-2, ORD-10); what goes back is with its refunds. */
export function OrderPayment({ view: { order, gates } }: { view: OrderView }) {
  const links = useLive('paymentLinksOfOrder', { orderId: order.id }, ['paymentLinks']).data ?? [];
  const dueCents = order.status === 'cancelled' ? 0 : balanceCents(order);
  const shown = links.filter(
    ({ state, refunds }) => state !== 'settled' || refunds.some((one) => one.state !== 'done'),
  );
  return (
    <Root>
      {order.payment.receipts.length > 1 && <Receipts order={order} />}
      {dueCents > 0 && <Due order={order} links={links} mayNote={(gates.recordPayment ?? null) === null} />}
      {shown.map((link) => (
        <LinkLine key={link.id} link={link} />
      ))}
    </Root>
  );
}

/** Each sum that came in or went back, oldest first. */
function Receipts({ order }: { order: Order }) {
  return (
    <ul>
      {order.payment.receipts.map(({ id, amountCents, at, reference }) => (
        <li key={id}>
          <span>
            <When at={at} shape="dayTime" /> {reference !== '' && `· ${reference}`}
          </span>
          <Money cents={amountCents} />
        </li>
      ))}
    </ul>
  );
}

function Due({ order, links, mayNote }: { order: Order; links: readonly PaymentLink[]; mayNote: boolean }) {
  const t = useT(paymentWords);
  const places = useMay('order.place');
  const profile = useShopById(order.shop);
  const command = useCommand();
  const cents = balanceCents(order);
  const waits = links.some(
    ({ state, amountCents }) => (state === 'asked' || state === 'waiting') && amountCents === cents,
  );
  const byLink = places && !waits && profile !== null && linkMethod(profile, order.payment.method) !== undefined;
  const ask = () => void command.run('askSupplement', { linkId: newId(), orderId: order.id });
  return (
    <div className="ask">
      {byLink && whyNotAmount(cents) === undefined && (
        <Button size="small" shortcut="S" busy={command.busy} onClick={ask}>
          {t.link.askShort}
        </Button>
      )}
      {mayNote && (
        <Button
          size="small"
          onClick={() => navigate({ page: 'order', orderId: order.id, intent: 'recordPayment' }, 'replace')}
        >
          {t.order.note}
        </Button>
      )}
      <RefusalNote what={command.error} shop={order.shop} alert />
    </div>
  );
}

function LinkLine({ link }: { link: PaymentLink }) {
  const t = useT(paymentWords);
  const format = useFormat();
  const acts = useLinkActs(link);
  const open = link.state === 'asked' || link.state === 'waiting';
  const failed = link.refunds.findLast(({ state }) => state === 'failed');
  return (
    <div className="ask">
      <LinkChip state={link.state} />
      <Money cents={link.amountCents} />
      {link.state === 'failed' && link.failure !== null && <span>{t.why(link.failure)}</span>}
      {failed && <span>{t.order.refundFailed(format.money(failed.amountCents), t.why(failed.failure ?? ''))}</span>}
      {link.state === 'waiting' && (
        <Button size="small" onClick={acts.copy}>
          {t.link.copy}
        </Button>
      )}
      {open && (
        <Button size="small" look="danger" busy={acts.busy} onClick={acts.withdraw}>
          {t.link.withdraw}
        </Button>
      )}
      <RefusalNote what={acts.error} shop={link.shop} alert />
    </div>
  );
}

const Root = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '&:not(:empty)': { marginTop: 10, paddingTop: 10, borderTop: '1px solid var(--line)' },
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  li: { display: 'flex', justifyContent: 'space-between', gap: 12, fontSize: 13, lineHeight: '20px' },
  'li > span': { minWidth: 0, overflowWrap: 'anywhere' },
  'li > span:last-of-type': { flexShrink: 0 },
  '.ask': { display: 'flex', flexWrap: 'wrap', gap: '6px 10px', alignItems: 'center' },
  span: { color: 'var(--muted)', fontSize: 13 },
});
