/** What lies in which parcel of an order: most have one, some leave in several (LIV-9). */
import type { Language } from '../domain/language.ts';
import type { Order } from '../domain/order/order.ts';
import type { OrderLine } from '../domain/order/parts.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { type Gift, giftsOf } from './gifts.ts';

export interface PackedParcel {
  number: number;
  of: number;
  /** With the quantities of this parcel. */
  lines: OrderLine[];
  /** With the numbers that they have in the whole order. */
  gifts: Gift[];
}

export function parcelsOf(order: Order, profile: ShopProfile, language: Language): PackedParcel[] {
  const gifts = giftsOf(order, profile, language);
  if (order.packing.length < 2) return [{ number: 1, of: 1, lines: order.lines, gifts }];
  const packed = new Map<string, number>();
  return order.packing.map(({ lines }, index) => {
    const parcel: PackedParcel = { number: index + 1, of: order.packing.length, lines: [], gifts: [] };
    for (const { lineId, quantity } of lines) {
      const whole = order.lines.find(({ id }) => id === lineId);
      if (!whole) continue;
      const line = { ...whole, quantity };
      const before = packed.get(lineId) ?? 0;
      packed.set(lineId, before + quantity);
      parcel.lines.push(line);
      const gift = gifts.find((candidate) => candidate.line.id === lineId);
      if (gift) parcel.gifts.push({ ...gift, line, from: gift.from + before, to: gift.from + before + quantity - 1 });
    }
    return parcel;
  });
}
