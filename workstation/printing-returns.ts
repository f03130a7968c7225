/** Return slips drawn on this workstation (DOC-6). */
import type { Store } from '../db/contract.ts';
import { renderReturnSlips } from '../documents/render.ts';
import type { QueryArgs, QueryResult } from '../domain/api.ts';
import { refusal, throwIf } from '../domain/refusal.ts';
import { whyNotReturn } from '../domain/return/rules.ts';
import type { Actor } from '../domain/tx.ts';
import { named } from './printing.ts';

/** Throws `Refusal` returnState for a return that has no slip yet, or none any more; notFound for another shop's (SHOP-1). */
export async function printedSlips(
  store: Store,
  now: string,
  { returnIds }: QueryArgs<'returnSlips'>,
  viewer: Actor,
): Promise<QueryResult<'returnSlips'>> {
  const docs = await store.returns(returnIds);
  const [orders, shops] = await Promise.all([store.orders(docs.map(({ orderId }) => orderId)), store.shops()]);
  const printed = docs.flatMap((doc) => {
    const order = orders.find(({ id }) => id === doc.orderId);
    const profile = shops.find(({ id }) => id === doc.shop);
    return order && profile && viewer.shops.includes(doc.shop) ? [{ doc, order, profile }] : [];
  });
  const missing = returnIds.find((id) => !printed.some(({ doc }) => doc.id === id));
  if (missing !== undefined) throw refusal('notFound', { table: 'returns', id: missing });
  for (const { doc } of printed) throwIf(whyNotReturn('slip', doc, viewer.role));
  const { bytes, pages } = await renderReturnSlips(printed, now);
  return {
    fileName: `bon-de-retour-${named(printed, now, ({ doc }) => doc.code)}.pdf`,
    pages,
    base64: Buffer.from(bytes).toString('base64'),
    skipped: [],
  };
}
