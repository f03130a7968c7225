/**
 * Version 1 to 2: orders know their VAT regime, promise, pick-up point, gift cards, codes and each receipt; formats have
 * price lists between days; customers a language. Written against the shapes of version 1, so it never changes again.
 */
import { type Fields, fields, isFields, list } from './fields.ts';
import { shopTo2 } from './shop-to-2.ts';

export function commandsTo2({ name, args }: { name: string; args: unknown }): { name: string; args: unknown } {
  // one payment of an order at most could wait in a queue of version 1
  if (name === 'recordPayment' && isFields(args)) return { name, args: { receiptId: args['orderId'], ...args } };
  return { name, args };
}

export function docsTo2(table: string, doc: unknown): unknown {
  if (!isFields(doc)) return doc;
  if (table === 'customers') return { ...doc, details: { language: 'fr', ...fields(doc['details']) } };
  if (table === 'articles')
    return { ...doc, formats: list(doc['formats']).map((format) => ({ periods: [], ...format })) };
  if (table === 'orders') return orderTo2(doc);
  if (table === 'shops') return shopTo2(doc);
  return doc;
}

function orderTo2(order: Fields): Fields {
  const delivery = fields(order['delivery']);
  const mode = fields(order['mode']);
  const rateBp = mode['rateBp'];
  return {
    language: 'fr',
    relay: null,
    promise: null,
    giftCards: [],
    returnOption: null,
    discounts: [],
    // version 1 charged VAT everywhere
    vat: { territory: delivery['country'], charged: true, overrides: [], mention: { fr: '', en: '' } },
    packing: [],
    ...order,
    mode: { kind: mode['carrier'] === null ? 'warehouse' : 'home', ...mode },
    lines: list(order['lines']).map((line) => lineTo2(line, rateBp)),
    payment: paymentTo2(order),
    totals: { returnOptionCents: 0, giftCardsCents: 0, discountCents: 0, vatOffCents: 0, ...fields(order['totals']) },
  };
}

/** A shop had one rate for wraps and delivery alike. */
function lineTo2(line: Fields, rateBp: unknown): Fields {
  const wrap = line['wrap'];
  return {
    listCents: null,
    weightGrams: 0,
    category: '',
    ...line,
    wrap: isFields(wrap) ? { rateBp, ...wrap } : null,
  };
}

function paymentTo2(order: Fields): Fields {
  const payment = fields(order['payment']);
  const { method, paidCents: amountCents, paidAt: at, reference } = payment;
  const receipt = { id: order['id'], method, amountCents, at, reference, providerId: null };
  return { receipts: at === null ? [] : [receipt], ...payment };
}
