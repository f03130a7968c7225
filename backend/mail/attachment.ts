/** What goes with a letter, as PDF. */
import { renderQuote } from '../../documents/quote-page.ts';
import { renderGiftCard, renderInvoices, renderReturnSlips } from '../../documents/render.ts';
import type { Invoice } from '../../domain/invoice/invoice.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { Order } from '../../domain/order/order.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import type { Return } from '../../domain/return/return.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { Tx } from '../../domain/tx.ts';
import type { GiftCard } from '../../domain/voucher/gift-card.ts';
import type { Attachment } from './post.ts';

/** The document to be drawn; undefined where it is not there. */
export type Enclosed =
  | { giftCard: GiftCard | undefined }
  | { invoice: Invoice | undefined }
  | { quote: QuoteDocument | undefined }
  | { slip: Slip | undefined }
  | null;

interface Slip {
  doc: Return;
  order: Order;
}

export async function enclosedWith(docs: Tx, { attached }: Mail): Promise<Enclosed> {
  if (!attached) return null;
  if (attached.kind === 'giftCard') return { giftCard: await docs.get('giftCards', attached.id) };
  if (attached.kind === 'quote') return { quote: await docs.get('quotes', attached.id) };
  if (attached.kind === 'invoice') return { invoice: await docs.get('invoices', attached.id) };
  const doc = await docs.get('returns', attached.id);
  const order = doc && (await docs.get('orders', doc.orderId));
  return { slip: doc && order && { doc, order } };
}

/** Throws where what should go with the letter is not there, or not to be had any more: such a letter is not sent. */
export async function drawn(
  enclosed: Enclosed,
  { language }: Mail,
  profile: ShopProfile,
  now: string,
): Promise<Attachment | null> {
  if (!enclosed) return null;
  if ('giftCard' in enclosed) {
    const { giftCard } = enclosed;
    if (!giftCard || giftCard.cancelledAt !== null) throw new Error('the gift card is not to be had');
    const content = await renderGiftCard(giftCard, profile, language, now);
    return { filename: language === 'fr' ? 'carte-cadeau.pdf' : 'gift-card.pdf', content };
  }
  if ('quote' in enclosed) {
    const { quote } = enclosed;
    if (!quote?.number) throw new Error('the quote is not there');
    return { filename: `${quote.number}.pdf`, content: await renderQuote(quote, profile, now) };
  }
  if ('slip' in enclosed) return slipOf(enclosed.slip, profile, now);
  const { invoice } = enclosed;
  if (!invoice?.number) throw new Error('the invoice is not there');
  const { bytes } = await renderInvoices([invoice], [profile], now);
  return { filename: `${invoice.number}.pdf`, content: bytes };
}

/** DOC-6: only of a return that is still awaited. */
async function slipOf(slip: Slip | undefined, profile: ShopProfile, now: string): Promise<Attachment> {
  if (!slip || slip.doc.sendBackBy === null || slip.doc.state === 'refused')
    throw new Error('the return slip is not to be had');
  const { bytes } = await renderReturnSlips([{ ...slip, profile }], now);
  return { filename: `${slip.doc.code}.pdf`, content: bytes };
}
