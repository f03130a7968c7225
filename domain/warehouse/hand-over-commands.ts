/** Parcels given to the driver, an order given at the counter (LIV-5, LIV-9). */
import { z } from 'zod';
import { localOf } from '../calendar/local-time.ts';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { close, moved, openFor } from '../order/open-order.ts';
import type { Order } from '../order/order.ts';
import type { Parcel } from '../order/parts.ts';
import { refusal } from '../refusal.ts';
import { carrierOf } from '../shop/profile.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { type HandOver, Signature } from './hand-over.ts';

const MOST_ORDERS = 2_000;

/**
 * What the driver takes, once: a parcel is on one manifest. The workstation gives each order's weight where it knows it.
 * Throws `Refusal` handedOverAlready with the codes, moveImpossible for what is not shipped by that carrier.
 */
export const handOverParcels = command(
  'order.ship',
  z.object({
    handOverId: Id,
    shop: Slug,
    carrier: Slug,
    orderIds: z.array(Id).min(1).max(MOST_ORDERS),
    /** Of these orders, parcels that are not on the lorry: they leave with the next. */
    staying: z.array(Id).max(MOST_ORDERS).default([]),
    signature: Signature.nullable().default(null),
  }),
  async (tx, { handOverId: id, shop, carrier, orderIds, staying, signature }, ctx) => {
    const profile = await mustGetShop(tx, ctx, shop);
    if (!carrierOf(profile, carrier)) throw refusal('trackingMissing', { rule: 'LIV-9', field: 'carrier' });
    if (await tx.get('handOvers', id)) throw refusal('alreadyExists', { table: 'handOvers', id });
    const parcels: HandOver['parcels'] = [];
    const twice: string[] = [];
    for (const orderId of new Set(orderIds)) {
      const order = await mustGet(tx, 'orders', orderId);
      if (order.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: order.shop });
      const left = await depart(tx, order, { carrier, handOverId: id, staying });
      if (left === null) twice.push(order.code);
      else parcels.push(...left);
    }
    if (twice.length > 0) throw refusal('handedOverAlready', { rule: 'LIV-9', codes: twice.join(', ') });
    const common = given(ctx, profile.identity.timeZone);
    await tx.put('handOvers', {
      ...common,
      id,
      shop,
      kind: 'carrier',
      carrier,
      orderId: null,
      parcels,
      identityChecked: false,
      signature,
    });
  },
);

/**
 * Found to have left without a manifest: it waits for no lorry any more. Throws `Refusal` handedOverAlready where all of
 * these are gone, notFound for a parcel of another order, moveImpossible for an order that is not shipped.
 */
export const tellGone = command(
  'order.ship',
  z.object({ orderId: Id, parcelIds: z.array(Id).min(1).max(50) }),
  async (tx, { orderId, parcelIds }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    await mustGetShop(tx, ctx, order.shop);
    if (order.status !== 'shipped')
      throw refusal('moveImpossible', { rule: 'LIV-9', action: 'markShipped', status: order.status, code: order.code });
    const foreign = parcelIds.find((asked) => !order.parcels.some(({ id }) => id === asked));
    if (foreign !== undefined) throw refusal('notFound', { table: 'parcels', id: foreign });
    const gone = (await tx.get('departures', orderId))?.parcels ?? [];
    const leaving = [...new Set(parcelIds)].filter((id) => !gone.some(({ parcelId }) => parcelId === id));
    if (leaving.length === 0) throw refusal('handedOverAlready', { rule: 'LIV-9', codes: order.code });
    const told = { at: ctx.issuedAt, byName: ctx.actor.name };
    const parcels = [...gone, ...leaving.map((parcelId) => ({ parcelId, handOverId: null, told }))];
    await tx.put('departures', { id: orderId, shop: order.shop, orderId, parcels });
  },
);

/** LIV-5: someone looked at a document; nothing of it is kept. The signature is wanted by some shops, by none needed. */
export const handOverAtCounter = command(
  'order.deliver',
  z.object({
    handOverId: Id,
    orderId: Id,
    identityChecked: z.boolean(),
    signature: Signature.nullable().default(null),
  }),
  async (tx, { handOverId: id, orderId, identityChecked, signature }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'markDelivered');
    const { order, profile } = open;
    if (order.mode.kind !== 'warehouse')
      throw refusal('moveImpossible', { rule: 'LIV-5', action: 'markDelivered', status: order.status });
    if (!identityChecked) throw refusal('identityNotChecked', { rule: 'LIV-5', field: 'identityChecked' });
    if (await tx.get('handOvers', id)) throw refusal('alreadyExists', { table: 'handOvers', id });
    await tx.put('handOvers', {
      ...given(ctx, profile.identity.timeZone),
      id,
      shop: order.shop,
      kind: 'counter',
      carrier: null,
      orderId,
      parcels: [row(order, null, null)],
      identityChecked,
      signature,
    });
    await close(tx, ctx, open, 'markDelivered', moved(order, 'markDelivered', ctx), { what: 'delivered' });
  },
);

function given(ctx: Ctx, zone: string) {
  const { id: by, name: byName } = ctx.actor;
  return { day: localOf(ctx.issuedAt, zone).day, at: ctx.issuedAt, by, byName, device: ctx.device };
}

/** Null when all of it left before. */
async function depart(
  tx: Tx,
  order: Order,
  { carrier, handOverId, staying }: { carrier: string; handOverId: string; staying: readonly string[] },
): Promise<HandOver['parcels'] | null> {
  const own = order.parcels.filter((parcel) => parcel.carrier === carrier && !staying.includes(parcel.id));
  if (order.status !== 'shipped' || own.length === 0)
    throw refusal('moveImpossible', { rule: 'LIV-9', action: 'markShipped', status: order.status, code: order.code });
  const gone = (await tx.get('departures', order.id))?.parcels ?? [];
  const leaving = own.filter(({ id }) => !gone.some(({ parcelId }) => parcelId === id));
  if (leaving.length === 0) return null;
  const grams = order.parcels.length === 1 ? ((await tx.get('preparations', order.id))?.grams ?? null) : null;
  const parcels = [...gone, ...leaving.map(({ id: parcelId }) => ({ parcelId, handOverId, told: null }))];
  await tx.put('departures', { id: order.id, shop: order.shop, orderId: order.id, parcels });
  return leaving.map((parcel) => row(order, parcel, grams));
}

function row(order: Order, parcel: Parcel | null, grams: number | null): HandOver['parcels'][number] {
  const { postalCode, country } = order.relay ?? order.delivery;
  const { id: parcelId, trackingNumber } = parcel ?? { id: null, trackingNumber: '' };
  return { orderId: order.id, orderCode: order.code, parcelId, trackingNumber, grams, postalCode, country };
}
