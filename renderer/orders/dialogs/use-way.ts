import { type Offer, offersOf } from '../../../domain/order/offers.ts';
import { loadOf } from '../../../domain/order/delivery.ts';
import type { AddressForm } from '../../../domain/order/draft.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { RelaySnapshot } from '../../../domain/order/parts.ts';
import { whyNotPoint } from '../../../domain/relay/choice.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { useNow } from '../../use-now.ts';
import { useLive } from '../../use-live.ts';

export interface Way {
  /** Every mode of the shop for the typed address, now; none for orders of gift cards alone. */
  offers: readonly Offer[];
  chosen: Offer | null;
  /** Null: the order keeps what it has. */
  modeId: string | null;
  relayId: string | null;
  /** As known here, else as the order holds it; null while none is chosen, or the mode has none. */
  point: RelayPoint | RelaySnapshot | null;
  /** Why it cannot be this point any more. */
  pointNo: Refusal | null;
  grams: number;
  complete: boolean;
}

/** How the order can be delivered at the typed address: its own mode for as long as that delivers there (ORD-7, LIV-*). */
export function useWay(
  order: Order,
  shop: ShopProfile | null,
  form: { delivery: AddressForm; modeId: string | null; relayId: string | null },
  /** Just chosen: known before the store answers. */
  picked: RelayPoint | null,
): Way {
  const at = new Date(useNow()).toISOString();
  const load = shop ? loadOf(shop, order.lines) : { grams: 0, articlesCents: 0 };
  const { country, postalCode, city, phone } = form.delivery;
  const to = { country, postalCode: postalCode.trim(), city: city.trim(), phone: phone.trim() };
  const byMail = order.mode.kind === 'mail';
  const offers = shop && !byMail ? offersOf(shop, { to, callerPhone: order.customer.phone, load, at }).modes : [];
  const modeId = form.modeId ?? order.mode.id;
  const chosen = offers.find(({ mode }) => mode.id === modeId) ?? null;
  const needsPoint = chosen !== null && chosen.mode.network !== null;
  const asked = needsPoint ? form.relayId : null;
  const answer = useLive('relayPointById', asked === null ? null : { relayId: asked }, ['relayPoints']).data;
  const live = [answer, picked].find((one) => one?.id === asked) ?? null;
  const fits = chosen && live ? whyNotPoint(live, chosen.mode, live.id, load.grams) : undefined;
  // one of another network was chosen for another mode: it is as if there were none
  const other = fits?.detail['why'] === 'unknown' || fits?.detail['why'] === 'kind';
  const own = order.relay?.id === asked ? order.relay : null;
  const point = needsPoint && !other ? (live ?? own) : null;
  const relayId = point?.id ?? null;
  const possible = byMail || (chosen !== null && chosen.no === null);
  return {
    offers,
    chosen,
    modeId: byMail ? null : modeId,
    relayId,
    point,
    pointNo: point === null ? null : (fits ?? null),
    grams: load.grams,
    complete: possible && (!needsPoint || (point !== null && !fits)),
  };
}
