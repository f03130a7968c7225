/** How money goes back: on the gift cards first, then on the payments it came from, the last one first (AVO-1, AVO-3). */
import { idAfter } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { LEAST_REFUND_CENTS } from '../payment/limits.ts';
import { heldCents } from '../payment/payment-link.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Tx } from '../tx.ts';
import { GIFT_CARD, VOUCHER } from '../voucher/gift-card.ts';
import type { Refund, RefundWay } from './refund.ts';

type Planned = Pick<RefundWay, 'kind' | 'on' | 'label' | 'cents'>;

/** Ways whose cents sum to the refund's amount. `others`: the order's other refunds, whose ways take their part first. */
export async function plannedWays(
  tx: Tx,
  order: Order,
  profile: ShopProfile,
  refund: Pick<Refund, 'id' | 'amountCents' | 'as'>,
  others: readonly Refund[],
): Promise<RefundWay[]> {
  const taken = new Map<string, number>();
  for (const { on, cents } of others.flatMap(({ ways }) => ways.filter(({ state }) => state === 'planned')))
    taken.set(on, (taken.get(on) ?? 0) + cents);
  const places = [...cardPlaces(order), ...(refund.as === 'voucher' ? [] : await linkPlaces(tx, order, profile))];
  const ways: Planned[] = [];
  let left = refund.amountCents;
  for (const place of places) {
    const cents = Math.min(left, place.cents - (taken.get(place.on) ?? 0));
    if (cents <= 0 || (place.kind === 'payment' && cents < LEAST_REFUND_CENTS)) continue;
    ways.push({ ...place, cents });
    left -= cents;
  }
  if (left > 0) ways.push({ ...rest(order, profile, refund.as), cents: left });
  return ways.map((way, n) => ({
    ...way,
    id: idAfter(refund.id, n + 1),
    state: 'planned',
    reference: '',
    doneAt: null,
  }));
}

/** What each gift card paid and did not get back. */
export function cardPlaces({ payment }: Order): Planned[] {
  const paid = new Map<string, Planned>();
  for (const { method, providerId, amountCents, reference } of payment.receipts) {
    if (method !== GIFT_CARD || providerId === null) continue;
    const before = paid.get(providerId)?.cents ?? 0;
    paid.set(providerId, { kind: 'giftCard', on: providerId, label: reference, cents: before + amountCents });
  }
  return [...paid.values()];
}

async function linkPlaces(tx: Tx, { payment }: Order, profile: ShopProfile): Promise<Planned[]> {
  const places: Planned[] = [];
  for (const { id, method, providerId, amountCents } of payment.receipts.toReversed()) {
    if (providerId === null || method === GIFT_CARD || amountCents <= 0) continue;
    const link = await tx.get('paymentLinks', id);
    if (link) places.push({ kind: 'payment', on: id, label: labelOf(profile, method), cents: heldCents(link) });
  }
  return places;
}

/** By a person, the way it was paid; or what the customer agreed to. */
function rest({ payment }: Order, profile: ShopProfile, as: Refund['as']): Omit<Planned, 'cents'> {
  if (as === 'voucher') return { kind: 'voucher', on: '', label: VOUCHER };
  const net = new Map<string, number>();
  for (const { method, amountCents } of payment.receipts) net.set(method, (net.get(method) ?? 0) + amountCents);
  const byHand = [...net]
    .filter(([method, cents]) => cents > 0 && method !== GIFT_CARD)
    .toSorted(([, a], [, b]) => b - a);
  const method = byHand.find(([id]) => kindOf(profile, id) !== 'link')?.[0] ?? payment.method;
  return { kind: 'recorded', on: method, label: labelOf(profile, method) };
}

function labelOf({ paymentMethods }: ShopProfile, method: string): string {
  return paymentMethods.find(({ id }) => id === method)?.label.fr ?? method;
}

function kindOf({ paymentMethods }: ShopProfile, method: string): string | undefined {
  return paymentMethods.find(({ id }) => id === method)?.kind;
}
