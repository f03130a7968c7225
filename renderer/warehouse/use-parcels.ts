import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import { normalTracking, whyNotTracking } from '../../domain/order/tracking.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { warehouseWords } from './words.ts';

export interface TypedParcel {
  id: string;
  carrier: string;
  trackingNumber: string;
}

/** The parcels an order leaves in (LIV-9): one at first, each with what is wrong with its number, in words. */
export function useParcels(order: Order, profile: ShopProfile | null) {
  const t = useT(warehouseWords);
  const say = useSay();
  const carrier = order.mode.carrier ?? profile?.carriers[0]?.id ?? '';
  const [parcels, setParcels] = useState<TypedParcel[]>(() => [{ id: newId(), carrier, trackingNumber: '' }]);
  /** Once sent, an empty number is wrong too. */
  const [sent, setSent] = useState(false);
  const wrong = ({ id, ...parcel }: TypedParcel): string | null => {
    if (!profile) return null;
    const no = whyNotTracking(profile, parcel.carrier, parcel.trackingNumber);
    if (no) {
      const { sentence, next } = say({ code: no.code, detail: no.detail }, order.shop);
      return `${sentence} ${next}`;
    }
    const number = normalTracking(parcel.trackingNumber);
    const twice = parcels.some((other) => other.id !== id && normalTracking(other.trackingNumber) === number);
    return twice ? t.twice : null;
  };
  return {
    parcels,
    /** Null while nothing is typed yet. */
    errorOf: (parcel: TypedParcel) => (parcel.trackingNumber.trim() === '' && !sent ? null : wrong(parcel)),
    firstWrong: () => parcels.find((parcel) => wrong(parcel) !== null) ?? null,
    send: () => setSent(true),
    change: (id: string, part: Partial<TypedParcel>) =>
      setParcels((last) => last.map((parcel) => (parcel.id === id ? { ...parcel, ...part } : parcel))),
    add: () => setParcels((last) => [...last, { id: newId(), carrier, trackingNumber: '' }]),
    remove: (id: string) => setParcels((last) => last.filter((parcel) => parcel.id !== id)),
  };
}
