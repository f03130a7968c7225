import { useState } from 'react';
import type { Order } from '../../domain/order/order.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { newId } from '../api.ts';
import { type TypedNumber, type WrongNumber, useNumberCheck } from './use-number-check.ts';

export interface ParcelForm {
  parcels: readonly TypedNumber[];
  /** The order was split beforehand: exactly its parcels, no other. */
  split: boolean;
  /** Null while nothing is typed yet. */
  wrongOf(parcel: TypedNumber): WrongNumber | null;
  /** Tells from now on what is wrong with empty numbers too; the first parcel that cannot leave, asked anew. */
  check(): Promise<TypedNumber | null>;
  change(id: string, part: Partial<Omit<TypedNumber, 'id'>>): void;
  /** The label was looked at again: the doubt about this number is settled. */
  confirm(id: string): void;
  add(): void;
  remove(id: string): void;
}

/** The parcels an order leaves in (LIV-9): those it was split into, else one at first. `start`: a form typed before. */
export function useParcels(order: Order, profile: ShopProfile | null, start: readonly TypedNumber[] = []): ParcelForm {
  const carrier = order.mode.carrier ?? profile?.carriers[0]?.id ?? '';
  const blank = (id: string): TypedNumber => ({ id, carrier, trackingNumber: '', sure: false });
  const split = order.packing.length > 0;
  const [parcels, setParcels] = useState<readonly TypedNumber[]>(() =>
    split
      ? order.packing.map(({ id }) => start.find((one) => one.id === id) ?? blank(id))
      : start.length > 0
        ? start
        : [blank(newId())],
  );
  const [sent, setSent] = useState(false);
  const { wrong, checkAnew } = useNumberCheck(order.id, profile, parcels);
  const edit = (id: string, part: Partial<TypedNumber>) =>
    setParcels((last) => last.map((parcel) => (parcel.id === id ? { ...parcel, ...part } : parcel)));
  return {
    parcels,
    split,
    wrongOf: (parcel) => (parcel.trackingNumber.trim() === '' && !sent ? null : wrong(parcel)),
    check: () => {
      setSent(true);
      return checkAnew();
    },
    // another number is another doubt
    change: (id, part) => edit(id, { sure: false, ...part }),
    confirm: (id) => edit(id, { sure: true }),
    add: () => setParcels((last) => [...last, blank(newId())]),
    remove: (id) => setParcels((last) => last.filter((parcel) => parcel.id !== id)),
  };
}
