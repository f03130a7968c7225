/** What screens show of a customer as a whole, and of a carrier investigation (CLI-5, TRP-1…4). */
import { z } from 'zod';
import { Audit } from './audit/audit.ts';
import { StockAlert, WishList } from './catalogue/wishes.ts';
import { Claim } from './claim/claim.ts';
import { Customer } from './customer/customer.ts';
import { Day, Instant } from './ids.ts';
import { investigationActions } from './investigation/rules.ts';
import { Investigation, TrackingEvent } from './investigation/investigation.ts';
import { Invoice } from './invoice/invoice.ts';
import { Loyalty } from './loyalty/loyalty.ts';
import { Mail } from './mail/mail.ts';
import { Order } from './order/order.ts';
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
  audits: z.array(Audit),
});
export type CustomerFile = z.output<typeof CustomerFile>;

export const InvestigationView = z.object({
  investigation: Investigation,
  order: Order,
  /** Of the carrier's service and of people, oldest first. */
  events: z.array(TrackingEvent),
  silentSince: Instant.nullable(),
  /** Null for a carrier that the shop no longer works with. */
  days: z.object({ silentUntil: Day, lossUntil: Day, damageUntil: Day.nullable() }).nullable(),
  carrier: z
    .object({
      name: z.string(),
      phone: z.string(),
      phoneCost: z.string(),
      email: z.string().nullable(),
      trackingUrl: z.string(),
    })
    .nullable(),
  /** What can be done now; null: it can. */
  actions: z.record(z.enum(investigationActions), WireRefusal.nullable()),
});
export type InvestigationView = z.output<typeof InvestigationView>;
