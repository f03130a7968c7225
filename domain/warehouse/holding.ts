/** What stands between a packer and an order: someone else who has it in hand, pieces that are not there. */
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';
import { type RefusalDetail, refusal } from '../refusal.ts';
import type { Ctx, Tx } from '../tx.ts';
import { contentsOf } from './contents.ts';
import { isHeldFrom } from './lease.ts';
import type { Work } from './preparation.ts';
import type { Shortage } from './shortage.ts';

/** Throws `Refusal` takenByOther while another person has the order in hand. */
export async function mustBeFree(tx: Tx, ctx: Ctx, orderId: string): Promise<void> {
  const lease = await tx.get('leases', orderId);
  if (!isHeldFrom(lease, ctx.actor.id, ctx.now)) return;
  const { orderCode: code, byName: by, device, until } = lease;
  throw refusal('takenByOther', { rule: 'DOC-7', code, by, device, until });
}

/** Told in place of « impossible »: two parcels may stand on two benches (work done offline). */
export async function mustNotBePreparedTwice(tx: Tx, ctx: Ctx, orderId: string): Promise<void> {
  const done = await tx.get('preparations', orderId);
  if (!done || done.by === ctx.actor.id) return;
  const order = await tx.get('orders', orderId);
  if (order?.since.prepared === undefined) return;
  const detail: RefusalDetail = { code: done.orderCode, by: done.byName, device: done.device, at: done.preparedAt };
  throw refusal('preparedTwice', { rule: 'VIE-1', ...detail });
}

/**
 * `by`: who prepared the parcel that is weighed or shipped, as its bench knew it; null: not told. Throws `Refusal`
 * preparedTwice where it is another parcel than the one that counts.
 */
export async function mustBePreparedBy(tx: Tx, orderId: string, by: string | null): Promise<void> {
  const done = by === null ? undefined : await tx.get('preparations', orderId);
  if (!done || done.by === by) return;
  const detail: RefusalDetail = { code: done.orderCode, by: done.byName, device: done.device, at: done.preparedAt };
  throw refusal('preparedTwice', { rule: 'VIE-1', ...detail });
}

/** Throws `Refusal` changedMeanwhile: what lies packed is not what the order says by now (a bench offline, VIE-2, VIE-3). */
export function mustBeAsSeen(order: Order, work: Work | null): void {
  const contents = work?.contents ?? null;
  if (contents !== null && contents !== contentsOf(order))
    throw refusal('changedMeanwhile', { rule: 'VIE-3', code: order.code });
}

/** Throws `Refusal` shortageOpen: an order never leaves with a piece missing that the customer does not know of. */
export async function mustBeWhole(tx: Tx, orderId: string): Promise<void> {
  const shortage = await openShortage(tx, orderId);
  if (!shortage) return;
  const { lines, state, waitUntil } = shortage;
  const names = lines.map(({ missing, name }) => `${missing} × ${name}`).join(', ');
  throw refusal('shortageOpen', { rule: 'ORD-3', names, state, waitUntil });
}

/** That nobody has settled yet; one that is waited for, too. */
export async function openShortage(tx: Tx, orderId: string): Promise<Shortage | undefined> {
  const shortage = await tx.get('shortages', orderId);
  return shortage && shortage.state !== 'settled' ? shortage : undefined;
}

/** What the order really holds of the shelf: a piece that was not there does not come back to it. */
export function heldLines(lines: readonly OrderLine[], shortage: Pick<Shortage, 'lines'> | undefined): OrderLine[] {
  return lines.flatMap((line) => {
    const missing = shortage?.lines.find(({ lineId }) => lineId === line.id)?.missing ?? 0;
    const quantity = line.quantity - missing;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
}
