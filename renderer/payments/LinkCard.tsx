import { styled } from '@mui/material/styles';
import { type PaymentLink, heldCents, needsSomeone } from '../../domain/payment/payment-link.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { hrefOf } from '../routing.ts';
import { Button } from '../ui/Button.tsx';
import { Money } from '../ui/Money.tsx';
import { RefusalNote } from '../ui/RefusalNote.tsx';
import { When } from '../ui/When.tsx';
import { useMay } from '../workstation-state.ts';
import { LinkChip } from './LinkChip.tsx';
import { useLinkActs } from './use-link-acts.ts';
import { paymentWords } from './words.ts';

/** One link with what became of it and what can be done. */
export function LinkCard({ link, onRefund }: { link: PaymentLink; onRefund: (link: PaymentLink) => void }) {
  const t = useT(paymentWords);
  const format = useFormat();
  const acts = useLinkActs(link);
  const refunds = useMay('payment.refund');
  const { state, failure, handled, orderCode, orderId, refusal } = link;
  const open = state === 'asked' || state === 'waiting';
  const over = state === 'failed' || state === 'expired' || state === 'withdrawn';
  const again = link.order !== null && (state === 'blocked' || over);
  const failedRefund = link.refunds.findLast((refund) => refund.state === 'failed');
  return (
    <Row>
      <header>
        <b>{link.customerName}</b>
        <Money cents={link.amountCents} />
        <LinkChip state={state} />
        {orderCode !== null && <a href={hrefOf({ page: 'order', orderId, intent: null })}>{orderCode}</a>}
        {link.purpose === 'supplement' && orderCode !== null && <span>{t.link.supplement(orderCode)}</span>}
        {link.quote !== null && <a href={hrefOf({ page: 'quote', quoteId: link.quote.id })}>{t.link.quote}</a>}
        <span className="when">
          <When at={link.askedAt} shape="dayTime" /> · {t.link.by(link.askedByName)}
          {handled !== null && ` · ${t.link.takenUp(handled.byName)}`}
        </span>
      </header>
      {state === 'failed' && failure !== null && <p>{t.link.reason(t.why(failure))}</p>}
      {state === 'blocked' && <RefusalNote what={refusal} shop={link.shop} />}
      {failedRefund && (
        <p className="bad">
          {t.order.refundFailed(format.money(failedRefund.amountCents), t.why(failedRefund.failure ?? ''))}
        </p>
      )}
      <RefusalNote what={acts.error} shop={link.shop} alert />
      {(open || again || needsSomeone(link)) && (
        <footer>
          {state === 'waiting' && (
            <Button size="small" onClick={acts.copy}>
              {t.link.copy}
            </Button>
          )}
          {open && (
            <Button size="small" look="danger" busy={acts.busy} onClick={acts.withdraw}>
              {t.link.withdraw}
            </Button>
          )}
          {again && (
            <Button size="small" look={needsSomeone(link) ? 'primary' : 'plain'} busy={acts.busy} onClick={acts.reopen}>
              {state === 'blocked' ? t.link.reopenPaid : t.link.reopen}
            </Button>
          )}
          {refunds && state === 'blocked' && heldCents(link) > 0 && (
            <Button size="small" onClick={() => onRefund(link)}>
              {t.order.refund}
            </Button>
          )}
          {needsSomeone(link) && state !== 'blocked' && (
            <Button size="small" busy={acts.busy} onClick={acts.file}>
              {t.link.seen}
            </Button>
          )}
        </footer>
      )}
    </Row>
  );
}

const Row = styled('article')({
  padding: '12px 16px',
  borderTop: '1px solid var(--line)',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  header: { display: 'flex', gap: '4px 10px', alignItems: 'baseline', flexWrap: 'wrap' },
  b: { fontWeight: 600 },
  '.when': { marginLeft: 'auto', color: 'var(--muted)', fontSize: 13 },
  '.bad': { color: 'var(--error)' },
  footer: { display: 'flex', gap: 8, flexWrap: 'wrap' },
});
