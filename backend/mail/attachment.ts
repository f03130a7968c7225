/** What goes with a letter, as PDF. */
import { renderGiftCard, renderInvoices } from '../../documents/render.ts';
import type { Invoice } from '../../domain/invoice/invoice.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { Tx } from '../../domain/tx.ts';
import type { GiftCard } from '../../domain/voucher/gift-card.ts';
import type { Attachment } from './post.ts';

/** The document to be drawn; undefined where it is not there. */
export type Enclosed = { giftCard: GiftCard | undefined } | { invoice: Invoice | undefined } | null;

export async function enclosedWith(docs: Tx, { attached }: Mail): Promise<Enclosed> {
  if (!attached) return null;
  if (attached.kind === 'giftCard') return { giftCard: await docs.get('giftCards', attached.id) };
  return { invoice: await docs.get('invoices', attached.id) };
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
  const { invoice } = enclosed;
  if (!invoice?.number) throw new Error('the invoice is not there');
  const { bytes } = await renderInvoices([invoice], [profile], now);
  return { filename: `${invoice.number}.pdf`, content: bytes };
}
