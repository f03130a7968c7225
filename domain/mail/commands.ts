/** A letter sent again on request: « I got no e-mail » (ORD-18). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { personName } from '../customer/address.ts';
import { openFor } from '../order/open-order.ts';
import { told } from '../order/timeline.ts';
import { refusal } from '../refusal.ts';
import { line } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { orderLetters } from './kinds.ts';
import { invoiceLetter } from './letters.ts';
import type { Mail } from './mail.ts';
import { type Unsent, ofGiftCard, ofOrder, unsent } from './write.ts';

const Again = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), letter: z.enum(orderLetters), orderId: Id }),
  z.object({ kind: z.literal('giftCard'), giftCardId: z.string().max(60) }),
  z.object({ kind: z.literal('invoice'), invoiceId: Id }),
]);

export const sendLetter = command(
  'mail.send',
  z.object({ mailId: Id, what: Again }),
  async (tx, { mailId, what }, ctx) => {
    const mail = await asked(tx, ctx, what);
    if (mail.to === '') throw refusal('mailUnsendable', { rule: 'ORD-18', field: 'email', why: 'address' });
    const id = `${mailId}:${mail.kind}`;
    if (await tx.get('mails', id)) throw refusal('alreadyExists', { table: 'mails', id });
    await tx.put('mails', { ...mail, id, queuedAt: ctx.issuedAt, askedBy: ctx.actor.name });
  },
);

/** Written as things stand now: an order that went on since is told as it is. */
async function asked(tx: Tx, ctx: Ctx, what: z.output<typeof Again>): Promise<Unsent> {
  if (what.kind === 'order') {
    const order = await mustGet(tx, 'orders', what.orderId);
    return ofOrder(what.letter, order, await mustGetShop(tx, ctx, order.shop));
  }
  if (what.kind === 'giftCard') {
    const card = await mustGet(tx, 'giftCards', what.giftCardId);
    const order = await mustGet(tx, 'orders', card.orderId);
    return ofGiftCard(card, await mustGetShop(tx, ctx, card.shop), order.language);
  }
  return ofInvoice(tx, ctx, what.invoiceId);
}

async function ofInvoice(tx: Tx, ctx: Ctx, invoiceId: string): Promise<Unsent> {
  const invoice = await mustGet(tx, 'invoices', invoiceId);
  const order = await mustGet(tx, 'orders', invoice.orderId);
  const profile = await mustGetShop(tx, ctx, invoice.shop);
  const { number, orderCode, language } = invoice;
  if (number === null) throw refusal('mailUnsendable', { rule: 'DOC-4', field: 'invoiceId', why: 'number' });
  const to: Pick<Mail, 'to' | 'state'> = { to: order.customer.email, state: 'queued' };
  return {
    ...unsent,
    shop: invoice.shop,
    kind: 'invoice',
    orderId: order.id,
    customerId: order.customer.id,
    attached: { kind: 'invoice', id: invoiceId },
    language,
    ...to,
    ...invoiceLetter({ number, orderCode, name: personName(order.customer) }, profile, language),
  };
}

/** The address was mistyped: the order's own copy is put right, at any time, and the next letters go there (ORD-18). */
export const changeOrderEmail = command(
  'order.change',
  z.object({ orderId: Id, email: line(320).pipe(z.email()) }),
  async (tx, { orderId, email }, ctx) => {
    const { order } = await openFor(tx, ctx, orderId, 'changeEmail');
    const before = order.customer.email;
    if (email === before) throw refusal('nothingChanges', { field: 'email' });
    const changed = { ...order, customer: { ...order.customer, email } };
    await tx.put('orders', told(changed, ctx, { what: 'emailChanged', before, after: email }));
  },
);
