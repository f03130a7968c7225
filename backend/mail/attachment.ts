/** What goes with a letter, as PDF. */
import { renderQuote } from '../../documents/quote-page.ts';
import { renderGiftCard, renderInvoices, renderReturnSlips } from '../../documents/render.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { World } from '../access/world.ts';
import type { Storage } from '../contract.ts';
import type { Attachment } from './worker.ts';

/** Throws where what should go with the letter is not there, or not to be had any more: such a letter is not sent. */
export async function attachmentOf(
  { storage, world }: { storage: Storage; world: Pick<World, 'now'> },
  { attached, language }: Mail,
  profile: ShopProfile,
): Promise<Attachment | null> {
  if (!attached) return null;
  const { kind, id } = attached;
  if (kind === 'giftCard') {
    const card = await storage.write(({ docs }) => docs.get('giftCards', id));
    if (!card || card.cancelledAt !== null) throw new Error('the gift card is not to be had');
    const content = await renderGiftCard(card, profile, language, world.now());
    return { filename: language === 'fr' ? 'carte-cadeau.pdf' : 'gift-card.pdf', content };
  }
  if (kind === 'quote') {
    const quote = await storage.write(({ docs }) => docs.get('quotes', id));
    if (!quote?.number) throw new Error('the quote is not there');
    return { filename: `${quote.number}.pdf`, content: await renderQuote(quote, profile, world.now()) };
  }
  if (kind === 'returnSlip') return slipOf(storage, id, profile, world.now());
  const invoice = await storage.write(({ docs }) => docs.get('invoices', id));
  if (!invoice?.number) throw new Error('the invoice is not there');
  const { bytes } = await renderInvoices([invoice], [profile], world.now());
  return { filename: `${invoice.number}.pdf`, content: bytes };
}

/** DOC-6: only of a return that is still awaited. */
async function slipOf(storage: Storage, id: string, profile: ShopProfile, now: string): Promise<Attachment> {
  const found = await storage.write(async ({ docs }) => {
    const doc = await docs.get('returns', id);
    const order = doc && (await docs.get('orders', doc.orderId));
    return doc && order && { doc, order };
  });
  if (!found || found.doc.sendBackBy === null || found.doc.state === 'refused')
    throw new Error('the return slip is not to be had');
  const { bytes } = await renderReturnSlips([{ ...found, profile }], now);
  return { filename: `${found.doc.code}.pdf`, content: bytes };
}
