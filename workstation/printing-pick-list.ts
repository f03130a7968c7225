/** The list of a batch on paper: what the bench of who asks still lacks, when it is printed. */
import type { Store } from '../db/contract.ts';
import { renderPickList } from '../documents/pick-list-page.ts';
import type { QueryResult } from '../domain/api.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { Bench, batchOn } from '../domain/warehouse/bench.ts';
import { pickList } from '../domain/warehouse/pick-list.ts';
import { rendered } from './printing-care.ts';

/** Throws `Refusal` notFound where no such batch lies on this person's bench, nothingToPrint where all of it is gathered. */
export async function printedPickList(
  store: Store,
  now: string,
  batchId: string,
  viewer: Actor,
): Promise<QueryResult<'document'>> {
  const found = await batchOf(store, batchId, viewer);
  const profile = (await store.shops()).find(({ id }) => id === found?.shop);
  if (!found || !profile) throw refusal('notFound', { table: 'drafts', id: batchId });
  const { bench, orders: bins } = found;
  const views = await store.query('bench', { orderIds: bins.map(({ orderId }) => orderId) }, viewer);
  const orders = views.map(({ view }) => view.order);
  const stops = pickList(bench, orders, now).filter(({ done, quantity }) => done < quantity);
  if (stops.length === 0) throw refusal('nothingToPrint', { document: 'pick-list' });
  const { locale } = await store.query('preferences', {}, viewer);
  const list = {
    stops,
    bins: bins.flatMap(({ orderId, bin }) => {
      const order = orders.find(({ id }) => id === orderId);
      return order ? [{ bin, code: order.code }] : [];
    }),
    byName: viewer.name,
  };
  return rendered('a-ramasser.pdf', await renderPickList(list, profile, locale, now));
}

/** In front or aside; all of its orders in hand, whichever is packed now. */
async function batchOf(store: Store, batchId: string, viewer: Actor) {
  for (const shop of viewer.shops) {
    const draft = await store.query('benchDraft', { shop }, viewer);
    const kept = Bench.safeParse(jsonOf(draft?.json ?? '')).data;
    const batch = kept && batchOn(kept);
    if (kept && batch?.batchId === batchId)
      return { shop, bench: { ...kept, ...batch, focus: null }, orders: batch.orders };
  }
  return null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
