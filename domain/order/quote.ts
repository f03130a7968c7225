/**
 * What an order costs and promises, from what is asked: one function for the form on each key, for the store and for the
 * backend when it is placed or changed (PRX-4).
 */
import { promiseOf } from '../calendar/promise.ts';
import { localDay } from '../format.ts';
import type { Refusal } from '../refusal.ts';
import type { DeliveryMode } from '../shop/delivery-mode.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type AskedCode, applyCodes } from '../voucher/rules.ts';
import { type Destination, loadOf, orderMode, zoneOf } from './delivery.ts';
import type { Order } from './order.ts';
import type { OrderLine, OrderMode, SoldGiftCard } from './parts.ts';
import { totals } from './totals.ts';
import { vatOf } from './vat.ts';

export interface Asked {
  lines: OrderLine[];
  giftCards: SoldGiftCard[];
  returnOption: boolean;
  /** Undefined while none is chosen. */
  mode: DeliveryMode | undefined;
  delivery: Destination;
  codes: readonly AskedCode[];
  customerId: string | null;
  email: string;
  /** When the clock of the promise begins, ISO UTC. */
  at: string;
}

type Quoted = Pick<Order, 'lines' | 'giftCards' | 'returnOption' | 'discounts' | 'vat' | 'totals' | 'promise'> & {
  mode: Order['mode'] | null;
};

export interface Quote {
  order: Quoted;
  codeProblems: Map<string, Refusal>;
}

/** `sold`: the delivery as it was sold, where it is not priced anew. */
export function quote(profile: ShopProfile, asked: Asked, sold: OrderMode | null = null): Quote {
  const { lines, giftCards, delivery, customerId, email, at } = asked;
  const load = loadOf(profile, lines);
  const mode = sold ?? (asked.mode ? orderMode(asked.mode, delivery, load) : null);
  const day = localDay(at, profile.identity.timeZone);
  const buying = { lines, deliveryCents: mode?.priceCents ?? null, customerId, email, day };
  const { discounts, problems } = applyCodes(profile, buying, asked.codes);
  const vat = vatOf(profile, mode?.kind === 'mail' ? null : delivery);
  const returnOption = asked.returnOption ? profile.returns.prepaidOption : null;
  const zone = asked.mode && zoneOf(asked.mode, delivery);
  const promise = asked.mode && zone ? promiseOf(at, asked.mode, zone, profile, delivery) : null;
  const parts = { lines, giftCards, returnOption, discounts, vat, mode };
  return { order: { ...parts, totals: totals(parts), promise }, codeProblems: problems };
}
