/** What a command is about, in words that people know: an order's code or a customer's name; and whose shop it is. */
import { personName } from '../domain/customer/address.ts';
import type { Documents } from './documents.ts';

export interface About {
  about: string;
  shop: string | null;
  order_id: string | null;
}

/** To be asked after the command ran, so that what it made is there. */
export function aboutCommand(docs: Documents, args: unknown): About {
  const requestId = textOf(args, 'requestId');
  const request = requestId === null ? undefined : docs.get('requests', requestId);
  if (request) return { about: request.name, shop: request.shop, order_id: request.orderId };
  const quoteId = textOf(args, 'quoteId');
  const quote = quoteId === null ? undefined : docs.get('quotes', quoteId);
  if (quote) return { about: quote.number ?? personName(quote.customer), shop: quote.shop, order_id: quote.orderId };
  const investigationId = textOf(args, 'investigationId');
  const investigation = investigationId === null ? undefined : docs.get('investigations', investigationId);
  if (investigation)
    return { about: investigation.orderCode, shop: investigation.shop, order_id: investigation.orderId };
  const returnId = textOf(args, 'returnId');
  const returned = returnId === null ? undefined : docs.get('returns', returnId);
  if (returned) return { about: returned.code, shop: returned.shop, order_id: returned.orderId };
  const claimId = textOf(args, 'claimId');
  const claim = claimId === null ? undefined : docs.get('claims', claimId);
  if (claim) return { about: claim.orderCode, shop: claim.shop, order_id: claim.orderId };
  const orderId = textOf(args, 'orderId');
  const order = orderId === null ? undefined : docs.get('orders', orderId);
  if (order) return { about: order.code, shop: order.shop, order_id: order.id };
  const customerId = textOf(args, 'customerId');
  const customer = customerId === null ? undefined : docs.get('customers', customerId);
  if (customer) return { about: personName(customer.details), shop: customer.shop, order_id: null };
  const linkId = textOf(args, 'linkId');
  const link = linkId === null ? undefined : docs.get('paymentLinks', linkId);
  if (link) {
    const { shop, orderCode, customerName, orderId: toCome } = link;
    return { about: orderCode ?? customerName, shop, order_id: orderCode === null ? null : toCome };
  }
  return { about: textOf(args, 'code') ?? '', shop: textOf(args, 'shop'), order_id: orderId };
}

function textOf(args: unknown, key: string): string | null {
  if (typeof args !== 'object' || args === null || !Object.hasOwn(args, key)) return null;
  const value = (args as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : null;
}
