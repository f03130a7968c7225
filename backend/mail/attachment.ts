/** What goes with a letter, as PDF. */
import { renderQuote } from '../../documents/quote-page.ts';
import { renderDocuments, renderGiftCard, renderInvoices, renderReturnSlips } from '../../documents/render.ts';
import type { Invoice } from '../../domain/invoice/invoice.ts';
import type { Language } from '../../domain/language.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { Order } from '../../domain/order/order.ts';
import type { QuoteDocument } from '../../domain/quote/quote-document.ts';
import type { Return } from '../../domain/return/return.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { Tx } from '../../domain/tx.ts';
import type { GiftCard } from '../../domain/voucher/gift-card.ts';
import type { Attachment } from './post.ts';

/** A document to be drawn; undefined where it is not there. */
export type Enclosed =
  | { giftCard: GiftCard | undefined }
  | { invoice: Invoice | undefined }
  | { quote: QuoteDocument | undefined }
  | { note: Order | undefined }
  | { slip: Slip | undefined };

interface Slip {
  doc: Return;
  order: Order;
}

export async function enclosedWith(docs: Tx, { attached }: Mail): Promise<Enclosed[]> {
  if (!attached) return [];
  const { kind, id: of } = attached;
  if (kind !== 'answer') return [await paperOf(docs, { kind, id: of })];
  const [requestId = '', messageId = ''] = of.split(':');
  const request = await docs.get('requests', requestId);
  const files = request?.thread.find(({ id }) => id === messageId)?.files ?? [];
  return Promise.all(files.map((file) => paperOf(docs, file)));
}

type Kind = Exclude<NonNullable<Mail['attached']>['kind'], 'answer'> | 'deliveryNote';

async function paperOf(docs: Tx, { kind, id }: { kind: Kind; id: string }): Promise<Enclosed> {
  if (kind === 'giftCard') return { giftCard: await docs.get('giftCards', id) };
  if (kind === 'quote') return { quote: await docs.get('quotes', id) };
  if (kind === 'invoice') return { invoice: await docs.get('invoices', id) };
  if (kind === 'deliveryNote') return { note: await docs.get('orders', id) };
  const doc = await docs.get('returns', id);
  const order = doc && (await docs.get('orders', doc.orderId));
  return { slip: doc && order && { doc, order } };
}

/** Throws where what should go with the letter is not there, or not to be had any more: such a letter is not sent. */
export async function drawn(
  enclosed: Enclosed,
  language: Language,
  profile: ShopProfile,
  now: string,
): Promise<Attachment> {
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
  if ('note' in enclosed) return noteOf(enclosed.note, profile, now);
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

/** DOC-1, DOC-3: what has none has none in a letter either. */
async function noteOf(order: Order | undefined, profile: ShopProfile, now: string): Promise<Attachment> {
  const { bytes, pages } = order
    ? await renderDocuments('delivery-note', [order], [profile], { now })
    : { bytes: new Uint8Array(), pages: 0 };
  if (!order || pages === 0) throw new Error('the delivery note is not to be had');
  return { filename: order.language === 'fr' ? `bon-${order.code}.pdf` : `note-${order.code}.pdf`, content: bytes };
}
