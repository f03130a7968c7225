/** A shipped order of Cadomaestro, with its parcel, a wrapped mug and a plain one; for tests of claims. */
import type { ClaimKind } from '../../../domain/claim/claim.ts';
import { anArticle, aStock, anAddress, anOrder, anOrderLine, idOf, paid } from '../../builders.ts';
import { type World, aWorld } from '../domain/map-tx.ts';
import { cadomaestro } from '../domain/profiles.ts';

export const CLAIM = idOf(0x7000);
export const ORDER = idOf(0x3000);
export const WRAPPED = idOf(0x4000);
export const PLAIN = idOf(0x4001);
export const PARCEL = '6A 12345678901';
export const PHOTO = 'a'.repeat(64);
/** A Friday at 11:00 in Paris. */
export const FRIDAY = '2026-03-20T10:00:00.000Z';

const wrap = {
  wrapId: 'paper-stars',
  kind: 'paper',
  label: 'Papier étoiles',
  unitCents: 290,
  rateBp: 2000,
  card: null,
} as const;

export function aShippedOrder() {
  return paid(
    anOrder({
      status: 'shipped',
      lines: [anOrderLine({ id: WRAPPED, quantity: 2, wrap }), anOrderLine({ id: PLAIN, quantity: 1 })],
      mode: {
        id: 'colissimo-home',
        kind: 'home',
        label: 'Colissimo',
        carrier: 'colissimo',
        priceCents: 690,
        rateBp: 2000,
      },
      parcels: [{ id: idOf(0x6000), carrier: 'colissimo', trackingNumber: '6A12345678901', shippedAt: FRIDAY }],
    }),
  );
}

export function aShopWithAnOrder(order = aShippedOrder()): World {
  const world = aWorld();
  world.seed('shops', cadomaestro);
  world.seed('articles', anArticle());
  world.seed('stock', aStock({ onHand: 10 }));
  world.seed('orders', order);
  return world;
}

export function aClaim(kind: ClaimKind, lines: object[] = [{ lineId: WRAPPED, quantity: 1 }], change: object = {}) {
  return { claimId: CLAIM, orderId: ORDER, kind, lines, text: 'Il est arrivé cassé.', ...change };
}

export const aPhotoOf = (shows: string[], photoId = PHOTO) => ({
  claimId: CLAIM,
  photoId,
  width: 1600,
  height: 1200,
  bytes: 300_000,
  shows,
});

/** A damage claim whose evidence is whole. */
export async function aReadyClaim(world: World): Promise<void> {
  const checks = [
    { id: 'parcel-damaged', answer: 'yes' },
    { id: 'packaging-kept', answer: 'yes' },
  ];
  await world.run('openClaim', aClaim('damaged', undefined, { checks }));
  await world.run('addPhoto', aPhotoOf(['product', 'label']));
  await world.run('setParcelNumber', { claimId: CLAIM, trackingNumber: PARCEL }, { now: FRIDAY });
}

export const elsewhere = anAddress({ street: '3 place Stanislas', postalCode: '54000', city: 'Nancy' });
