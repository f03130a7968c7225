/** An order as placing would have made it under a real profile: its mode, VAT, discounts and totals all belong together. */
import { findMode } from '../../../domain/order/delivery.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { RelaySnapshot } from '../../../domain/order/parts.ts';
import { quote } from '../../../domain/order/quote.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import type { Voucher } from '../../../domain/voucher/voucher.ts';
import { aPayment, anOrder } from '../../builders.ts';

export interface Placing extends Partial<Pick<Order, 'status' | 'delivery' | 'lines' | 'placedAt'>> {
  modeId: string;
  relay?: RelayPoint;
  codes?: readonly Voucher[];
  paidCents?: number;
}

export function placedOrder(
  profile: ShopProfile,
  { modeId, relay, codes = [], paidCents = 0, ...change }: Placing,
): Order {
  const plain = anOrder({ shop: profile.id, ...change });
  const mode = findMode(profile, modeId);
  const [method] = profile.paymentMethods;
  if (!mode || !method) throw new Error(`${profile.id} has no mode ${modeId}`);
  const { order } = quote(profile, {
    lines: plain.lines,
    giftCards: [],
    returnOption: false,
    mode,
    delivery: plain.delivery,
    codes: codes.map((voucher) => ({ code: voucher.code, voucher, held: true })),
    customerId: plain.customer.id,
    email: plain.customer.email,
    at: plain.placedAt,
  });
  return {
    ...plain,
    ...order,
    mode: order.mode ?? plain.mode,
    relay: relay ? snapshot(relay) : null,
    payment: aPayment({ method: method.id, label: method.label.fr, paidCents }),
  };
}

function snapshot({ id, number, network, kind, name, street, postalCode, city, country }: RelayPoint): RelaySnapshot {
  return { id, number, network, kind, name, street, postalCode, city, country };
}
