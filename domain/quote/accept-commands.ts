/** A customer says yes to a quote: by a transfer or otherwise, by money that came already, or by a link (MSG-2, ORD-10). */
import { buffered } from '../buffered-tx.ts';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { balanceCents } from '../order/order.ts';
import { linkFor } from '../payment/ask.ts';
import { whyNotAmount } from '../payment/limits.ts';
import { useLink } from '../payment/use-link.ts';
import { refusal, throwIf } from '../refusal.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { Accepted, quoteAccepted, whyNotFree } from './accept.ts';

/** No workstation's letters are these: the code of an order that is only tried. */
const TRIED_CODE = 'ZZZZ-000000';

/** The order stands at the quote's own prices, whatever the catalogue says by now; the stock is today's. */
export const acceptQuote = command(
  'order.place',
  // `paidLinkId`: a link for this quote that was paid and could not be used then
  Accepted.extend({ paidLinkId: Id.nullable().default(null) }),
  async (tx, { paidLinkId, ...asked }, ctx) => {
    const { shop, linkId } = await mustGet(tx, 'quotes', asked.quoteId);
    const { paymentMethods } = await mustGetShop(tx, ctx, shop);
    const method = paymentMethods.find(({ id }) => id === asked.paymentMethod);
    if (method?.kind === 'link' && asked.expectedTotalCents > 0 && paidLinkId === null)
      throw refusal('paymentLinkNeeded', { rule: 'ORD-10', field: 'paymentMethod', method: method.label.fr });
    if (paidLinkId !== null && paidLinkId !== linkId)
      throw refusal('notFound', { table: 'paymentLinks', id: paidLinkId });
    const order = await quoteAccepted(tx, ctx, asked, paidLinkId);
    await tx.put('orders', paidLinkId === null ? order : await useLink(tx, ctx, order, paidLinkId));
  },
);

/** By a link: the quote stays open, and becomes the order once it is paid (ORD-10). Every refusal comes now. */
export const askQuotePayment = command(
  'order.place',
  Accepted.omit({ code: true }).extend({ linkId: Id }),
  async (tx, { linkId, ...asked }, ctx) => {
    const quote = await mustGet(tx, 'quotes', asked.quoteId);
    const { paymentMethods } = await mustGetShop(tx, ctx, quote.shop);
    const method = paymentMethods.find(({ id }) => id === asked.paymentMethod);
    if (method && method.kind !== 'link')
      throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: method.id });
    if (await tx.get('paymentLinks', linkId)) throw refusal('alreadyExists', { table: 'paymentLinks', id: linkId });
    throwIf(await whyNotFree(tx, quote));
    const tried = await quoteAccepted(buffered(tx).tx, ctx, { ...asked, code: TRIED_CODE }, null);
    const amountCents = balanceCents(tried);
    throwIf(whyNotAmount(amountCents));
    await tx.put('paymentLinks', {
      ...linkFor(ctx, linkId, tried, asked.paymentMethod),
      purpose: 'quote',
      orderCode: null,
      amountCents,
      order: null,
      quote: { id: quote.id, relayId: asked.relayId },
    });
    await tx.put('quotes', { ...quote, linkId });
  },
);
