/**
 * The order document. It keeps its own copy of addresses, names and prices: changing the address book or
 * the catalogue never changes an order (RULES.md, below the gate table). Amounts are cents TTC, instants UTC.
 */
import { z } from 'zod';
import { Civility, KeptAddress } from '../customer/address.ts';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { Cents } from '../money.ts';
import {
  Discount,
  OrderLine,
  OrderMode,
  OrderVat,
  Packing,
  Parcel,
  PromiseTold,
  Receipt,
  RelaySnapshot,
  SoldGiftCard,
  TimelineEntry,
  Totals,
} from './parts.ts';
import { OrderStatus, orderStatuses } from './status.ts';

export const OrderCustomer = z.object({
  /** Null: the caller orders as a guest (ORD-5). */
  id: Id.nullable(),
  civility: Civility,
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  phone: z.string(),
});
export type OrderCustomer = z.output<typeof OrderCustomer>;

export const Order = z.object({
  id: Id,
  shop: Slug,
  code: OrderCode,
  source: z.enum(['phone', 'web']),
  /** The web shop's own order id; null for a phone order. */
  externalId: z.string().nullable(),
  status: OrderStatus,
  /** When each status was entered. */
  since: z.partialRecord(z.enum(orderStatuses), Instant),
  placedAt: Instant,
  /** Of the customer's e-mails and documents. */
  language: Language,
  customer: OrderCustomer,
  billing: KeptAddress,
  delivery: KeptAddress,
  instructions: z.string(),
  surprise: z.boolean(),
  mode: OrderMode,
  /** Null for modes without a point. */
  relay: RelaySnapshot.nullable(),
  promise: PromiseTold.nullable(),
  /** Empty only when the order is of gift cards alone. */
  lines: z.array(OrderLine),
  giftCards: z.array(SoldGiftCard),
  /** « Retour à 1 € », bought with the order (ORD-14). */
  returnOption: z.object({ priceCents: z.int().min(0), rateBp: z.int() }).nullable(),
  discounts: z.array(Discount),
  vat: OrderVat,
  payment: z.object({
    method: Slug,
    label: z.string(),
    /** Sum of the receipts. */
    paidCents: Cents,
    /** Of what went back, the part that is no debt: for returns, claims, goodwill (AVO-1). */
    givenBackCents: Cents,
    paidAt: Instant.nullable(),
    reference: z.string(),
    receipts: z.array(Receipt),
  }),
  totals: Totals,
  packing: z.array(Packing),
  parcels: z.array(Parcel),
  /** What came after: commands look each of them up, so that nothing is returned, claimed or refunded twice (RET-5, AVO-5). */
  afterSale: z.object({
    returns: z.array(Id),
    claims: z.array(Id),
    investigations: z.array(Id),
    refunds: z.array(Id),
    /** The order this one makes good: a replacement, a part sent again, a parcel that came back (SAV-7, TRP-3). */
    makesGood: z
      .object({
        orderId: Id,
        kind: z.enum(['claim', 'investigation']),
        caseId: Id,
        /** Lines whose pieces were taken from the shelf for it. */
        fromShelf: z.array(Id),
      })
      .nullable(),
  }),
  /** What must be looked at again in the warehouse (VIE-3, VIE-4); cleared when the slip or label is printed anew. */
  alerts: z.array(z.object({ kind: z.enum(['workshop', 'label']), at: Instant, text: z.string() })),
  timeline: z.array(TimelineEntry),
});
export type Order = z.output<typeof Order>;

/** What is still to be paid; negative: to be given back. Money given back after the sale is not asked for again. */
export function balanceCents(order: Pick<Order, 'totals' | 'payment'>): number {
  return order.totals.totalCents - order.payment.paidCents - order.payment.givenBackCents;
}
