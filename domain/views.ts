/** What the typed API carries: rows of lists, views of documents, states. Amounts are cents TTC, instants ISO UTC. */
import { z } from 'zod';
import { Article, Stock } from './catalogue/article.ts';
import { Customer } from './customer/customer.ts';
import { Day, Id, Instant, OrderCode, Slug } from './ids.ts';
import { Invoice } from './invoice/invoice.ts';
import { Cents } from './money.ts';
import { orderActions } from './order/actions.ts';
import { Order } from './order/order.ts';
import { OrderStatus } from './order/status.ts';
import { PrintSettings, noPrintSettings } from './printing/routes.ts';
import { WireRefusal } from './refusal.ts';
import { Rhythm, usualRhythm } from './scan/rhythm.ts';
import { Badge } from './staff/badge.ts';
import { Role } from './staff/roles.ts';
import { SyncFaultKind } from './sync.ts';

const Text = z.string().max(200);

export const Session = z.object({
  enrolled: z.boolean(),
  deviceName: z.string(),
  staff: z.object({ id: Slug, name: z.string(), role: Role, shops: z.array(Slug) }).nullable(),
  /** Whose seat it is while the screen is locked; `staff` is then null, and nothing is answered to anyone. */
  locked: Slug.nullable(),
});
export type Session = z.output<typeof Session>;

export const StaffEntry = z.object({
  id: Slug,
  name: z.string(),
  role: Role,
  shops: z.array(Slug),
  /** True once this person signed in here online: their PIN can then be checked without the network. */
  offlineReady: z.boolean(),
  badge: Badge.nullable(),
});
export type StaffEntry = z.output<typeof StaffEntry>;

export const OrderRow = z.object({
  id: Id,
  shop: Slug,
  code: OrderCode,
  source: z.enum(['phone', 'web']),
  status: OrderStatus,
  placedAt: Instant,
  statusSince: Instant,
  customerName: z.string(),
  deliveryName: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  modeLabel: z.string(),
  carrier: z.string().nullable(),
  pieces: z.int(),
  /** Null for roles that see no prices (ROLE-2). */
  totalCents: Cents.nullable(),
  /** Negative: to be given back. */
  dueCents: Cents.nullable(),
  surprise: z.boolean(),
  gifts: z.boolean(),
  personalised: z.boolean(),
  alerts: z.int(),
  trackingNumbers: z.string(),
  /** True while a command of this workstation on it waits for the backend. */
  pending: z.boolean(),
});
export type OrderRow = z.output<typeof OrderRow>;

const orderSorts = [
  'placedAt',
  'code',
  'customerName',
  'status',
  'totalCents',
  'city',
  'pieces',
  'statusSince',
] as const;
export const OrderFilter = z.object({
  shop: Slug.nullable(),
  statuses: z.array(OrderStatus).default([]),
  source: z.enum(['phone', 'web']).nullable().default(null),
  /** Local days of the shop, both included. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  due: z.boolean().default(false),
  refund: z.boolean().default(false),
  alerts: z.boolean().default(false),
  /** Only what has a parcel: gift cards alone are nothing to prepare (ORD-15). */
  parcel: z.boolean().default(false),
  customerId: Id.nullable().default(null),
  text: Text.default(''),
  sort: z.object({ by: z.enum(orderSorts), dir: z.enum(['asc', 'desc']) }).default({ by: 'placedAt', dir: 'desc' }),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});

/** A placed order with what may be done to it, and why not. Amounts are zero where `priced` is false. */
export const OrderView = z.object({
  order: Order,
  priced: z.boolean(),
  /** Null: allowed. */
  gates: z.record(z.enum(orderActions), WireRefusal.nullable()),
  pending: z.boolean(),
});
export type OrderView = z.output<typeof OrderView>;

export const CustomerRow = z.object({
  id: Id,
  shop: Slug,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  postalCode: z.string(),
  city: z.string(),
  orders: z.int(),
  lastOrderAt: Instant.nullable(),
  /** Found under a word nearly like the one typed. */
  near: z.boolean(),
});
export type CustomerRow = z.output<typeof CustomerRow>;

export const CustomerView = z.object({ customer: Customer, orders: z.array(OrderRow), pending: z.boolean() });

export const ArticleHit = z.object({ article: Article, stock: z.array(Stock) });
export type ArticleHit = z.output<typeof ArticleHit>;

/** An issued gift card; its code is money and is told by its last four letters only (ORD-15). */
export const IssuedGiftCard = z.object({
  id: Id,
  codeEnd: z.string(),
  issuedAt: Instant,
  expiresOn: Day,
  cancelledAt: Instant.nullable(),
  balanceCents: Cents,
});
export type IssuedGiftCard = z.output<typeof IssuedGiftCard>;

export const SearchHit = z.object({
  kind: z.enum(['order', 'customer', 'article']),
  id: Id,
  shop: Slug,
  title: z.string(),
  subtitle: z.string(),
  status: OrderStatus.nullable(),
});
export type SearchHit = z.output<typeof SearchHit>;

export const SyncStatus = z.object({
  state: z.enum(['notEnrolled', 'idle', 'sending', 'waiting', 'paused']),
  /** Why it waits or is paused. */
  fault: SyncFaultKind.nullable(),
  faultText: z.string(),
  /** Commands kept here and not yet answered; `sent` of them are on the wire now. */
  queued: z.int(),
  sent: z.int(),
  refused: z.int(),
  stuck: z.object({ commandId: Id, name: z.string(), text: z.string(), attempts: z.int() }).nullable(),
  signInAgain: Slug.nullable(),
  lastSyncAt: Instant.nullable(),
  /** Documents of a first or large sync; null when complete. */
  progress: z.object({ done: z.int(), left: z.int() }).nullable(),
});
export type SyncStatus = z.output<typeof SyncStatus>;

export const QueueRow = z.object({
  commandId: Id,
  seq: z.int(),
  name: z.string(),
  actorId: Slug,
  issuedAt: Instant,
  about: z.string(),
  orderId: Id.nullable(),
  state: z.enum(['saved', 'sent', 'stuck']),
  attempts: z.int(),
  lastFault: z.string(),
  localRefusal: WireRefusal.nullable(),
});
export type QueueRow = z.output<typeof QueueRow>;

export const RefusedRow = z.object({
  commandId: Id,
  name: z.string(),
  args: z.json(),
  actorId: Slug,
  at: Instant,
  about: z.string(),
  orderId: Id.nullable(),
  refusal: WireRefusal,
  settledBy: Slug.nullable(),
});
export type RefusedRow = z.output<typeof RefusedRow>;

/**
 * `phoneOrder`: a call on hold (ORD-19). `bench`: what lies on one packer's bench, `text`: what one person is writing; the
 * title of both is who it belongs to.
 */
export const Draft = z.object({
  id: Id,
  kind: z.enum(['phoneOrder', 'bench', 'text']),
  shop: Slug,
  title: z.string().max(200),
  /** The form as typed; the form's own schema reads it back. */
  json: z.string().max(200_000).refine(isJson, { error: 'not JSON' }),
  updatedAt: Instant,
});
export type Draft = z.output<typeof Draft>;

const preferenceValues = {
  locale: z.enum(['fr', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['compact', 'comfortable']),
  shop: Slug.nullable(),
  /** Asks the public directory of addresses, online, while one is typed. */
  addressCompletion: z.boolean(),
  printing: PrintSettings,
  /** As its wizard measured it. */
  scanner: Rhythm,
  /** Of the warehouse's sounds, in percent; 0: silent. */
  soundVolume: z.int().min(0).max(100),
  /** Minutes without a key or a movement until the screen is locked; null: as the place wants it. */
  lockAfter: z.literal([2, 5, 10, 30]).nullable(),
  /** Large type and targets: for whoever prepares, for nobody, or for all who sit here. */
  large: z.enum(['byRole', 'never', 'always']),
};
export const Preferences = z.object({
  locale: preferenceValues.locale.default('fr'),
  theme: preferenceValues.theme.default('system'),
  density: preferenceValues.density.default('compact'),
  shop: preferenceValues.shop.default(null),
  addressCompletion: preferenceValues.addressCompletion.default(false),
  printing: preferenceValues.printing.default(noPrintSettings),
  scanner: preferenceValues.scanner.default(usualRhythm),
  soundVolume: preferenceValues.soundVolume.default(60),
  lockAfter: preferenceValues.lockAfter.default(null),
  large: preferenceValues.large.default('byRole'),
});
export type Preferences = z.output<typeof Preferences>;
export const PreferenceChange = z.object({
  locale: preferenceValues.locale.exactOptional(),
  theme: preferenceValues.theme.exactOptional(),
  density: preferenceValues.density.exactOptional(),
  shop: preferenceValues.shop.exactOptional(),
  addressCompletion: preferenceValues.addressCompletion.exactOptional(),
  printing: preferenceValues.printing.exactOptional(),
  scanner: preferenceValues.scanner.exactOptional(),
  soundVolume: preferenceValues.soundVolume.exactOptional(),
  lockAfter: preferenceValues.lockAfter.exactOptional(),
  large: preferenceValues.large.exactOptional(),
});

/** Invoices and credit notes of an order or a customer, oldest first, with what may be done to them. */
export const InvoicesView = z.object({
  papers: z.array(Invoice),
  /** Null: allowed; also null where no order was asked for. */
  issue: WireRefusal.nullable(),
  correct: WireRefusal.nullable(),
});
export type InvoicesView = z.output<typeof InvoicesView>;

export const RenderedDocument = z.object({
  fileName: z.string(),
  pages: z.int(),
  base64: z.base64(),
  /** Orders that yield no such document, e.g. the delivery note of a surprise (DOC-3). */
  skipped: z.array(z.object({ code: OrderCode, why: WireRefusal })),
});

export const HomeFigures = z.object({
  recorded: z.int(),
  validated: z.int(),
  inPreparation: z.int(),
  prepared: z.int(),
  shippedToday: z.int(),
  due: z.int(),
  refund: z.int(),
  alerts: z.int(),
  outOfStock: z.int(),
  /** Open requests, and those past their deadline (SHOP-4); 0 for roles that do not handle them. */
  requests: z.int(),
  lateRequests: z.int(),
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
