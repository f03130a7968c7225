import { styled } from '@mui/material/styles';
import { ChevronRight } from 'lucide-react';
import type { Order } from '../../domain/order/order.ts';
import type { RefundView } from '../../domain/refund/views.ts';
import { useFormat } from '../format.ts';
import { useT } from '../i18n/words.ts';
import { InvoiceRow } from '../orders/InvoiceRow.tsx';
import { mailWords } from '../orders/mail-words.ts';
import { Muted, Small } from '../orders/order-style.ts';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Money } from '../ui/Money.tsx';
import { useLive } from '../use-live.ts';
import { useMay } from '../workstation-state.ts';
import { RefundBody, RefundMarks } from './RefundCard.tsx';
import { RefundButton } from './RefundButton.tsx';
import { refundTables } from './tables.ts';
import { refundWords } from './words.ts';

/** The refunds of an order, whole: reasoning, decision, ways, credit note; and the way to ask for another (AVO-1, DOC-4). */
export function OrderRefunds({ order }: { order: Order }) {
  return useMay('refund.ask') && (order.payment.receipts.length > 0 || order.afterSale.refunds.length > 0) ? (
    <Shown order={order} />
  ) : null;
}

function Shown({ order }: { order: Order }) {
  const t = useT(refundWords);
  const format = useFormat();
  const orderId = order.id;
  const views = useLive('refundsOfOrder', { orderId }, refundTables).data;
  const offer = useLive('refundOffer', { orderId, wish: {} }, refundTables).data;
  if (views === null || offer === null) return null;
  return (
    <Card title={t.card} aside={offer.heldCents > 0 && <RefundButton orderId={orderId} shortcut="U" />}>
      {offer.excessCents > 0 && <Chip tone="accent">{t.excess(format.money(offer.excessCents))}</Chip>}
      {views.length === 0 && offer.excessCents === 0 && <Muted>{t.none}</Muted>}
      {views.map((view) => (
        <One key={view.refund.id} view={view} />
      ))}
    </Card>
  );
}

function One({ view }: { view: RefundView }) {
  const t = useT(refundWords);
  const { refund } = view;
  const papers = useLive('invoices', refund.state === 'done' ? { orderId: refund.orderId } : null, [
    'invoices',
    'refunds',
  ]).data?.papers;
  const mail = useT(mailWords);
  const mails = useLive('mails', refund.state === 'done' ? { orderId: refund.orderId } : null, ['mails']).data ?? [];
  // named after the refund, or after the voucher that it became
  const vouchers = refund.ways.filter(({ kind }) => kind === 'voucher').map(({ on }) => on);
  const letters = mails.filter(({ id }) => [refund.id, ...vouchers].some((of) => id.startsWith(`${of}:`)));
  const note = papers?.find(({ id }) => id === refund.creditNoteId);
  return (
    <Root open={refund.state !== 'done' && refund.state !== 'refused'}>
      <summary>
        <ChevronRight aria-hidden />
        <Money cents={refund.amountCents} strong />
        <RefundMarks refund={refund} />
      </summary>
      <RefundBody view={view} keys={false} linked={false} />
      {note && <InvoiceRow paper={note} />}
      {letters.map(({ id, kind, state, to }) => (
        <Small key={id}>
          {mail.kinds[kind]} · {mail.states[state]}
          {to !== '' && ` · ${to}`}
        </Small>
      ))}
      {refund.state === 'done' && refund.origin.kind !== 'order' && refund.creditNoteId === null && (
        <Muted>{t.creditNoteLater}</Muted>
      )}
    </Root>
  );
}

const Root = styled('details')({
  padding: '6px 0',
  '& + &': { borderTop: '1px solid var(--line)' },
  'summary > svg': { width: 16, height: 16, color: 'var(--muted)' },
  '&[open] > summary > svg': { transform: 'rotate(90deg)' },
  summary: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', cursor: 'pointer', padding: '4px 0' },
  // the card has its own inner padding
  '> div:first-of-type': { padding: '6px 0' },
});
