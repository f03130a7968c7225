/** What screens show of a customer as a whole, and of a carrier investigation (CLI-5, TRP-1…4). */
import { z } from 'zod';
import { Audit } from './audit/audit.ts';
import { ArticleQuestion, StockAlert, WishList } from './catalogue/wishes.ts';
import { Claim } from './claim/claim.ts';
import { Customer } from './customer/customer.ts';
import { Day, Id, Instant, OrderCode, Slug } from './ids.ts';
import { investigationActions } from './investigation/rules.ts';
import { Investigation, TrackingEvent } from './investigation/investigation.ts';
import { Invoice } from './invoice/invoice.ts';
import { Loyalty } from './loyalty/loyalty.ts';
import { Mail } from './mail/mail.ts';
import { Order } from './order/order.ts';
import { OrderStatus } from './order/status.ts';
import { QuoteDocument } from './quote/quote-document.ts';
import { Refund } from './refund/refund.ts';
import { WireRefusal } from './refusal.ts';
import { ContactRequest } from './request/request.ts';
import { Return } from './return/return.ts';
import { Voucher } from './voucher/voucher.ts';

/** Everything on one page, newest first. */
export const CustomerFile = z.object({
  customer: Customer,
  orders: z.array(Order),
  invoices: z.array(Invoice),
  returns: z.array(Return),
  claims: z.array(Claim),
  investigations: z.array(Investigation),
  refunds: z.array(Refund),
  vouchers: z.array(Voucher),
  loyalty: Loyalty.nullable(),
  requests: z.array(ContactRequest),
  quotes: z.array(QuoteDocument),
  mails: z.array(Mail),
  stockAlerts: z.array(StockAlert),
  wishLists: z.array(WishList),
  questions: z.array(ArticleQuestion),
  audits: z.array(Audit),
});
export type CustomerFile = z.output<typeof CustomerFile>;

/** Pieces of a parcel, as they are counted and named. */
const ParcelPiece = z.object({
  lineId: Id,
  quantity: z.int(),
  name: z.string(),
  format: z.string(),
  sku: z.string(),
  location: z.string(),
});
export type ParcelPiece = z.output<typeof ParcelPiece>;

export const InvestigationView = z.object({
  investigation: Investigation,
  order: Order,
  pieces: z.array(ParcelPiece),
  /** Of the carrier's service and of people, oldest first. */
  events: z.array(TrackingEvent),
  silentSince: Instant.nullable(),
  /** Null for a carrier that the shop no longer works with. */
  days: z.object({ silentUntil: Day, lossUntil: Day, damageUntil: Day.nullable() }).nullable(),
  /** The order that the parcel left again as. */
  made: z.object({ id: Id, code: OrderCode, status: OrderStatus }).nullable(),
  /** The refund that was asked for; null where none was, or for who sees no amounts (ROLE-2). */
  refund: Refund.nullable(),
  /** What can be done now; null: it can. */
  actions: z.record(z.enum(investigationActions), WireRefusal.nullable()),
});
export type InvestigationView = z.output<typeof InvestigationView>;

/** A parcel at the warehouse's door, found by its label. No amount in it (ROLE-2). */
export const ParcelAtDoor = z.object({
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  parcelId: Id,
  trackingNumber: z.string(),
  carrierName: z.string(),
  recipient: z.string(),
  /** Of the case that awaits it; empty where nobody asked yet. */
  reason: z.string(),
  awaited: z.boolean(),
  pieces: z.array(ParcelPiece),
  /** Why it cannot be received; null: it can. */
  no: WireRefusal.nullable(),
});
export type ParcelAtDoor = z.output<typeof ParcelAtDoor>;
