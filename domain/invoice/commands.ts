/** Issuing an invoice and putting one right: never a silent edit (DOC-4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Address, WrittenAddress, addressLines } from '../customer/address.ts';
import { Id } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { told } from '../order/timeline.ts';
import { refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { line, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import type { Invoice } from './invoice.ts';
import { creditNoteOf, invoiceOf } from './make.ts';
import { drawNumber } from './number.ts';
import { paperId, papersOf, partialsOf, standing } from './papers.ts';
import { creditEarlierRefunds } from './refunded.ts';
import { whyNotCorrect, whyNotInvoice } from './rules.ts';

export const issueInvoice = command('invoice.issue', z.object({ orderId: Id }), async (tx, { orderId }, ctx) => {
  const order = await mustGet(tx, 'orders', orderId);
  const profile = await mustGetShop(tx, ctx, order.shop);
  throwIf(whyNotInvoice(order, await papersOf(tx, orderId), ctx.actor.role));
  await issued(tx, ctx, order, profile);
});

/** Puts the next invoice of the order, with a line in its story; the caller has asked `whyNotInvoice`. */
export async function issued(tx: Tx, ctx: Ctx, order: Order, profile: ShopProfile): Promise<void> {
  const papers = await papersOf(tx, order.id);
  const numbered = await drawNumber(tx, ctx, profile, 'invoice');
  await tx.put('invoices', invoiceOf(order, profile, paperId(order.id, papers.length), numbered));
  await tx.put('orders', told(order, ctx, { what: 'invoiced', ...after(numbered.number) }));
  await creditEarlierRefunds(tx, ctx, order);
}

/** Puts the credit note of the whole standing invoice; returns it, or nothing where none stands. */
export async function credited(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  profile: ShopProfile,
  reason: string,
): Promise<Invoice | undefined> {
  const papers = await papersOf(tx, order.id);
  const stands = standing(papers);
  if (!stands) return undefined;
  const id = paperId(order.id, papers.length);
  const numbered = await drawNumber(tx, ctx, profile, 'creditNote');
  const note = creditNoteOf(stands, id, numbered, reason, partialsOf(stands, papers));
  await tx.put('invoices', note);
  await tx.put('invoices', { ...stands, correctedBy: id });
  const what = { what: 'credited' as const, ...before(stands.number), ...after(note.number), reason };
  await tx.put('orders', told(order, ctx, what));
  return note;
}

/**
 * A credit note of the whole and a new invoice to another name or address, in one transaction. `invoiceId` is the one
 * that the person saw: another one standing by then is refused.
 */
export const correctInvoice = command(
  'invoice.correct',
  z.object({ orderId: Id, invoiceId: Id, reason: required(line(200)), billing: WrittenAddress }),
  async (tx, { orderId, invoiceId, reason, billing }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    const profile = await mustGetShop(tx, ctx, order.shop);
    const papers = await papersOf(tx, orderId);
    throwIf(whyNotCorrect(papers, ctx.actor.role));
    const wrong = standing(papers);
    if (!wrong || wrong.id !== invoiceId) throw refusal('invoiceState', { rule: 'DOC-4', why: 'notStanding' });
    if (JSON.stringify(Address.parse(wrong.billing)) === JSON.stringify(billing))
      throw refusal('nothingChanges', { rule: 'DOC-4', field: 'billing' });
    const note = creditNoteOf(
      wrong,
      paperId(orderId, papers.length),
      await drawNumber(tx, ctx, profile, 'creditNote'),
      reason,
      partialsOf(wrong, papers),
    );
    const numbered = await drawNumber(tx, ctx, profile, 'invoice');
    const right: Invoice = {
      ...wrong,
      ...numbered,
      id: paperId(orderId, papers.length + 1),
      billing,
      corrects: note.corrects,
      reason,
    };
    await tx.put('invoices', note);
    await tx.put('invoices', { ...wrong, correctedBy: note.id });
    await tx.put('invoices', right);
    const what = {
      what: 'invoiceCorrected' as const,
      before: addressLines(wrong.billing, profile.identity.country).join(', '),
      after: addressLines(billing, profile.identity.country).join(', '),
      reason,
    };
    await tx.put('orders', told(order, ctx, what));
    await creditEarlierRefunds(tx, ctx, order);
  },
);

const before = (number: string | null) => (number === null ? {} : { before: number });
const after = (number: string | null) => (number === null ? {} : { after: number });
