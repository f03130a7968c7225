/**
 * What a command sees of the world: documents by id, and who acts when. The store and the backend each
 * give their own `Tx`; a command must be deterministic given `(tx, args, ctx)`.
 */
import type { z } from 'zod';
import { Audit } from './audit/audit.ts';
import { Article, Stock } from './catalogue/article.ts';
import { ArticleQuestion, StockAlert, WishList } from './catalogue/wishes.ts';
import { Claim } from './claim/claim.ts';
import { Counter } from './counter.ts';
import { Customer } from './customer/customer.ts';
import type { FindBy, Found } from './found.ts';
import type { Random } from './ids.ts';
import { Invoice } from './invoice/invoice.ts';
import { Investigation } from './investigation/investigation.ts';
import { Tracking } from './investigation/tracking.ts';
import { Loyalty } from './loyalty/loyalty.ts';
import { Mail } from './mail/mail.ts';
import { Order } from './order/order.ts';
import { PaymentLink } from './payment/payment-link.ts';
import { Transfer } from './payment/transfer.ts';
import { Photo } from './photo/photo.ts';
import { QuoteDocument } from './quote/quote-document.ts';
import { Refund } from './refund/refund.ts';
import { type RefusalCode, refusal } from './refusal.ts';
import { RelayPoint } from './relay/relay-point.ts';
import { ContactRequest } from './request/request.ts';
import { Return } from './return/return.ts';
import { ShopProfile } from './shop/profile.ts';
import type { ActorRole } from './staff/roles.ts';
import { Staff } from './staff/staff.ts';
import { GiftCard } from './voucher/gift-card.ts';
import { Voucher } from './voucher/voucher.ts';
import { Departure, HandOver } from './warehouse/hand-over.ts';
import { Lease } from './warehouse/lease.ts';
import { Preparation } from './warehouse/preparation.ts';
import { PrintLog } from './warehouse/print-log.ts';
import { Shortage } from './warehouse/shortage.ts';

/** Every synced table and the schema of its documents. The order is the order of a full pull. */
export const tables = {
  shops: ShopProfile,
  staff: Staff,
  articles: Article,
  stock: Stock,
  relayPoints: RelayPoint,
  vouchers: Voucher,
  customers: Customer,
  orders: Order,
  giftCards: GiftCard,
  paymentLinks: PaymentLink,
  transfers: Transfer,
  invoices: Invoice,
  mails: Mail,
  requests: ContactRequest,
  returns: Return,
  claims: Claim,
  photos: Photo,
  investigations: Investigation,
  trackings: Tracking,
  refunds: Refund,
  loyalty: Loyalty,
  quotes: QuoteDocument,
  stockAlerts: StockAlert,
  articleQuestions: ArticleQuestion,
  wishLists: WishList,
  audits: Audit,
  leases: Lease,
  preparations: Preparation,
  shortages: Shortage,
  handOvers: HandOver,
  departures: Departure,
  printLogs: PrintLog,
  counters: Counter,
} as const;

export type Table = keyof typeof tables;
export type Doc<T extends Table> = z.output<(typeof tables)[T]>;
export const tableNames = Object.keys(tables) as Table[];

export function isTable(name: string): name is Table {
  return Object.hasOwn(tables, name);
}

/** Secondary keys that commands may look up; at most one live document per value on the backend. */
export const lookups = {
  orders: {
    code: (order: Order) => order.code,
    externalId: (order: Order) => (order.externalId === null ? null : `${order.shop}:${order.externalId}`),
  },
} as const;
export type OrderKey = keyof (typeof lookups)['orders'];

export interface Tx {
  get<T extends Table>(table: T, id: string): Promise<Doc<T> | undefined>;
  put<T extends Table>(table: T, doc: Doc<T>): Promise<void>;
  remove(table: Table, id: string): Promise<void>;
  /** Id of the order with this key, if there is one. */
  orderBy(key: OrderKey, value: string): Promise<string | undefined>;
  /** What is about a customer, an order or a stock, in one order everywhere; a workstation finds what it knows. */
  find(by: FindBy, value: string): Promise<Found[]>;
}

export interface Actor {
  id: string;
  name: string;
  role: ActorRole;
  shops: readonly string[];
}

export interface Ctx {
  /** Instant of this run, ISO UTC: the workstation's clock there, the backend's here. */
  now: string;
  /** When the person acted, never later than `now`. */
  issuedAt: string;
  actor: Actor;
  /** Name of the workstation. */
  device: string;
  side: 'workstation' | 'backend';
  /** For what nobody may guess (gift card codes); null on a workstation, where nothing of the kind is made. */
  random: Random | null;
}

export async function mustGet<T extends Table>(tx: Tx, table: T, id: string): Promise<Doc<T>> {
  const doc = await tx.get(table, id);
  if (!doc) throw refusal('notFound' satisfies RefusalCode, { table, id });
  return doc;
}

/** SHOP-1: each document belongs to one shop, and staff act only for theirs. */
export async function mustGetShop(tx: Tx, ctx: Ctx, shop: string): Promise<ShopProfile> {
  if (!ctx.actor.shops.includes(shop)) throw refusal('wrongShop', { rule: 'SHOP-1', shop });
  return mustGet(tx, 'shops', shop);
}
