/** What may go with an answer: papers of the request's own order, its return slips, its quotes (MSG-1, MSG-2). */
import type { Invoice } from '../invoice/invoice.ts';
import type { Order } from '../order/order.ts';
import type { QuoteDocument } from '../quote/quote-document.ts';
import type { Return } from '../return/return.ts';
import type { Tx } from '../tx.ts';
import type { ContactRequest, MessageFile } from './request.ts';

type About = Pick<ContactRequest, 'orderId' | 'quoteIds'>;

/** DOC-1, DOC-3: without a price; a surprise has none, and what was cancelled does not travel. Null: it cannot go. */
export function noteFile({ id, code, surprise, status, lines }: Order, { orderId }: About): MessageFile | null {
  if (id !== orderId || surprise || status === 'cancelled' || lines.length === 0) return null;
  return { kind: 'deliveryNote', id, name: code };
}

/** DOC-4: once it has its number. */
export function invoiceFile({ id, number, orderId }: Invoice, about: About): MessageFile | null {
  return number === null || orderId !== about.orderId ? null : { kind: 'invoice', id, name: number };
}

/** DOC-6: of a return that is still awaited. */
export function slipFile({ id, code, orderId, sendBackBy, state }: Return, about: About): MessageFile | null {
  const awaited = sendBackBy !== null && state !== 'refused';
  return awaited && orderId === about.orderId ? { kind: 'returnSlip', id, name: code } : null;
}

export function quoteFile({ id, number }: QuoteDocument, { quoteIds }: About): MessageFile | null {
  return number === null || !quoteIds.includes(id) ? null : { kind: 'quote', id, name: number };
}

/** As it stands now; null: it is not there, or cannot go with an answer to this request. */
export async function fileOf(
  tx: Tx,
  about: About,
  { kind, id }: Pick<MessageFile, 'kind' | 'id'>,
): Promise<MessageFile | null> {
  switch (kind) {
    case 'deliveryNote': {
      const order = await tx.get('orders', id);
      return order ? noteFile(order, about) : null;
    }
    case 'invoice': {
      const invoice = await tx.get('invoices', id);
      return invoice ? invoiceFile(invoice, about) : null;
    }
    case 'returnSlip': {
      const doc = await tx.get('returns', id);
      return doc ? slipFile(doc, about) : null;
    }
    case 'quote': {
      const quote = await tx.get('quotes', id);
      return quote ? quoteFile(quote, about) : null;
    }
  }
}
