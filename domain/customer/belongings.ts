/** Everything that is kept about a customer: what names them, and what hangs on their orders (CLI-4, CLI-5). */
import { addDays } from '../calendar/days.ts';
import { localDay } from '../format.ts';
import { inFoundOrder, type Found } from '../found.ts';
import { type Doc, type Table, type Tx } from '../tx.ts';

export async function belongingsOf(tx: Tx, customerId: string): Promise<Found[]> {
  const own: Found[] = [];
  for (const id of [customerId, ...(await takenIn(tx, customerId))]) own.push(...(await tx.find('customer', id)));
  const hanging: Found[] = [];
  for (const { table, id } of own) {
    if (table === 'orders') hanging.push(...(await tx.find('order', id)));
    if (table === 'claims')
      for (const { photoId } of (await tx.get('claims', id))?.photos ?? [])
        hanging.push({ table: 'photos', id: photoId });
  }
  if (await tx.get('loyalty', customerId)) hanging.push({ table: 'loyalty', id: customerId });
  return inFoundOrder([...own, ...hanging]).filter(({ table }) => table !== 'customers');
}

/** Records that became part of this one, and those that had become part of them: each merge is written down under it (CLI-2). */
export async function takenIn(tx: Tx, customerId: string): Promise<string[]> {
  const others: string[] = [];
  for (const { table, id } of await tx.find('customer', customerId)) {
    const audit = table === 'audits' ? await tx.get(table, id) : undefined;
    if (audit?.what !== 'merged' || audit.detail === customerId) continue;
    others.push(audit.detail, ...(await takenIn(tx, audit.detail)));
  }
  return others;
}

/** A parcel that left so long ago is with somebody, whatever was said of it. */
const PARCEL_DAYS = 30;

export type OpenKind = 'order' | 'return' | 'claim' | 'investigation' | 'refund' | 'request' | 'payment';

/** What is still under way, by kind: none of it may lose its person. `now`: ISO UTC. */
export async function whatIsOpen(tx: Tx, found: readonly Found[], now: string): Promise<OpenKind[]> {
  const open = new Set<OpenKind>();
  for (const { table, id } of found) {
    const doc = mayBeOpen(table) ? await tx.get(table, id) : undefined;
    const why = doc ? whyOpen(table, doc, now) : null;
    if (why !== null) open.add(why);
  }
  return [...open].sort();
}

/** Null: closed, or of a table in which nothing is ever open. */
export function whyOpen<T extends Table>(table: T, doc: Doc<T>, now: string): OpenKind | null {
  const check = openness[table] as ((doc: unknown, now: string) => OpenKind | null) | undefined;
  return check ? check(doc, now) : null;
}

export function mayBeOpen(table: Table): boolean {
  return openness[table] !== undefined;
}

const openness: { [T in Table]?: (doc: Doc<T>, now: string) => OpenKind | null } = {
  orders: ({ status, since }, now) => {
    if (status === 'cancelled' || status === 'delivered') return null;
    const left = since.shipped;
    return left !== undefined && localDay(now, 'UTC') > addDays(localDay(left, 'UTC'), PARCEL_DAYS) ? null : 'order';
  },
  returns: ({ state }) => (state === 'refused' || state === 'closed' ? null : 'return'),
  claims: ({ state }) => (state === 'refused' || state === 'closed' ? null : 'claim'),
  investigations: ({ state }) => (state === 'closed' ? null : 'investigation'),
  refunds: ({ state }) => (state === 'refused' || state === 'done' ? null : 'refund'),
  requests: ({ closedAt }) => (closedAt === null ? 'request' : null),
  articleQuestions: ({ answeredAt }) => (answeredAt === null ? 'request' : null),
  paymentLinks: ({ open }) => (open ? 'payment' : null),
};
