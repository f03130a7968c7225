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
import { type ClaimLetter, claimLetters } from './claim-letters.ts';
import { orderLetters } from './kinds.ts';
import { invoiceLetter } from './letters.ts';
import type { Mail } from './mail.ts';
import { type ReturnLetter, returnLetters } from './return-letters.ts';
import { letterOfShortage } from './shortage-letter.ts';
import { ofReturn } from './write-return.ts';
import { ofClaim } from './write-claim.ts';
import { type Unsent, ofGiftCard, ofOrder, unsent } from './write.ts';

const Again = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), letter: z.enum(orderLetters), orderId: Id }),
  z.object({ kind: z.literal('giftCard'), giftCardId: z.string().max(60) }),
  z.object({ kind: z.literal('invoice'), invoiceId: Id }),
  z.object({ kind: z.literal('return'), letter: z.enum(returnLetters), returnId: Id }),
  z.object({ kind: z.literal('shortage'), orderId: Id }),
  z.object({ kind: z.literal('claim'), letter: z.enum(claimLetters), claimId: Id }),
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
  if (what.kind === 'return') return letterOfReturn(tx, ctx, what);
  if (what.kind === 'shortage') return letterOfShortage(tx, ctx, what.orderId);
  if (what.kind === 'claim') return letterOfClaim(tx, ctx, what);
  return ofInvoice(tx, ctx, what.invoiceId);
}

/** Only what is true of it: nobody is told twice that something is missing, nor of an answer that was not given (SAV-8). */
async function letterOfClaim(
  tx: Tx,
  ctx: Ctx,
  { letter, claimId }: { letter: ClaimLetter; claimId: string },
): Promise<Unsent> {
  const claim = await mustGet(tx, 'claims', claimId);
  const profile = await mustGetShop(tx, ctx, claim.shop);
  const refused = claim.outcome?.kind === 'refusal';
  const now = claim.outcome === null ? 'claimEvidenceMissing' : refused ? 'claimRefused' : 'claimAccepted';
  if (letter !== now || claim.state === 'ready')
    throw refusal('mailUnsendable', { rule: 'SAV-8', field: 'letter', why: 'claim' });
  return ofClaim(tx, letter, claim, await mustGet(tx, 'orders', claim.orderId), profile);
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

/** Only what still holds is told again: a slip of a return that was refused since would be sent in vain (RET-4). */
async function letterOfReturn(
  tx: Tx,
  ctx: Ctx,
  { letter, returnId }: { letter: ReturnLetter; returnId: string },
): Promise<Unsent> {
  const doc = await mustGet(tx, 'returns', returnId);
  const profile = await mustGetShop(tx, ctx, doc.shop);
  const order = await mustGet(tx, 'orders', doc.orderId);
  const holds: Record<ReturnLetter, boolean> = {
    returnRequested: true,
    returnValidated: doc.sendBackBy !== null && doc.state !== 'refused',
    returnRefused: doc.state === 'refused',
    returnReceived: doc.reception !== null,
  };
  if (!holds[letter]) throw refusal('mailUnsendable', { rule: 'RET-4', field: 'letter', why: 'return' });
  return ofReturn(letter, { doc, order, profile });
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
