/** What was in a parcel, and what becomes of it when it is back. */
import type { GoodPieces } from '../after-sale/make-good.ts';
import type { Order } from '../order/order.ts';
import { moveStock } from '../order/stock.ts';
import { refusal } from '../refusal.ts';
import type { Tx } from '../tx.ts';
import type { Investigation } from './investigation.ts';

/** All of the order unless it left in several parcels. */
export function piecesIn({ packing, lines }: Pick<Order, 'packing' | 'lines'>, parcelId: string): GoodPieces[] {
  const packed = packing.find(({ id }) => id === parcelId)?.lines;
  const pieces = packed ?? lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
  return pieces.map((piece) => ({ ...piece, what: 'article', part: '' }));
}

/** Pieces that came back whole go on the shelf again; never those made for one person, nor what spoils. */
export async function shelve(tx: Tx, order: Order, { parcelId, back, state }: Investigation): Promise<void> {
  if (!back?.intact) throw refusal('investigationState', { rule: 'TRP-3', why: 'notIntact', state });
  const pieces = piecesIn(order, parcelId).flatMap(({ lineId, quantity }) => {
    const found = order.lines.find(({ id }) => id === lineId);
    return found && found.personalisation === null && !found.perishable ? [{ sku: found.sku, quantity }] : [];
  });
  await moveStock(tx, order.shop, pieces, []);
}

/** TRP-3: nothing is done about pieces that are on their way back to us. Throws `Refusal` investigationState. */
export async function mustNotBeReturning(tx: Tx, order: Order, lineIds: readonly string[]): Promise<void> {
  for (const id of order.afterSale.investigations) {
    const known = await tx.get('investigations', id);
    if (known?.state !== 'awaitingParcel') continue;
    if (!piecesIn(order, known.parcelId).some(({ lineId }) => lineIds.includes(lineId))) continue;
    const { state, reason } = known;
    throw refusal('investigationState', { rule: 'TRP-3', why: 'notBack', state, reason });
  }
}
