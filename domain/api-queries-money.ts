/** Questions about what was paid, is owed, is given back: links, transfers, invoices, codes, refunds. Amounts are cents TTC. */
import { z } from 'zod';
import { Pieces } from './after-sale/case-parts.ts';
import { Id, Slug } from './ids.ts';
import { PaymentLink, PaymentLinkState } from './payment/payment-link.ts';
import { Transfer } from './payment/transfer.ts';
import { PaymentTasks, StatementLine, StatementPreview } from './payment/views.ts';
import { RefundWish } from './refund/commands.ts';
import { CardOffer, CustomerMoney, RefundOffer, RefundView } from './refund/views.ts';
import { CardFilter, CardRows, VoucherAsked, VoucherFilter, VoucherRows, VoucherView } from './voucher/views.ts';
import { Voucher } from './voucher/voucher.ts';
import { InvoicesView, IssuedGiftCard, RenderedDocument } from './views.ts';
import { call } from './api-call.ts';

export const moneyQueries = {
  /** Codes as they were typed; those that are unknown here are left out. */
  vouchersByCode: call(z.object({ shop: Slug, codes: z.array(z.string().max(60)).max(10) }), z.array(Voucher)),
  /** What can be told to a caller today: codes for everyone, and the customer's own vouchers. */
  vouchersOnOffer: call(
    z.object({ shop: Slug, customerId: Id.nullable().default(null) }),
    z.object({ everyone: z.array(Voucher), own: z.array(Voucher) }),
  ),
  /** Newest first (AVO-2). */
  voucherList: call(VoucherFilter, VoucherRows),
  voucherById: call(VoucherAsked, VoucherView.nullable()),
  /** Gift cards that were sold and refunds kept as vouchers, newest first, by the end of their codes (AVO-3). */
  giftCardList: call(CardFilter, CardRows),
  giftCardsOfOrder: call(z.object({ orderId: Id }), z.array(IssuedGiftCard)),
  /** Cards and credits that may pay for an order, by their whole codes as typed; those unknown here are left out (AVO-3). */
  giftCardsByCode: call(z.object({ shop: Slug, codes: z.array(z.string().max(60)).max(10) }), z.array(CardOffer)),
  /** What a refund would come to, without asking for it (AVO-1). */
  refundOffer: call(z.object({ orderId: Id, wish: RefundWish }), RefundOffer.nullable()),
  refundsOfOrder: call(z.object({ orderId: Id }), z.array(RefundView)),
  /** To decide, to send by hand, on its way, failed: the oldest first. */
  refundsWaiting: call(z.object({ shop: Slug }), z.array(RefundView)),
  /** Done or refused, the latest first. */
  refundsOver: call(z.object({ shop: Slug }), z.array(RefundView)),
  /** What these pieces of a return would come to, before it is decided (RET-4). */
  returnMoney: call(z.object({ returnId: Id, pieces: z.array(Pieces).max(400) }), RefundOffer.nullable()),
  customerMoney: call(z.object({ customerId: Id }), CustomerMoney.nullable()),
  paymentLinkById: call(z.object({ linkId: Id }), PaymentLink.nullable()),
  /** Newest first; none for roles without prices. */
  paymentLinksOfOrder: call(z.object({ orderId: Id }), z.array(PaymentLink)),
  paymentLinkList: call(z.object({ shop: Slug, states: z.array(PaymentLinkState) }), z.array(PaymentLink)),
  transferList: call(z.object({ shop: Slug, states: z.array(Transfer.shape.state) }), z.array(Transfer)),
  paymentTasks: call(z.object({ shop: Slug }), PaymentTasks),
  statementPreview: call(z.object({ shop: Slug, rows: z.array(StatementLine).max(500) }), z.array(StatementPreview)),
  /** Of one order, or of one customer. */
  invoices: call(
    z.object({ orderId: Id.nullable().default(null), customerId: Id.nullable().default(null) }),
    InvoicesView,
  ),
  invoiceDocument: call(z.object({ invoiceIds: z.array(Id).min(1).max(100) }), RenderedDocument),
} as const;
