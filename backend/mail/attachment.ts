/** What goes with a letter, as PDF. */
import { renderGiftCard, renderInvoices } from '../../documents/render.ts';
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
  const invoice = await storage.write(({ docs }) => docs.get('invoices', id));
  if (!invoice?.number) throw new Error('the invoice is not there');
  const { bytes } = await renderInvoices([invoice], [profile], world.now());
  return { filename: `${invoice.number}.pdf`, content: bytes };
}
