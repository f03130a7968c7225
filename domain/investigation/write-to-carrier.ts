/** The e-mail that opens an investigation with a carrier that takes e-mails (TRP-2, TRP-4). */
import { unsent } from '../mail/write.ts';
import { refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Ctx, type Tx, mustGet } from '../tx.ts';
import { carrierLetter } from './carrier-letter.ts';
import type { Investigation } from './investigation.ts';

/** Throws `Refusal` mailUnsendable where the carrier has no address for it: it is then told by phone, letter or form. */
export async function writeToCarrier(
  tx: Tx,
  ctx: Ctx,
  investigation: Investigation,
  profile: ShopProfile,
  to: string | null,
): Promise<void> {
  if (to === null) throw refusal('mailUnsendable', { rule: 'TRP-2', field: 'by', why: 'address' });
  const order = await mustGet(tx, 'orders', investigation.orderId);
  const tracking = await tx.get('trackings', investigation.parcelId);
  const events = [...(tracking?.events ?? []), ...investigation.events].sort((a, b) => (a.at < b.at ? -1 : 1));
  const { subject, facts, paragraphs } = carrierLetter(investigation, order, profile, events);
  const [hello = '', ...rest] = paragraphs;
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  await tx.put('mails', {
    ...unsent,
    id: `${investigation.id}:carrierInquiry`,
    shop: investigation.shop,
    kind: 'carrierInquiry',
    orderId: order.id,
    // a letter about a customer, not to one
    customerId: null,
    to,
    state: 'queued',
    language: 'fr',
    subject,
    blocks: [
      paragraph(hello),
      { kind: 'rows', rows: facts.map(({ label, value }) => ({ left: label, right: value })) },
      ...rest.map(paragraph),
    ],
    queuedAt: ctx.issuedAt,
    askedBy: ctx.actor.name,
  });
}
